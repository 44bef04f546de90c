import { Gallery } from '@/components/listings/gallery';
import { kindPicture, kindSaid } from '@/components/listings/kind-said';
import { priceSaid } from '@/components/listings/price-said';
import { BackLink } from '@/components/ui/back-link';
import { ModeBadge, ThemeTag } from '@/components/ui/badge';
import { ThemeDrawing } from '@/components/ui/card';
import { Still } from '@/components/ui/still';
import { money } from '@/lib/i18n/format';
import { paths } from '@/lib/web/paths';
import { KeepHeart } from './keep-heart';
import type { PartProps } from './parts';

/** The photos, or the drawing of the theme; what it is and how it is shared, its title, and what is asked for it. */
export function Head(part: PartProps) {
  const { t, locale, community, listing } = part;
  const names = listing.photos.map((_, at) => t('listings.page.photo', { n: at + 1, title: listing.title }));
  return (
    <div className="la stack">
      <Still className="stack">
        <BackLink href={paths.listings(locale, community.slug)} words={t('listings.page.back')} />
        {listing.photos.length > 0 ? (
          <Gallery photos={listing.photos} label={t('listings.page.photos')} names={names} />
        ) : (
          <div className={`gallery th-${listing.theme}`}>
            <div className="main">
              <ThemeDrawing theme={listing.theme} isRide={listing.type.subject === 'ride'} eager />
            </div>
          </div>
        )}
      </Still>
      <div className="stack-2">
        <Still className="stack-2">
          <p className="row tight">
            <ModeBadge mode={kindPicture(listing.type)} words={kindSaid(t, listing.type)} />
            <ThemeTag theme={listing.theme} words={t(`communities.theme.${listing.theme}`)} />
          </p>
          <h1>{listing.title}</h1>
          <p className="lead">{headline(part)}</p>
        </Still>
        <KeepHeart {...part} />
      </div>
    </div>
  );
}

/** « 5 € / jour, 25 € / semaine · Pélussin », and the deposit. */
function headline({ t, locale, community, listing }: PartProps): string {
  const { depositCents, takesOffers, type, commune } = listing;
  const said = priceSaid(t, locale, community.currency, { ...listing, ...type });
  const price = takesOffers ? t('listings.price.offers', { price: said }) : said;
  const deposit =
    depositCents !== null &&
    t('listings.price.deposit', { amount: money(depositCents, community.currency, locale, true) });
  return [price, deposit, commune].filter(Boolean).join(' · ');
}
