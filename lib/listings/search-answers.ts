/** Answers to a community's own questions, as a search asks for them: one answer, or a number or a day from here to there. */
import { parseDay } from '@/lib/ground/period';

/** Both ends included; one of them may be open. Numbers as `12.5`, days as `2026-11-24`. */
export type AnswerRange = { from?: string; to?: string };
export type AskedAnswers = {
  /** What must be answered, by the key of the question. */
  answers: Record<string, string>;
  ranges: Record<string, AnswerRange>;
};

/** They stand in an address as `f.<key>=<value>`, or as `f.<key>.from` and `f.<key>.to`. */
const answerName = /^f\.([a-z0-9-]{1,60})(?:\.(from|to))?$/;
const longestAnswer = 60;
const mostAsked = 20;
const typedNumber = /^-?\d{1,10}([.,]\d{1,2})?$/;
const largestNumber = 1_000_000_000;

/** Reads them from the parts of an address. What is said wrongly is left out. */
export function answersIn(parts: Record<string, string | undefined>): AskedAnswers {
  const answers = new Map<string, string>();
  const ranges = new Map<string, AnswerRange>();
  for (const [name, value] of Object.entries(parts)) {
    const [, key, end] = answerName.exec(name) ?? [];
    if (!key || !value || value.length > longestAnswer || value.includes('\0')) continue;
    if (end === undefined) answers.set(key, value);
    else ranges.set(key, { ...ranges.get(key), [end]: value.trim() });
  }
  const read = [...ranges].flatMap(([key, typed]) => {
    const range = rangeOf(typed);
    return range ? [[key, range] as const] : [];
  });
  return {
    answers: Object.fromEntries([...answers].slice(0, mostAsked)),
    ranges: Object.fromEntries(read.slice(0, mostAsked)),
  };
}

/** What an address carries of them. */
export function answersSaid({ answers, ranges }: AskedAnswers): Record<string, string | undefined> {
  return Object.fromEntries([
    ...Object.entries(answers).map(([key, value]) => [`f.${key}`, value]),
    ...Object.entries(ranges).flatMap(([key, { from, to }]) => [
      [`f.${key}.from`, from],
      [`f.${key}.to`, to],
    ]),
  ]);
}

/** Two ends of one kind, the smaller first; an end that is neither a number nor a day is open. */
function rangeOf(typed: AnswerRange): AnswerRange | undefined {
  const [from, to] = [lineOf(typed.from), lineOf(typed.to)];
  if (!from || !to) return from ? { from: from.text } : to && { to: to.text };
  if (from.line !== to.line) return { from: from.text };
  return from.at <= to.at ? { from: from.text, to: to.text } : { from: to.text, to: from.text };
}

/**
 * A number stands on a line of 4^19 places, a hundredth each, and a day on one of 4^13, read as `20261124`; the index holds the
 * block of 1, of 4, of 16… places in which an answer stands (`search_answers`).
 */
const lines = {
  n: { depth: 19, zero: largestNumber * 100 },
  on: { depth: 13, zero: 0 },
};
type Placed = { line: keyof typeof lines; at: number; text: string };

function lineOf(typed: string | undefined): Placed | undefined {
  if (typed === undefined) return undefined;
  if (parseDay(typed)) return { line: 'on', at: Number(typed.replaceAll('-', '')), text: typed };
  const value = typedNumber.test(typed) ? Number(typed.replace(',', '.')) : NaN;
  if (!(Math.abs(value) <= largestNumber)) return undefined;
  return { line: 'n', at: Math.round(value * 100) + lines.n.zero, text: String(value === 0 ? 0 : value) };
}

/** The blocks that fill a range exactly, as the index names them: one of them must stand in what is found. */
export function rangeTokens(key: string, { from, to }: AnswerRange): string[] {
  const [first, last] = [lineOf(from), lineOf(to)];
  const line = first?.line ?? last?.line;
  if (!line) return [];
  const tokens: string[] = [];
  const take = (level: number, block: number) => tokens.push(`${line}:${key}@${level}.${block}`);
  let [low, high] = [first?.at ?? 0, last?.at ?? 4 ** lines[line].depth - 1];
  for (let level = 0; low <= high; level += 1) {
    for (; low <= high && low % 4 !== 0; low += 1) take(level, low);
    for (; low <= high && high % 4 !== 3; high -= 1) take(level, high);
    [low, high] = [low / 4, (high - 3) / 4];
  }
  return tokens;
}
