import { RefreshCw } from 'lucide-react';
import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { ChipLink, Chips } from '@/components/ui/chip';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import type { Locale } from '@/lib/ground/locale';
import { words, type Words } from '@/lib/i18n/words';
import { listKeptMails, listRecipients, type Recipient } from '@/lib/notices/outbox';
import { paths } from '@/lib/web/paths';
import { localeOr404 } from '@/lib/web/visit';
import { MailRow } from './mail-row';
import { seenOr404 } from './seen';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: string | string[] }> };

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('notices.outbox.title'), robots: { index: false } };
}

/** Every mail of the demonstration, newest first: it is also how its visitors find their sign-in code. */
export default async function OutboxPage({ params, searchParams }: Props) {
  const seen = seenOr404();
  const locale = localeOr404((await params).locale);
  const asked = (await searchParams).to;
  const to = typeof asked === 'string' && asked !== '' && !asked.includes('\0') ? asked : null;
  const t = words(locale);
  const [mails, recipients] = await Promise.all([listKeptMails(db(), seen, to), listRecipients(db(), seen)]);
  return (
    <div className="narrow page-top stack-6">
      <div className="head">
        <h1>{t('notices.outbox.title')}</h1>
        <ButtonLink look="second" small icon={RefreshCw} href={outbox(locale, to)}>
          {t('notices.outbox.refresh')}
        </ButtonLink>
      </div>
      <p className="lead">{seen.onlyMadeUp ? t('notices.outbox.lead-server') : t('notices.outbox.lead')}</p>
      {!seen.onlyMadeUp && (
        <Notice look="warn" title={t('notices.outbox.careful')}>
          {t('notices.outbox.careful-more')}
        </Notice>
      )}
      {recipients.length > 1 && <Whose t={t} locale={locale} to={to} recipients={recipients} />}
      {mails.length === 0 ? (
        <EmptyState
          title={t('notices.outbox.empty')}
          action={<ButtonLink href={paths.signIn(locale)}>{t('notices.outbox.sign-in')}</ButtonLink>}
        >
          <p>{t('notices.outbox.empty-more')}</p>
        </EmptyState>
      ) : (
        <ul className="outbox">
          {mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} t={t} locale={locale} />
          ))}
        </ul>
      )}
    </div>
  );
}

type WhoseProps = { t: Words; locale: Locale; to: string | null; recipients: Recipient[] };

function Whose({ t, locale, to, recipients }: WhoseProps) {
  return (
    <nav aria-label={t('notices.outbox.whose')}>
      <Chips scroll>
        <ChipLink href={paths.outbox(locale)} pressed={to === null}>
          {t('notices.outbox.everybody')}
        </ChipLink>
        {recipients.map((recipient) => (
          <ChipLink
            key={recipient.to}
            href={outbox(locale, recipient.to)}
            pressed={recipient.to === to?.toLowerCase()}
          >
            {recipient.name ?? recipient.to}
          </ChipLink>
        ))}
      </Chips>
    </nav>
  );
}

const outbox = (locale: Locale, to: string | null): string =>
  to === null ? paths.outbox(locale) : `${paths.outbox(locale)}?${new URLSearchParams({ to }).toString()}`;
