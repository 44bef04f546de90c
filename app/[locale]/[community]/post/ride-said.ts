import { fieldsIn, saidAt, texts, wishOf, type StepDoor } from './step-door';

/** What the screen of a route says; the button beside a stop or a day takes it away. */
export function routeSaid(form: FormData, at: StepDoor) {
  const [what, which] = wishOf(form);
  const without = (name: string, wish: string) =>
    texts(form, name).filter((_, place) => !(what === wish && place === Number(which)));
  return {
    ...fieldsIn(form),
    ...saidAt(form, at),
    stops: without('stops', 'drop-stop'),
    spots: without('spots', 'drop-stop'),
    exceptions: without('exceptions', 'drop-day'),
    weekdays: texts(form, 'weekdays'),
  };
}

export const carSaid = (form: FormData, at: StepDoor) => ({ ...fieldsIn(form), ...saidAt(form, at) });
