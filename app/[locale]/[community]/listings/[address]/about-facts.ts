import type { Fact } from '@/components/ui/facts';
import { answerSaid } from '@/components/listings/answer-said';
import { unitsSaid } from '@/components/listings/units-said';
import type { Locale } from '@/lib/ground/locale';
import { toDay } from '@/lib/ground/period';
import { day, money } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import { shownAnswer } from '@/lib/listings/fields';
import type { ListingPage } from '@/lib/listings/listing-page';

type Part = { t: Words; locale: Locale; community: { currency: string }; listing: ListingPage };

/** What a listing says in names and values: its condition, its lengths, its food, and the community's own questions. */
export function aboutFacts({ t, locale, community, listing }: Part): Fact[] {
  const amount = (cents: number) => money(cents, community.currency, locale, true);
  const isWanted = listing.type.direction === 'request';
  const date = (value: string) => day(toDay(value), locale, true);
  const facts: (Fact | false | null)[] = [
    listing.wanted !== '' && { name: t('listings.page.wanted'), value: listing.wanted },
    listing.condition && {
      name: t('listings.page.condition'),
      value: t(`listings.page.condition.${listing.condition}`),
    },
    listing.defects !== '' && { name: t('listings.page.defects'), value: listing.defects },
    listing.bestBefore !== null && { name: t('listings.page.best-before'), value: date(listing.bestBefore) },
    listing.storage !== '' && { name: t('listings.page.storage'), value: listing.storage },
    listing.allergens !== '' && { name: t('listings.page.allergens'), value: listing.allergens },
    listing.minDays !== null && {
      name: t('listings.page.min-days'),
      value: t(`listings.page.min-days.${daysOrNights(listing)}`, { count: listing.minDays }),
    },
    listing.maxDays !== null && {
      name: t('listings.page.max-days'),
      value: t(`listings.page.max-days.${daysOrNights(listing)}`, { count: listing.maxDays }),
    },
    ...hourFacts(t, listing),
    listing.units > 1 &&
      listing.type.subject !== 'ride' && { name: t('listings.page.units'), value: unitsSaid(t, listing) },
    listing.valueCents !== null && { name: t('listings.page.value'), value: amount(listing.valueCents) },
    listing.insurance !== '' && { name: t('listings.page.insurance'), value: listing.insurance },
    listing.availableUntil !== null && {
      name: t(isWanted ? 'listings.page.until.request' : 'listings.page.until'),
      value: date(listing.availableUntil),
    },
    listing.type.direction === 'request' &&
      listing.radiusKm !== null && {
        name: t('listings.page.radius'),
        value: t('listings.page.radius.value', { km: listing.radiusKm }),
      },
    ...ownFacts({ t, locale, listing }),
    { name: t('listings.page.category'), value: locale === 'fr' ? listing.categoryFr : listing.categoryEn },
  ];
  return facts.filter((fact) => fact !== false && fact !== null);
}

/** Where one sleeps, days are nights. */
const daysOrNights = ({ type }: Part['listing']): 'nights' | 'value' =>
  type.template === 'stay' || type.template === 'paid-stay' ? 'nights' : 'value';

/** For how many hours a thing is let, at least and at most. */
function hourFacts(t: Words, { type, mode, hourCents, minMinutes, maxMinutes }: ListingPage): Fact[] {
  if (type.subject !== 'good' || mode !== 'rent' || hourCents === null) return [];
  const said = (minutes: number) => t('listings.post.check.hours-value', { count: minutes / 60 });
  return [
    ...(minMinutes === null
      ? []
      : [{ name: t('listings.post.check.shortest-hours'), value: said(minMinutes) }]),
    ...(maxMinutes === null
      ? []
      : [{ name: t('listings.post.check.longest-hours'), value: said(maxMinutes) }]),
  ];
}

/** The answers to the community's own questions; one that nobody answered is not shown. */
function ownFacts({ t, locale, listing }: Pick<Part, 't' | 'locale' | 'listing'>): Fact[] {
  return listing.fields.flatMap((field) => {
    const answer = shownAnswer(field, listing.answers);
    const name = locale === 'fr' ? field.labelFr : field.labelEn;
    return answer === null ? [] : [{ name, value: answerSaid(t, locale, field, answer) }];
  });
}
