import { SlotCalendar } from '@/components/exchanges/slot-calendar';
import { wholeWeeks } from '@/components/exchanges/choose-days';
import { lengthSaid } from '@/components/plans/length-said';
import { Button } from '@/components/ui/button';
import { Select, TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { packDays } from '@/lib/exchanges/calendar';
import type { SlotPage } from '@/lib/exchanges/slot-page';
import { words, type Words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import type { Here } from '@/lib/web/visit';

type Props = { here: Here; page: SlotPage; address: string };

/** Which day, for how long: what is free then stands in the address, and a calendar fills it in. */
export function SlotSearch({ here: { locale, community }, page, address }: Props) {
  const t = words(locale);
  const { by, calendar, today, days, length, lengths, isEither } = page;
  const path = paths.ask(locale, community.slug, address);
  const kept = { ...(isEither ? { by } : {}), ...(lengths.length > 1 ? { length: String(length) } : {}) };
  return (
    <section aria-labelledby="slot-when" className="stack">
      <h2 id="slot-when" className="ask-title">
        {t('plans.ask.when')}
      </h2>
      {calendar.some(({ ends }) => ends) || <Notice look="warn">{t('plans.ask.no-free-day')}</Notice>}
      <form action={path} className="stack">
        {isEither && <By t={t} by={by} />}
        <Days t={t} page={page} />
        {by === 'hours' && lengths.length > 1 && (
          <Select
            name="length"
            label={t('plans.ask.length')}
            options={lengths.map((minutes) => ({ value: String(minutes), label: lengthSaid(t, minutes) }))}
            defaultValue={String(length)}
          />
        )}
        <div>
          <Button type="submit" look="second">
            {t(by === 'hours' ? 'plans.ask.look' : 'plans.ask.look-days')}
          </Button>
        </div>
      </form>
      <SlotCalendar
        key={`${days?.from} ${days?.to}`}
        days={packDays(wholeWeeks(calendar))}
        today={today}
        chosen={{ from: days?.from ?? null, to: days?.to ?? null }}
        here={paths.ask(locale, community.slug, address, kept)}
      />
    </section>
  );
}

function By({ t, by }: { t: Words; by: SlotPage['by'] }) {
  return (
    <Select
      name="by"
      label={t('plans.ask.by')}
      options={(['hours', 'days'] as const).map((value) => ({ value, label: t(`plans.ask.by.${value}`) }))}
      defaultValue={by}
    />
  );
}

function Days({ t, page: { by, days, today, lastDay } }: { t: Words; page: SlotPage }) {
  const bounds = { type: 'date', min: today, max: lastDay } as const;
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
