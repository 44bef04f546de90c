import { fieldsIn, saidAt, text, texts, wishOf, type StepDoor } from './step-door';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
const mostRanges = 3;
type Hours = { weekday: string; from: string; to: string };

/** What the screen of a plan says; its buttons copy the hours of a day to others, or take a day that differs away. */
export function planSaid(form: FormData, at: StepDoor) {
  const [what, which] = wishOf(form);
  const [days, kinds, froms, tos] = ['day', 'kind', 'from', 'to'].map((field) =>
    texts(form, `exception-${field}`),
  );
  const exceptions = (days ?? [])
    .map((day, place) => ({
      ...{ day, kind: kinds?.[place] ?? 'closed' },
      ...{ from: froms?.[place] ?? '', to: tos?.[place] ?? '' },
    }))
    .filter((_, place) => !(what === 'drop' && place === Number(which)));
  const openings = openingsIn(form);
  return {
    ...fieldsIn(form),
    ...saidAt(form, at),
    exceptions,
    openings: what === 'copy' ? copied(openings, text(form, 'copyFrom'), text(form, 'copyTo')) : openings,
  };
}

/** What the screen of the terms says; several things may be ticked among what is there. */
export const termsSaid = (form: FormData, at: StepDoor) => ({
  ...fieldsIn(form),
  ...saidAt(form, at),
  equipment: texts(form, 'equipment'),
});

/** As many ranges for each day, so that a reason finds the field that it is about. */
const openingsIn = (form: FormData): Hours[] =>
  weekdays.flatMap((weekday) => {
    const [froms, tos] = [texts(form, `from-${weekday}`), texts(form, `to-${weekday}`)];
    return Array.from({ length: mostRanges }, (_, range) => ({
      weekday,
      from: froms[range] ?? '',
      to: tos[range] ?? '',
    }));
  });

const groups: Record<string, readonly string[]> = {
  working: weekdays.slice(0, 5),
  weekend: weekdays.slice(5),
  all: weekdays,
};

function copied(openings: readonly Hours[], from: string, to: string): Hours[] {
  const source = openings.filter(({ weekday }) => weekday === from);
  const targets = groups[to] ?? [to];
  return weekdays.flatMap((weekday) =>
    targets.includes(weekday)
      ? source.map((hours) => ({ ...hours, weekday }))
      : openings.filter((hours) => hours.weekday === weekday),
  );
}
