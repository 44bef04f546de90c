import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { ModeBadge } from '@/components/ui/badge';
import { Card, CardGrid } from '@/components/ui/card';
import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/panel';
import { kindPicture, kindSaid } from '@/components/listings/kind-said';
import { PhotoPicture } from '@/components/listings/photo-picture';
import { db } from '@/db/client';
import { asId, looksLikeId, type MemberId } from '@/lib/ground/ids';
import { sharedCount } from '@/lib/exchanges/shared-count';
import { month } from '@/lib/i18n/format';
import { words } from '@/lib/i18n/words';
import { cardsOfOwner } from '@/lib/listings/cards-of-owner';
import { memberName } from '@/lib/members/name';
import { findMember } from '@/lib/members/queries';
import { reviewsOf } from '@/lib/reviews/reviews-of';
import { dayAt } from '@/lib/ground/period';
import { listingAddress, paths } from '@/lib/web/paths';
import { languageName } from '@/lib/web/spoken';
import { communityOr404, localeOr404 } from '@/lib/web/visit';
import { ReviewList } from './review-list';

type Props = { params: Promise<{ locale: string; community: string; id: string }> };

export const revalidate = 900;
export const generateStaticParams = () => [];

const memberOr404 = cache(async (slug: string, id: string) => {
  const community = await communityOr404(slug);
  const member = looksLikeId(id) ? await findMember(db(), community.id, asId<MemberId>(id)) : undefined;
  if (!member) notFound();
  return { community, member };
});

/** Profiles are for neighbours who follow a link, not for search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { community, id } = await params;
  const { member } = await memberOr404(community, id);
  return { title: memberName(member.firstName, member.initial), robots: { index: false } };
}

export default async function MemberPage({ params }: Props) {
  const { locale: said, community: slug, id } = await params;
  const locale = localeOr404(said);
  const { community, member } = await memberOr404(slug, id);
  const t = words(locale);
  const [cards, reviews, shared] = await Promise.all([
    cardsOfOwner(db(), community.id, member.id),
    reviewsOf(db(), community.id, member.id),
    sharedCount(db(), community.id, member.id),
  ]);
  const name = memberName(member.firstName, member.initial);
  const since = month(dayAt(member.joinedAt, community.timeZone), locale);
  return (
    <div className="wrap page-top stack-8">
      <div className="person">
        <Avatar
          name={member.firstName}
          photo={member.photoId && paths.photo(member.photoId, 320, 'webp')}
          size="l"
        />
        <div>
          <h1>{name}</h1>
          <p className="soft">{t('members.page.shared', { count: shared })}</p>
        </div>
      </div>
      <div className="two even">
        <Facts
          facts={[
            { name: t('members.page.commune'), value: member.commune },
            { name: t('members.page.since'), value: since },
            {
              name: t('members.page.status'),
              value: [t(`ground.status.${member.status}`), member.organisation].filter(Boolean).join(' · '),
            },
            member.languages.length > 0 && {
              name: t('members.page.languages'),
              value: member.languages.map((code) => languageName(code, locale)).join(', '),
            },
          ]}
        />
        {member.about && <p className="prose">{member.about}</p>}
      </div>
      <Section id="offers" title={t('members.page.offers', { name: member.firstName })}>
        {cards.length === 0 && <p className="soft">{t('members.page.no-offers')}</p>}
        <CardGrid four>
          {cards.map((card) => (
            <Card
              key={card.id}
              href={paths.listing(locale, slug, listingAddress(card))}
              title={card.title}
              theme={card.theme}
              isRide={card.subject === 'ride'}
              photo={
                card.photo && (
                  <PhotoPicture id={card.photo.id} alt="" sizes="(min-width: 36rem) 18rem, 8rem" />
                )
              }
              badge={<ModeBadge mode={kindPicture(card)} words={kindSaid(t, card)} />}
            >
              <p className="meta">{card.commune}</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
      <Section id="reviews" title={t('members.page.reviews')}>
        <ReviewList t={t} locale={locale} community={community} reviews={reviews} name={member.firstName} />
      </Section>
    </div>
  );
}
