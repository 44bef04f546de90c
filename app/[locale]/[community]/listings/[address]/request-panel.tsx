import { HandHelping, MessageCircleQuestion, Pencil } from 'lucide-react';
import { OwnInstead } from '@/components/listings/own-instead';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { toDay } from '@/lib/ground/period';
import { day } from '@/lib/i18n/format';
import type { WordKey } from '@/lib/i18n/words';
import { listingAddress, paths } from '@/lib/web/paths';
import type { PartProps } from './parts';

const answers: Record<PartProps['listing']['type']['subject'], WordKey> = {
  good: 'requests.panel.have',
  service: 'requests.panel.help',
  ride: 'requests.panel.ride',
  space: 'requests.panel.space',
};

/** What a request is there for: saying that one has what is looked for. */
export function RequestPanel({ t, locale, community, listing }: PartProps) {
  const address = listingAddress(listing);
  const whose = { community: community.slug, owner: listing.owner.id };
  return (
    <Panel className="sticky no-print stack">
      <h2 className="ask-title">{t('requests.panel.title')}</h2>
      {listing.availableUntil && (
        <p>{t('requests.panel.until', { day: day(toDay(listing.availableUntil), locale) })}</p>
      )}
      <OwnInstead
        {...whose}
        own={
          <ButtonLink wide icon={Pencil} href={paths.myListing(locale, community.slug, listing.id)}>
            {t('listings.page.own.manage')}
          </ButtonLink>
        }
      >
        <ButtonLink wide icon={HandHelping} href={paths.ask(locale, community.slug, address)}>
          {t(answers[listing.type.subject])}
        </ButtonLink>
      </OwnInstead>
      <p className="soft">{t('requests.panel.body', { name: listing.owner.firstName })}</p>
      <OwnInstead {...whose} own={<p className="as-button">{t('listings.page.own')}</p>}>
        <ButtonLink
          look="quiet"
          icon={MessageCircleQuestion}
          href={paths.question(locale, community.slug, address)}
        >
          {t('listings.page.ask.question')}
        </ButtonLink>
      </OwnInstead>
    </Panel>
  );
}
