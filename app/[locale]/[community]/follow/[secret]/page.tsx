import { Car, CircleCheck, CircleX, Clock } from 'lucide-react';
import type { Metadata } from 'next';
import { Facts } from '@/components/ui/facts';
import { Icon } from '@/components/ui/icon';
import { Panel } from '@/components/ui/panel';
import { db } from '@/db/client';
import { dayTime, time } from '@/lib/i18n/format';
import { words } from '@/lib/i18n/words';
import { followedRide } from '@/lib/saved/followed-ride';
import { communityOr404, localeOr404 } from '@/lib/web/visit';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; community: string; secret: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return {
    title: t('saved.follow.title'),
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
  };
}

const pictures = { reserved: Clock, 'on-board': Car, over: CircleCheck, 'called-off': CircleX };

/** How a ride goes, for whoever its passenger sent the address to. Nobody signs in, and nothing else of anybody is shown. */
export default async function FollowPage({ params }: Props) {
  const { locale: said, community: slug, secret } = await params;
  const locale = localeOr404(said);
  const community = await communityOr404(slug);
  const t = words(locale);
  const ride = await followedRide(db(), secret, new Date());
  if (ride?.community !== community.slug)
    return (
      <div className="narrow page-top stack-6">
        <h1>{t('saved.follow.gone')}</h1>
        <p>{t('saved.follow.gone-body')}</p>
      </div>
    );
  const { from, to, startsAt, endsAt, timeZone, is, meeting } = ride;
  return (
    <div className="narrow page-top stack-6">
      <h1>{t('saved.follow.title')}</h1>
      <Panel className="stack">
        <p className="icon-line lead">
          <Icon of={pictures[is]} />
          <strong>{t(`saved.follow.is.${is}`)}</strong>
        </p>
        <Facts
          facts={[
            { name: t('saved.follow.way'), value: `${from} → ${to}` },
            { name: t('saved.follow.leaves'), value: dayTime(startsAt, timeZone, locale) },
            { name: t('saved.follow.arrives'), value: time(endsAt, timeZone, locale) },
            meeting && { name: t('saved.follow.place'), value: meeting.place },
            meeting && { name: t('saved.follow.driver'), value: meeting.driver },
          ]}
        />
      </Panel>
      <p className="soft">{t('saved.follow.note')}</p>
    </div>
  );
}
