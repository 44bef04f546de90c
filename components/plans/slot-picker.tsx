import { FieldSet } from '@/components/ui/field';
import type { Locale } from '@/lib/ground/locale';
import { time } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';

export type SlotChoice = { startsAt: string; endsAt: string; words: string };

/** The hours that can be had, one of which is chosen. */
export function SlotPicker({
  label,
  slots,
  chosen,
  error,
}: {
  label: string;
  slots: readonly SlotChoice[];
  chosen: string;
  error?: string | null;
}) {
  return (
    <FieldSet id="startsAt" label={label} error={error}>
      <div className="slots">
        {slots.map(({ startsAt, endsAt, words }) => (
          <label key={startsAt}>
            <input
              type="radio"
              name="slot"
              value={`${startsAt}/${endsAt}`}
              defaultChecked={chosen === `${startsAt}/${endsAt}`}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

/** « 14 h – 16 h »; of two that the clock shows alike, the second says that it is winter time. */
export function slotChoices(
  t: Words,
  slots: readonly { start: Date; end: Date }[],
  timeZone: string,
  locale: Locale,
): SlotChoice[] {
  const said = slots.map(({ start, end }) => ({
    from: time(start, timeZone, locale),
    to: time(end, timeZone, locale),
  }));
  return slots.map(({ start, end }, at) => {
    const holes = said[at] ?? { from: '', to: '' };
    const isAgain = said.slice(0, at).some(({ from }) => from === holes.from);
    return {
      startsAt: start.toISOString(),
      endsAt: end.toISOString(),
      words: t(isAgain ? 'plans.ask.slot-again' : 'plans.ask.slot', holes),
    };
  });
}
