import type { Metadata } from 'next';
import { Eye, Plus } from 'lucide-react';
import { notFound } from 'next/navigation';
import { toString as qr } from 'qrcode';
import { priceSaid } from '@/components/listings/price-said';
import { PrintButton } from '@/components/listings/print-button';
import { WordsProvider } from '@/components/forms/words-provider';
import { ReturnLine } from '@/components/rides/return-line';
import { ShareButton } from '@/components/listings/share-button';
import { ButtonLink } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import { settings } from '@/lib/gateways/settings';
import { asId, looksLikeId, type ListingId } from '@/lib/ground/ids';
import { day } from '@/lib/i18n/format';
import { words, wordsOf } from '@/lib/i18n/words';
import { lastShownDay } from '@/lib/listings/expiry';
import { listingToEdit, type ListingToEdit } from '@/lib/listings/listing-to-edit';
import { isAwaiting } from '@/lib/listings/states';
import { draftReturnHere } from '../../../return-actions';
import { linksAt, listingAddress, paths } from '@/lib/web/paths';
import { localeOr404, memberHere, type Here } from '@/lib/web/visit';

type Props = { params: Promise<{ locale: string; community: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('listings.post.done.title'), robots: { index: false } };
}

export default async function DonePage({ params }: Props) {
  const said = await params;
  if (!looksLikeId(said.id)) notFound();
  const locale = localeOr404(said.locale);
  const here = await memberHere(said, paths.postStep(locale, said.community, said.id, 'done'));
  const { community, actor } = here;
  const listing = await listingToEdit(db(), community.id, actor.memberId, asId<ListingId>(said.id));
  if (!listing || listing.number === null || listing.slug === null) notFound();
  const address = listingAddress({ number: listing.number, slug: listing.slug });
  const t = words(locale);
  if (isAwaiting(listing.state)) return <Waits here={here} title={listing.title} />;
  return (
    <div className="narrow page-top stack-6">
      <div className="stack-6 no-print">
        <h1>{t('listings.post.done.title')}</h1>
        <Notice look="good">
          {t(`listings.post.done.lead-${listing.type.direction}`, { title: listing.title })}
        </Notice>
        <Until here={here} listing={listing} />
        <div className="row">
          <ButtonLink icon={Eye} href={paths.listing(locale, community.slug, address)}>
            {t('listings.post.done.see')}
          </ButtonLink>
          <ShareButton
            words={t('listings.post.done.share')}
            copied={t('listings.post.done.copied')}
            link={{
              title: listing.title,
              url: linksAt(settings().appUrl).listing(locale, community.slug, address),
            }}
          />
          <PrintButton words={t('listings.post.done.print')} />
        </div>
      </div>
      <WayBack here={here} listing={listing} />
      <Poster here={here} listing={listing} address={address} />
      <ul className="row no-print">
        <li>
          <ButtonLink look="second" icon={Plus} href={paths.newListing(locale, community.slug)}>
            {t('listings.post.done.another')}
          </ButtonLink>
        </li>
        <li>
          <Go href={paths.myListings(locale, community.slug)}>{t('listings.post.done.mine')}</Go>
        </li>
      </ul>
    </div>
  );
}

/** Nobody sees it yet: a moderator reads it first. */
function Waits({ here: { locale, community }, title }: { here: Here; title: string }) {
  const t = words(locale);
  return (
    <div className="narrow page-top stack-6">
      <h1>{t('listings.post.done.waits')}</h1>
      <Notice>{t('listings.post.done.waits-lead', { title })}</Notice>
      <p>
        <Go href={paths.myListings(locale, community.slug)}>{t('listings.post.done.mine')}</Go>
      </p>
    </div>
  );
}

/** Whoever drives there mostly drives back as well. */
function WayBack({ here: { locale, community }, listing }: { here: Here; listing: ListingToEdit }) {
  const { subject, direction } = listing.type;
  if (subject !== 'ride' || direction !== 'offer') return null;
  return (
    <WordsProvider
      locale={locale}
      words={wordsOf(locale, ['listings', 'rides', 'ground'], ['refused.', 'action.'])}
    >
      <div className="no-print">
        <ReturnLine
          t={words(locale)}
          save={draftReturnHere.bind(null, { locale, community: community.slug, listingId: listing.id })}
        />
      </div>
    </WordsProvider>
  );
}

function Until({ here: { locale, community }, listing }: { here: Here; listing: ListingToEdit }) {
  if (!listing.expiresAt) return null;
  const t = words(locale);
  const last = lastShownDay(listing.expiresAt, community.timeZone);
  const isWished = last === listing.availableUntil;
  const key = isWished ? 'listings.post.done.until-wished' : 'listings.post.done.until';
  return <p>{t(key, { day: day(last, locale) })}</p>;
}

type PosterProps = { here: Here; listing: ListingToEdit; address: string };

/** The address, to copy or to scan; alone on the sheet when the page is printed. */
async function Poster({ here: { locale, community }, listing, address }: PosterProps) {
  const t = words(locale);
  const url = linksAt(settings().appUrl).listing(locale, community.slug, address);
  const picture = await qr(url, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  return (
    <section className="panel poster" aria-labelledby="poster">
      <span className="scan" aria-hidden dangerouslySetInnerHTML={{ __html: picture }} />
      <div className="stack-2">
        <h2 id="poster">{listing.title}</h2>
        <p>
          {locale === 'fr' ? listing.type.labelFr : listing.type.labelEn}
          {listing.commune && ` · ${listing.commune.name}`}
        </p>
        {listing.type.hasPrice && (
          <p>
            <strong>{priceSaid(t, locale, community.currency, { ...listing, ...listing.type })}</strong>
          </p>
        )}
        <p className="soft">{t('listings.post.done.poster')}</p>
        <p className="address">{url}</p>
      </div>
    </section>
  );
}
