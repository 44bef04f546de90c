import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/db/client';
import { WordsProvider } from '@/components/forms/words-provider';
import { ShareButton } from '@/components/listings/share-button';
import { Still } from '@/components/ui/still';
import { planPage } from '@/lib/exchanges/plan-page';
import { listingCalendar } from '@/lib/exchanges/listing-calendar';
import { addDays, dayAt, toDay, weekdayOf } from '@/lib/ground/period';
import { words, wordsOf } from '@/lib/i18n/words';
import { findListingPage } from '@/lib/listings/listing-page';
import { findRidePage } from '@/lib/rides/ride-page';
import { reviewsOf } from '@/lib/reviews/reviews-of';
import { listingAddress, paths } from '@/lib/web/paths';
import { communityOr404, localeOr404 } from '@/lib/web/visit';
import { AskPanel } from './ask-panel';
import { Head } from './head';
import { Gone } from './gone';
import { listingJsonLd } from './json-ld';
import { About, Owner, Promises, Reviews, Where } from './parts';
import { requestJsonLd } from './request-json-ld';
import { RequestPanel } from './request-panel';
import { rideJsonLd } from './ride-json-ld';
import { RidePanel } from './ride-panel';
import { RideParts } from './ride-parts';
import { PlanParts } from './plan-parts';
import { Rights } from './rights';
import { listingMetadata } from './metadata';

export const revalidate = 900;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; community: string; address: string }> };

/** The listing of an address `12-echelle`; another slug leads to the one that it has. */
const read = cache(async (slug: string, address: string) => {
  const community = await communityOr404(slug);
  const number = Number(/^([1-9]\d{0,8})-[a-z0-9-]{1,80}$/.exec(address)?.[1] ?? 0);
  const listing = number ? await findListingPage(db(), community.id, number) : undefined;
  if (!listing || listing.state === 'removed') notFound();
  return { community, listing };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: said, community: slug, address } = await params;
  const { listing } = await read(slug, address);
  const locale = localeOr404(said);
  return listingMetadata(words(locale), locale, slug, listing);
}

export default async function ListingPage({ params }: Props) {
  const { locale: said, community: slug, address } = await params;
  const locale = localeOr404(said);
  const { community, listing } = await read(slug, address);
  if (address !== listingAddress(listing))
    permanentRedirect(paths.listing(locale, slug, listingAddress(listing)));
  const t = words(locale);
  if (listing.state !== 'published')
    return (
      <Gone
        t={t}
        locale={locale}
        community={slug}
        isPaused={listing.state === 'paused'}
        isRequest={listing.type.direction === 'request'}
      />
    );
  const today = dayAt(new Date(), community.timeZone);
  const monday = addDays(toDay(today), 1 - weekdayOf(today));
  const [days, reviews] = await Promise.all([
    listingCalendar(db(), community.id, listing, monday, 84, today),
    reviewsOf(db(), community.id, listing.owner.id, 5),
  ]);
  const part = { t, locale, community, listing };
  const ride =
    listing.type.subject === 'ride'
      ? await findRidePage(
          db(),
          { id: listing.id, communityId: community.id, seats: listing.units },
          new Date(),
          community.timeZone,
        )
      : undefined;
  const { subject, direction } = listing.type;
  const isPlanned = direction === 'offer' && (subject === 'service' || subject === 'space');
  const plan = isPlanned ? await planPage(db(), community.id, listing.id, new Date()) : undefined;
  return (
    <WordsProvider locale={locale} words={wordsOf(locale, ['exchanges'], ['calendar.'])}>
      <div className="wrap page-top two listing">
        <Head {...part} />
        <div className="lp">
          {listing.type.direction === 'request' ? (
            <RequestPanel {...part} />
          ) : ride ? (
            <RidePanel {...part} ride={ride} />
          ) : (
            <AskPanel {...part} days={days} today={today} />
          )}
        </div>
        <div className="lb stack-8 page-end">
          {plan && <PlanParts {...part} plan={plan} />}
          {ride && <RideParts {...part} ride={ride} today={today} />}
          <Still className="stack-8">
            <About {...part} />
            {!ride && <Promises {...part} />}
            <Owner {...part} />
            {!ride && <Where {...part} />}
            <Reviews {...part} reviews={reviews} />
            <Rights {...part} />
          </Still>
          <p className="row no-print">
            <ShareButton words={t('listings.page.share')} copied={t('listings.page.copied')} />
          </p>
        </div>
      </div>
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{
          __html:
            listing.type.direction === 'request'
              ? requestJsonLd(locale, community, listing)
              : ride
                ? rideJsonLd(locale, community, listing, ride)
                : listingJsonLd(locale, community, listing),
        }}
      />
    </WordsProvider>
  );
}
