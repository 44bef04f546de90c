/** Answers to a community's own questions: what was typed, as values or as reasons. */
import type { ListingField } from '@/lib/communities/field-kinds';
import { parseDay } from '@/lib/ground/period';
import { plainText } from '@/lib/ground/plain-text';

export type FieldAnswer = string | number | boolean | string[];
export type FieldAnswers = Record<string, FieldAnswer>;
/** What a form holds under the name of each field: nothing, one text, or several. */
export type TypedAnswers = Readonly<Record<string, readonly string[] | undefined>>;

export const longestAnswer = 500;
const largestNumber = 1_000_000_000;

/** The form's name for a field, and the name of its reason. */
export const fieldName = (key: string): string => `field-${key}`;

/** The questions that are asked of a listing in a category: those of every category, of this one, and of what it is a part of. */
export const fieldsFor = <Field extends Pick<ListingField, 'categoryId'>>(
  fields: readonly Field[],
  lineage: readonly string[],
): Field[] => fields.filter(({ categoryId }) => categoryId === null || lineage.includes(categoryId));

/** Values where what was typed is one, and a reason where it is not. What is empty and need not be said is left out. */
export function answersFor(
  fields: readonly ListingField[],
  typed: TypedAnswers,
): { answers: FieldAnswers; reasons: Record<string, string> } {
  const answers: FieldAnswers = {};
  const reasons: Record<string, string> = {};
  for (const field of fields) {
    const said = (typed[field.key] ?? []).map((text) => plainText(text).trim()).filter((text) => text !== '');
    const read = said.length === 0 ? null : answerOf(field, said);
    if (read === null) {
      if (field.isRequired) reasons[fieldName(field.key)] = 'required';
    } else if ('no' in read) reasons[fieldName(field.key)] = read.no;
    else answers[field.key] = read.answer;
  }
  return { answers, reasons };
}

/** The reason for each question that must be answered and is not, or that a former question answered. */
export function whyNotAnswers(
  fields: readonly ListingField[],
  answers: Readonly<FieldAnswers>,
): Record<string, string> {
  const unsaid = fields.filter((field) => field.isRequired && shownAnswer(field, answers) === null);
  return Object.fromEntries(unsaid.map(({ key }) => [fieldName(key), 'required']));
}

/**
 * The answer to a question, when it is one: a question that was changed or taken away may leave answers of another kind
 * behind, and options that are gone.
 */
export function shownAnswer(field: ListingField, answers: Readonly<FieldAnswers>): FieldAnswer | null {
  const answer = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
  if (answer === undefined) return null;
  const read = answerOf(field, typedAgain(answer));
  return 'no' in read ? null : read.answer;
}

/** An answer as a form holds it. */
export function typedAgain(answer: FieldAnswer): string[] {
  if (typeof answer === 'boolean') return [answer ? 'yes' : 'no'];
  return Array.isArray(answer) ? answer : [String(answer)];
}

type Read = { answer: FieldAnswer } | { no: string };

function answerOf(field: ListingField, said: readonly string[]): Read {
  const [first = ''] = said;
  switch (field.kind) {
    case 'text':
      return first.length > longestAnswer ? { no: 'too-long' } : { answer: first };
    case 'number':
      return numberOf(field, first);
    case 'date':
      return orNot(parseDay(first), 'not-a-day');
    case 'yes-no':
      return first === 'yes' || first === 'no' ? { answer: first === 'yes' } : { no: 'required' };
    case 'choice':
      return orNot(field.options.find(({ key }) => key === first)?.key ?? null, 'not-an-option');
    case 'choices': {
      const chosen = field.options.filter(({ key }) => said.includes(key)).map(({ key }) => key);
      return chosen.length === 0 ? { no: 'not-an-option' } : { answer: chosen };
    }
  }
}

const orNot = (answer: string | null, no: string): Read => (answer === null ? { no } : { answer });

function numberOf({ min, max }: ListingField, typed: string): Read {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (!/^-?\d{1,10}(\.\d{1,2})?$/.test(text)) return { no: 'not-a-number' };
  const answer = Number(text);
  const isWithin = answer >= (min ?? -largestNumber) && answer <= (max ?? largestNumber);
  return isWithin ? { answer: answer === 0 ? 0 : answer } : { no: 'out-of-bounds' };
}
