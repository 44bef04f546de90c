import { Notice } from '@/components/ui/notice';
import type { Words } from '@/lib/i18n/words';
import type { AnswerOdds } from '@/lib/requests/answer-odds';

/** How often and how fast requests like this one were answered here, before it is asked; and whom it reaches. */
export function Odds({ t, odds }: { t: Words; odds: AnswerOdds | null }) {
  return (
    <Notice title={odds ? t('requests.odds.title') : undefined}>
      {odds && (
        <p>
          {t(`requests.odds.${odds.of}`, { answered: odds.answered, count: odds.asked })}{' '}
          {odds.hours !== null && howFast(t, odds.hours)}
        </p>
      )}
      <p>{t('requests.reach')}</p>
    </Notice>
  );
}

function howFast(t: Words, hours: number): string {
  if (hours < 2) return t('requests.odds.fast');
  if (hours < 36) return t('requests.odds.hours', { count: Math.round(hours) });
  return t('requests.odds.days', { count: Math.round(hours / 24) });
}
