import { Check } from 'lucide-react';
import { WhereDrawing } from '@/components/listings/where-drawing';
import { Person } from '@/components/ui/avatar';
import { Facts } from '@/components/ui/facts';
import { Badge } from '@/components/ui/badge';
import { Go } from '@/components/ui/go';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/panel';
import type { Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import { dayAt } from '@/lib/ground/period';
import { metersBetween } from '@/lib/ground/place';
import { day, distance, month } from '@/lib/i18n/format';
import type { WordKey, Words } from '@/lib/i18n/words';
import type { ListingPage } from '@/lib/listings/listing-page';
import { siretSaid } from '@/lib/listings/seller';
import type { PublishedReview } from '@/lib/reviews/reviews-of';
import { paths } from '@/lib/web/paths';
import { aboutFacts } from './about-facts';

export type PartProps = { t: Words; locale: Locale; community: Community; listing: ListingPage };

export function About({ t, locale, community, listing }: PartProps) {
  return (
    <Section id="about" className="stack" title={t('listings.page.about')}>
      {listing.description
        .split(/\n{2,}/)
        .filter(Boolean)
        .map((paragraph, at) => (
          <p key={at} className="said">
            {paragraph}
          </p>
        ))}
      <Facts facts={aboutFacts({ t, locale, community, listing })} />
    </Section>
  );
}

export function Promises({ t, listing }: PartProps) {
  const { mode, type } = listing;
  const of = (n: 1 | 2 | 3) =>
    type.direction === 'request'
      ? t(`requests.panel.promise.${n}`)
      : mode === 'rent' && n === 1 && !listing.depositCents
        ? t('listings.page.promise.rent.no-deposit')
        : t(`listings.page.promise.${type.subject === 'good' ? mode : 'lend'}.${n}`);
  if (type.direction === 'offer' && type.subject !== 'good') return null;
  return (
    <Section id="promise" title={t('listings.page.promise')}>
      <ul className="promise">
        {([1, 2, 3] as const).map((n) => (
          <li key={n}>
            <Icon of={Check} />
            {of(n)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Owner({ t, locale, community, listing }: PartProps) {
  const { owner } = listing;
  const since = month(dayAt(owner.joinedAt, community.timeZone), locale);
  const facts = [
    t('listings.page.owner.since', { date: since }),
    owner.exchanges > 0 && t('listings.page.owner.exchanges', { count: owner.exchanges }),
    answers(t, owner.answerHours),
  ].filter(Boolean);
  const numbers = [
    owner.siret !== '' && t('listings.page.owner.siret', { number: siretSaid(owner.siret) }),
    owner.rna !== '' && t('listings.page.owner.rna', { number: owner.rna }),
  ].filter(Boolean);
  return (
    <Section id="owner" title={t(ownerKey(listing))}>
      <Person
        name={owner.firstName}
        photo={owner.photoId && paths.photo(owner.photoId, 320, 'webp')}
        title={
          <p>
            <Go href={paths.member(locale, community.slug, owner.id)}>
              {owner.organisation ?? `${owner.firstName}${owner.initial ? ` ${owner.initial}.` : ''}`}
            </Go>{' '}
            <Badge>{t(`ground.status.${owner.status}`)}</Badge>
          </p>
        }
      >
        {numbers.length > 0 && <p className="soft">{numbers.join(' · ')}</p>}
        <p className="soft">{facts.join(' · ')}</p>
      </Person>
    </Section>
  );
}

/** « La personne qui prête », « La personne qui cherche » */
function ownerKey({ mode, type }: ListingPage): WordKey {
  if (type.direction === 'request') return 'listings.page.owner.request';
  return type.subject === 'good' ? `listings.page.owner.${mode}` : 'listings.page.owner.offer';
}

function answers(t: Words, hours: number | null): string | null {
  if (hours === null) return null;
  if (hours < 1) return t('listings.page.owner.answers-fast');
  if (hours < 36) return t('listings.page.owner.answers', { hours: Math.round(hours) });
  return t('listings.page.owner.answers-days', { count: Math.round(hours / 24) });
}

export function Where({ t, locale, listing }: PartProps) {
  const { point, communeCentre, commune } = listing;
  const far = point && communeCentre ? distance(metersBetween(point, communeCentre), locale) : null;
  return (
    <Section id="where" className="stack" title={t('listings.page.where')}>
      {point && communeCentre && far && (
        <WhereDrawing
          point={point}
          centre={communeCentre}
          name={commune}
          label={t('listings.page.where.map', { distance: far, place: commune })}
        />
      )}
      <p>
        {far
          ? t('listings.page.where.body', { distance: far, place: commune })
          : t('listings.page.where.commune', { place: commune })}
      </p>
    </Section>
  );
}

export function Reviews({
  t,
  locale,
  community,
  listing,
  reviews,
}: PartProps & { reviews: readonly PublishedReview[] }) {
  return (
    <Section id="reviews" title={t('listings.page.reviews')}>
      {reviews.length === 0 ? (
        <p className="soft">{t('listings.page.reviews.none')}</p>
      ) : (
        <>
          <p className="soft">{t('listings.page.reviews.how', { name: listing.owner.firstName })}</p>
          <ul className="stack">
            {reviews.map((review) => (
              <li key={review.id} className="stack-2">
                <p>
                  <strong>{t(`listings.page.review.face.${review.face}`)}</strong> {review.text}
                </p>
                <p className="soft">
                  {t('listings.page.review.dates', {
                    name: review.authorName,
                    experienced: day(review.experiencedOn, locale),
                    published: day(dayAt(review.publishedAt, community.timeZone), locale, true),
                  })}
                </p>
                {review.reply && (
                  <blockquote>
                    {t('listings.page.review.reply', { name: listing.owner.firstName })} {review.reply}
                  </blockquote>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
