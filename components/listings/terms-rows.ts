import { templates, type Askable } from '@/lib/communities/templates';
import { day, money } from '@/lib/i18n/format';
import type { WordKey } from '@/lib/i18n/words';
import { siretSaid } from '@/lib/listings/seller';
import type { AnswersProps, Row } from './answer-row';
import { priceSaid } from './price-said';
import { unitsSaid } from './units-said';

/** What was answered on the screen of the terms, as the kind of sharing asks it. */
export function termsRows({ t, locale, currency, listing }: AnswersProps): Row[] {
  const { type, condition, units, isEaten } = listing;
  const asks = (what: Askable): boolean => templates[type.template].asks.includes(what);
  const nothing = t('listings.post.check.nothing');
  const amount = (cents: number | null) => (cents === null ? nothing : money(cents, currency, locale, true));
  const days = (count: number | null) =>
    count === null ? nothing : t('listings.post.check.days-value', { count });
  const hours = (minutes: number) => t('listings.post.check.hours-value', { count: minutes / 60 });
  const rows: (Row | false)[] = [
    asks('wanted') && row('listings.post.check.wanted', listing.wanted || nothing),
    type.hasPrice &&
      row('listings.post.check.price', priceSaid(t, locale, currency, { ...listing, ...type })),
    type.hasDeposit && row('listings.post.check.deposit', amount(listing.depositCents)),
    asks('shortest') &&
      listing.minDays !== null &&
      row('listings.post.check.shortest', t('listings.page.min-days.value', { count: listing.minDays })),
    asks('days') && row('listings.post.check.days', days(listing.maxDays)),
    asks('shortest') &&
      listing.minMinutes !== null &&
      row('listings.post.check.shortest-hours', hours(listing.minMinutes)),
    asks('shortest') &&
      listing.maxMinutes !== null &&
      row('listings.post.check.longest-hours', hours(listing.maxMinutes)),
    asks('offers') &&
      row(
        'listings.post.check.offers',
        t(listing.takesOffers ? 'listings.post.check.offers-yes' : 'listings.post.check.offers-no'),
      ),
    isEaten && row('listings.post.check.food', foodSaid(listing, (last) => day(last, locale)) || nothing),
    !isEaten &&
      asks('condition') &&
      row('listings.post.check.condition', condition ? t(`listings.post.condition.${condition}`) : nothing),
    asks('defects') && listing.defects !== '' && row('listings.post.check.defects', listing.defects),
    asks('insurance') && listing.insurance !== '' && row('listings.post.check.insurance', listing.insurance),
    asks('value') && row('listings.post.check.value', amount(listing.valueCents)),
    units > 1 && row('listings.post.check.units', unitsSaid(t, listing)),
    listing.siret !== '' && row('listings.post.check.siret', siretSaid(listing.siret)),
    listing.rna !== '' && row('listings.post.check.rna', listing.rna),
    listing.guarantee !== '' && row('listings.post.check.guarantee', listing.guarantee),
    listing.isDatedLeisure && row('listings.post.check.leisure', t('listings.post.check.leisure-yes')),
  ];
  return rows.filter((each) => each !== false);
}

const row = (name: WordKey, said: Row['said']): Row => ({ step: 'terms', name, said });

const foodSaid = (
  { bestBefore, storage, allergens }: AnswersProps['listing'],
  dated: (last: NonNullable<AnswersProps['listing']['bestBefore']>) => string,
): string => [bestBefore && dated(bestBefore), storage, allergens].filter(Boolean).join(', ');
