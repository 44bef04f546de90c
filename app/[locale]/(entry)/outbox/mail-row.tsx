import { ButtonLink } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import type { Locale } from '@/lib/ground/locale';
import { dayTime } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import type { KeptMail } from '@/lib/notices/outbox';
import { paths } from '@/lib/web/paths';
import { athome } from './seen';

/** One mail of the list; a sign-in code is there to be read, and used with one tap. */
export function MailRow({ mail, t, locale }: { mail: KeptMail; t: Words; locale: Locale }) {
  return (
    <li>
      <Go href={`${paths.outbox(locale)}/${mail.id}`} lang={mail.locale}>
        {mail.subject}
      </Go>
      <p className="soft">
        {t('notices.outbox.to', { name: mail.name ?? mail.to })} · {dayTime(mail.createdAt, ZONE, locale)}
      </p>
      {mail.code && (
        <p className="row">
          <span className="soft">{t('notices.outbox.code')}</span>
          <strong className="digits">{mail.code}</strong>
          {mail.link && (
            <ButtonLink small href={athome(mail.link)}>
              {t('notices.outbox.enter')}
            </ButtonLink>
          )}
        </p>
      )}
    </li>
  );
}

/** Mails of several communities stand in one list. */
export const ZONE = 'Europe/Paris';
