import type { SessionLine } from '@/components/members/session-list';
import type { Locale } from '@/lib/ground/locale';
import { dayTime } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import { browserOf } from '@/lib/members/browser';
import type { SessionRow } from '@/lib/members/sessions';

/** Hours are told in the time zone of most who come here: a person belongs to no community's own. */
const timeZone = 'Europe/Paris';

/** A session in words: « Firefox sur Android, depuis lundi 23 novembre à 7 h 50 ». */
export function sessionLine(t: Words, locale: Locale, session: SessionRow, here: string): SessionLine {
  const { browser, system } = browserOf(session.userAgent);
  const name =
    browser && system
      ? t('members.account.browser', { browser, system })
      : (browser ?? system ?? t('members.account.unknown-browser'));
  return {
    id: session.id,
    browser: name,
    end: t('members.account.end-label', { browser: name }),
    since: t('members.account.since', { at: dayTime(session.createdAt, timeZone, locale) }),
    seen: t('members.account.seen', { at: dayTime(session.lastSeenAt, timeZone, locale) }),
    isThis: session.id === here,
  };
}
