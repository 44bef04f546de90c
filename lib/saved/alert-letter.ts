import type { Tools } from '@/lib/gateways/tools';
import { letter, oneLine, type LetterParts } from '@/lib/i18n/letter';
import { words } from '@/lib/i18n/words';
import type { Locale } from '@/lib/ground/locale';
import type { Letter } from '@/lib/gateways/mail';
import type { CommunityId } from '@/lib/ground/ids';

export type ToldListing = {
  title: string;
  /** `12-ladder`, as its page is called. */
  address: string;
  /** How it is shared, what it costs and where it is, in the reader's language. */
  note: string;
};

export type Told = {
  community: { id: CommunityId; slug: string; name: string };
  reader: { email: string; locale: Locale };
  alert: { label: string; query: string; secret: string };
  /** The first of what is new. */
  listings: readonly ToldListing[];
  /** All of what is new. */
  count: number;
};

/** The letter about what is new for an alert. It can be ended with one press, and in its last lines. */
export function alertLetter(told: Told, links: Tools['links']): Letter {
  const { community, reader, alert, listings, count } = told;
  const t = words(reader.locale);
  const [only] = listings;
  const holes = { label: alert.label, count };
  const search = links.search(reader.locale, community.slug, alert.query);
  const isOne = count === 1 && only !== undefined;
  const pageOf = (address: string) => links.listing(reader.locale, community.slug, address);
  const others = count - listings.length;
  const parts: LetterParts = {
    locale: reader.locale,
    title: isOne ? t('saved.alert.title.one', { title: only.title }) : t('saved.alert.title.more', holes),
    paragraphs: [
      t(isOne ? 'saved.alert.body' : 'saved.alert.body.more', holes),
      ...(others > 0 ? [t('saved.alert.others', { count: others })] : []),
    ],
    list: listings.map(({ title, note, address }) => ({ label: title, note, url: pageOf(address) })),
    action: isOne
      ? { label: t('saved.alert.see'), url: pageOf(only.address) }
      : { label: t('saved.alert.see-search'), url: search },
    footer: [
      t('saved.alert.why', { community: community.name }),
      t('saved.alert.end', { url: links.endAlert(reader.locale, community.slug, alert.secret) }),
      t('saved.alert.choose', { url: links.alerts(reader.locale, community.slug) }),
    ],
  };
  return {
    communityId: community.id,
    kind: 'saved.alert',
    ...{ to: reader.email, locale: reader.locale, subject: oneLine(parts.title) },
    unsubscribeUrl: links.endAlertAtOnce(alert.secret),
    ...letter(parts),
  };
}
