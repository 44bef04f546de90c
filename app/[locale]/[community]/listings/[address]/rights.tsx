import { Section } from '@/components/ui/panel';
import { templates } from '@/lib/communities/templates';
import { isPriced } from '@/lib/exchanges/pricing';
import type { PartProps } from './parts';

/** « Vos droits »: which agreement this is, and what the law gives against this kind of owner. */
export function Rights({ t, listing }: PartProps) {
  const { owner, type } = listing;
  const { contract, withdrawal } = templates[type.template];
  const rights = isPriced({ ...listing, ...type }) ? withdrawal : 'free';
  const name = owner.organisation ?? owner.firstName;
  const isLeisure = rights === 'rental' && owner.status === 'business' && listing.isDatedLeisure;
  return (
    <Section id="rights" title={t('listings.page.rights')} className="stack">
      <p className="soft">
        {t(
          rights === 'free' && contract === 'space'
            ? 'listings.page.contract.space.free'
            : `listings.page.contract.${contract}`,
        )}
      </p>
      {type.direction === 'offer' && (
        <p className="soft">
          {t(
            isLeisure
              ? 'listings.page.rights.rental.leisure'
              : `listings.page.rights.${rights}.${owner.status}`,
            {
              name,
            },
          )}
        </p>
      )}
      {listing.guarantee !== '' && (
        <p className="soft">{t('listings.page.rights.guarantee', { name, text: listing.guarantee })}</p>
      )}
    </Section>
  );
}
