'use client';

import { Minus, Plus } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Button, RoundButton } from '@/components/ui/button';
import { describedBy, Field } from '@/components/ui/field';
import { centsTyped } from '@/lib/ground/amount';
import { money } from '@/lib/i18n/format';

export type PriceFieldProps = {
  kept: string;
  error: string | null;
  currency: string;
  /** the sign that stands beside the amount */
  sign: string;
  cap: number | null;
  suggested: number | null;
};
const stepCents = 10;

/** « 3,50 » in cents; what is not an amount counts as none. */
export const centsIn = (text: string): number => centsTyped(text) ?? 0;
const written = (cents: number, locale: string): string =>
  (cents / 100).toFixed(2).replace('.', locale === 'fr' ? ',' : '.');

/** The price of a seat: typed, or made with − and +, which stop at nothing and at the cap. */
export function PriceField({ kept, error, currency, sign, cap, suggested }: PriceFieldProps) {
  const { t, locale } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const hint = t('rides.post.car.price-hint');
  const set = (cents: number) => {
    if (!input.current) return;
    const bounded = Math.max(0, cap === null ? cents : Math.min(cents, cap));
    input.current.value = written(bounded, locale);
    input.current.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const by = (cents: number) => set(centsIn(input.current?.value ?? '') + cents);
  return (
    <Field id="price" label={t('rides.post.car.price')} hint={hint} error={error}>
      <div className="stepper">
        <RoundButton icon={Minus} words={t('rides.post.car.price-less')} onClick={() => by(-stepCents)} />
        <input
          ref={input}
          id="price"
          name="price"
          className="input num"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={kept}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy('price', { hint, error })}
        />
        <RoundButton icon={Plus} words={t('rides.post.car.price-more')} onClick={() => by(stepCents)} />
        <span>{sign}</span>
      </div>
      {suggested !== null && suggested > 0 && (
        <div>
          <Button look="quiet" small onClick={() => set(suggested)}>
            {t('rides.post.car.suggest', { amount: money(suggested, currency, locale) })}
          </Button>
        </div>
      )}
    </Field>
  );
}
