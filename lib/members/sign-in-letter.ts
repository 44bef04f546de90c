import type { Letter } from '@/lib/gateways/mail';
import type { Locale } from '@/lib/ground/locale';
import { letter } from '@/lib/i18n/letter';
import { words } from '@/lib/i18n/words';
import { codeMinutes } from './codes';

type Content = { email: string; code: string; link: string; locale: Locale };

/** One mail with both ways in: the six digits, and a link to a page where a button is to be pressed. */
export function signInLetter({ email, code, link, locale }: Content): Letter {
  const t = words(locale);
  const subject = t('members.letter.subject', { code });
  return {
    communityId: null,
    kind: 'sign-in',
    to: email,
    locale,
    subject,
    ...letter({
      locale,
      title: t('members.letter.title'),
      paragraphs: [t('members.letter.why'), t('members.letter.how', { minutes: codeMinutes })],
      code: { label: t('members.letter.code'), digits: code },
      action: { label: t('members.letter.button'), url: link },
      footer: [t('members.letter.ignore')],
    }),
  };
}
