import { SlotCalendar } from '@/components/exchanges/slot-calendar';
import { wholeWeeks } from '@/components/exchanges/choose-days';
import { lengthSaid } from '@/components/plans/length-said';
import { LookButton } from '@/components/plans/look-button';
import { Select, TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { packDays } from '@/lib/exchanges/calendar';
import type { SlotPage } from '@/lib/exchanges/slot-page';
import { words, type Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import type { Here } from '@/lib/web/visit';

type Props = {
  here: Here;
  page: SlotPage;
  address: string;
  /** The form of the request, which these fields then belong to: what it says is kept. */
  form: string | undefined;
  typed: Readonly<Record<string, string | undefined>>;
  /** Days are asked for elsewhere: the address says that hours are meant here. */
  saysHours: boolean;
};

/** Which day, for how long: what is free then stands in the address, and a calendar fills it in. */
export function SlotSearch({ here: { locale, community }, page, address, form, typed, saysHours }: Props) {
  const t = words(locale);
  const { by, calendar, today, days, length, lengths, isEither } = page;
  const path = paths.ask(locale, community.slug, address);
  const kept = {
    ...(isEither || saysHours ? { by } : {}),
    ...(lengths.length > 1 ? { length: String(length) } : {}),
  };
  return (
    <section aria-labelledby="slot-when" className="stack">
      <h2 id="slot-when" className="ask-title">
        {t('plans.ask.when')}
      </h2>
      {calendar.some(({ ends }) => ends) || <Notice look="warn">{t('plans.ask.no-free-day')}</Notice>}
      <form action={path} className="stack">
        {saysHours && <input type="hidden" name="by" form={form} value="hours" />}
        {isEither && <By key={by} t={t} by={by} form={form} />}
        <Days key={`${days?.from} ${days?.to}`} t={t} page={page} form={form} />
        {by === 'hours' && lengths.length > 1 && (
          <Select
            // A form that was sent shows again what its fields were drawn with.
            key={length}
            name="length"
            form={form}
            label={t('plans.ask.length')}
            options={lengths.map((minutes) => ({ value: String(minutes), label: lengthSaid(t, minutes) }))}
            defaultValue={String(length)}
          />
        )}
        {!form &&
          Object.entries(typed).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
        <div>
          <LookButton form={form} here={path}>
            {t(by === 'hours' ? 'plans.ask.look' : 'plans.ask.look-days')}
          </LookButton>
        </div>
      </form>
      <SlotCalendar
        days={packDays(wholeWeeks(calendar))}
        today={today}
        by={by}
        chosen={{ from: days?.from ?? null, to: days?.to ?? null }}
        here={paths.ask(locale, community.slug, address, kept)}
      />
    </section>
  );
}

function By({ t, by, form }: { t: Words; by: SlotPage['by']; form: string | undefined }) {
  return (
    <Select
      name="by"
      form={form}
      label={t('plans.ask.by')}
      options={(['hours', 'days'] as const).map((value) => ({ value, label: t(`plans.ask.by.${value}`) }))}
      defaultValue={by}
    />
  );
}

type DaysProps = { t: Words; page: SlotPage; form: string | undefined };

function Days({ t, page: { by, days, today, lastDay }, form }: DaysProps) {
  const bounds = { type: 'date', form, min: today, max: lastDay } as const;
  const first = by === 'nights' ? 'plans.ask.arrive' : by === 'days' ? 'plans.ask.first' : 'plans.ask.day';
  return (
    <div className="pair">
      <TextInput {...bounds} name="day" label={t(first)} defaultValue={days?.from ?? ''} />
      {by !== 'hours' && (
        <TextInput
          {...bounds}
          name="until"
          label={t(by === 'nights' ? 'plans.ask.leave' : 'plans.ask.last')}
          defaultValue={days?.to ?? ''}
        />
      )}
    </div>
  );
}
