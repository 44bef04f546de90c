import type { ReactNode } from 'react';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';

type Props = { action: string; locale: Locale; next?: string; className?: string; children: ReactNode };

/** A plain form that needs no script; where to go on to travels with it. */
export function EntryForm({ action, locale, next, className = 'stack-6', children }: Props) {
  return (
    <form method="post" action={action} className={className}>
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      {children}
    </form>
  );
}

const problems = [
  'not-an-email',
  'too-many-tries',
  'ask-again',
  'six-digits',
  'wrong-code',
  'demo-person',
  'try-again',
  'foreign-origin',
  'invalid-input',
] as const;

/** The sentence for what went wrong, when the address of the page names one that we know. */
export function entryProblem(t: Words, problem: string | undefined): string | null {
  const known = problems.find((name) => name === problem);
  return known ? t(`members.problem.${known}`) : null;
}
