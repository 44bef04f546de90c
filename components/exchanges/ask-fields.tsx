'use client';

import { useWords } from '@/components/forms/words-provider';
import { ButtonLink } from '@/components/ui/button';
import { RadioCards } from '@/components/ui/choices';
import { TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { Stepper } from '@/components/ui/stepper';

export function Units({ most, error }: { most: number; error?: string }) {
  const { t } = useWords();
  return (
    <Stepper
      name="units"
      label={t('exchanges.ask.form.units')}
      hint={t('exchanges.ask.form.units.hint', { count: most })}
      less={t('exchanges.ask.form.less')}
      more={t('exchanges.ask.form.more')}
      min={1}
      max={most}
      defaultValue={1}
      error={error}
    />
  );
}

/** What somebody offers for all of it, where the price can be talked about. */
export function OfferField({ error }: { error?: string }) {
  const { t } = useWords();
  return (
    <TextInput
      name="offerCents"
      inputMode="decimal"
      short
      label={t('exchanges.ask.form.offer')}
      hint={t('exchanges.ask.form.offer.hint')}
      aside={t('exchanges.page.optional')}
      error={error}
    />
  );
}

export type Swap = {
  things: readonly { id: string; title: string }[];
  /** Where one posts a thing first. */
  post: string;
};

/** Which of one's own things is given in a swap. */
export function SwapChoice({ things, post, error }: Swap & { error?: string }) {
  const { t } = useWords();
  if (things.length === 0)
    return (
      <Notice>
        <p>{t('exchanges.ask.form.swap.none')}</p>
        <ButtonLink look="second" href={post}>
          {t('exchanges.ask.form.swap.post')}
        </ButtonLink>
      </Notice>
    );
  return (
    <RadioCards
      name="otherListingId"
      label={t('exchanges.ask.form.swap')}
      hint={t('exchanges.ask.form.swap.hint')}
      error={error}
      options={things.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}
