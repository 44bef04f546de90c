import type { Metadata } from 'next';
import { Button, ButtonLink } from '@/components/ui/button';
import { db } from '@/db/client';
import { words } from '@/lib/i18n/words';
import { alertBySecret } from '@/lib/saved/alerts';
import { paths } from '@/lib/web/paths';
import { communityOr404, localeOr404 } from '@/lib/web/visit';
import { endAlertHere } from '../../actions';

type Props = { params: Promise<{ locale: string; community: string; secret: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('saved.alerts.end.title'), robots: { index: false }, referrer: 'no-referrer' };
}

/** The link at the end of an alert's letter. Looking at it changes nothing: mail programs look too. */
export default async function EndAlertPage({ params }: Props) {
  const { locale: said, community: slug, secret } = await params;
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  const t = words(locale);
  const alert = await alertBySecret(db(), secret);
  if (!alert)
    return (
      <div className="narrow page-top stack-6">
        <h1>{t('saved.alerts.end.done')}</h1>
        <p>{t('saved.alerts.end.done-body')}</p>
        <p>
          <ButtonLink href={paths.home(locale, community.slug)}>{t('saved.alerts.end.home')}</ButtonLink>
        </p>
      </div>
    );
  return (
    <div className="narrow page-top stack-6">
      <h1>{t('saved.alerts.end.title')}</h1>
      <p>{t('saved.alerts.end.body', { label: alert.label })}</p>
      <form action={endAlertHere.bind(null, { locale, community: community.slug, secret })}>
        <Button type="submit">{t('saved.alerts.end.do')}</Button>
      </form>
    </div>
  );
}
