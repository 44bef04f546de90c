import { HandHelping, MessageCircleQuestion, Pencil } from 'lucide-react';
import { OwnInstead } from '@/components/listings/own-instead';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { toDay } from '@/lib/ground/period';
import { day } from '@/lib/i18n/format';
import { bindsTo } from '@/components/requests/binds-to';
import type { WordKey } from '@/lib/i18n/words';
import { listingAddress, paths } from '@/lib/web/paths';
import type { PartProps } from './parts';

const answers: Record<PartProps['listing']['type']['subject'], WordKey> = {
  good: 'requests.panel.have',
  service: 'requests.panel.help',
  ride: 'requests.panel.ride',
  space: 'requests.panel.space',
};

type Dates = Pick<PartProps, 't' | 'locale'> & { from: string | null; until: string | null };

/** From when and until when it is looked for, as far as that was said. */
function WishedFor({ t, locale, from, until }: Dates) {
  const said = { from: from && day(toDay(from), locale), until: until && day(toDay(until), locale) };
  if (said.from && said.until)
    return <p>{t('requests.panel.between', { from: said.from, until: said.until })}</p>;
  if (said.from) return <p>{t('requests.panel.from', { day: said.from })}</p>;
  return said.until && <p>{t('requests.panel.until', { day: said.until })}</p>;
}

/** What a request is there for: saying that one has what is looked for. */
export function RequestPanel({ t, locale, community, listing }: PartProps) {
  const address = listingAddress(listing);
  const whose = { community: community.slug, owner: listing.owner.id };
  return (
    <Panel className="sticky no-print stack">
      <h2 className="ask-title">{t('requests.panel.title')}</h2>
      <WishedFor t={t} locale={locale} from={listing.availableFrom} until={listing.availableUntil} />
      <p>
        <strong>{t(bindsTo(listing.type))}</strong>
      </p>
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
