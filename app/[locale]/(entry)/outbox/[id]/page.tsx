import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BackLink } from '@/components/ui/back-link';
import { db } from '@/db/client';
import { looksLikeId } from '@/lib/ground/ids';
import { dayTime } from '@/lib/i18n/format';
import { words } from '@/lib/i18n/words';
import { findKeptMail } from '@/lib/notices/outbox';
import { paths } from '@/lib/web/paths';
import { localeOr404 } from '@/lib/web/visit';
import { ZONE } from '../mail-row';
import { athome, seenOr404 } from '../seen';

type Props = { params: Promise<{ locale: string; id: string }> };

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('notices.outbox.title'), robots: { index: false } };
}

/** One mail, as most people see it and as plain text. */
export default async function MailPage({ params }: Props) {
  const seen = seenOr404();
  const { locale: said, id } = await params;
  const locale = localeOr404(said);
  const mail = looksLikeId(id) ? await findKeptMail(db(), seen, id) : undefined;
  if (!mail) notFound();
  const t = words(locale);
  return (
    <div className="narrow page-top stack-6">
      <BackLink href={paths.outbox(locale)} words={t('notices.outbox.back')} />
      <div className="stack-2">
        <h1 lang={mail.locale}>{mail.subject}</h1>
        <p className="soft">
          {t('notices.outbox.to', { name: mail.name ? `${mail.name} (${mail.to})` : mail.to })} ·{' '}
          {dayTime(mail.createdAt, ZONE, locale)}
        </p>
      </div>
      <section aria-labelledby="seen" className="stack-2">
        <h2 id="seen">{t('notices.outbox.as-seen')}</h2>
        <iframe
          className="letter"
          title={mail.subject}
          lang={mail.locale}
          sandbox="allow-top-navigation-by-user-activation"
          srcDoc={framed(mail.html)}
        />
      </section>
      <section aria-labelledby="text" className="stack-2">
        <h2 id="text">{t('notices.outbox.as-text')}</h2>
        <p className="letter-text panel" lang={mail.locale}>
          {linked(mail.text)}
        </p>
      </section>
    </div>
  );
}

/** A link in the letter opens in the whole page, since nothing else may happen inside the frame. */
const framed = (html: string): string =>
  html.replace('<head>', '<head><base target="_top">').replace(/ href="[^"]*"/g, athome);

/** Plain text whose addresses can be followed. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, at) =>
    at % 2 === 1 ? (
      <a key={at} href={athome(part)}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
