/** What the terms of goods become in a listing: only what its kind is asked. */
import { templates, type Askable } from '@/lib/communities/templates';
import { Refused } from '@/lib/ground/refused';
import type { Status } from '@/lib/members/input';
import type { StepOf } from './input';
import type { Columns } from './keep-answer';
import type { KindOfListing } from './own-listing';
import { sells } from './seller';

type Terms = StepOf<'terms'>;

/** @throws Refused 'invalid-input' with a reason for each field */
export function termsColumns(
  type: KindOfListing,
  said: Terms,
  { isEaten, ownerStatus }: { isEaten: boolean; ownerStatus: Status },
): Columns {
  const asked = (what: Askable): boolean => templates[type.template].asks.includes(what);
  if (asked('days') && said.maxDays === null && type.template === 'lend')
    throw new Refused('invalid-input', { maxDays: 'days-not-a-number' });
  return {
    condition: said.condition,
    units: type.hasUnits ? said.units : 1,
    valueCents: asked('value') ? said.value : null,
    maxDays: asked('days') ? said.maxDays : null,
    ...(asked('until') ? { availableUntil: said.availableUntil } : {}),
    ...pricesOf(type, said),
    depositCents: type.hasDeposit ? said.deposit : null,
    ...(asked('shortest') ? lengthsOf(said) : {}),
    takesOffers: asked('offers') && said.offers === 'offers',
    defects: asked('defects') ? said.defects : '',
    insurance: asked('insurance') ? said.insurance : '',
    wanted: asked('wanted') ? said.wanted : '',
    ...sellerOf(type, said, ownerStatus),
    ...(isEaten ? foodOf(said) : { bestBefore: null, storage: '', allergens: '' }),
  };
}

/** A price that is forced to nothing is nothing, whatever was typed. */
function pricesOf({ template, hasPrice }: KindOfListing, said: Terms): Columns {
  const isLet = template === 'rent';
  return {
    priceCents: hasPrice && !isLet ? said.price : null,
    hourCents: hasPrice && isLet ? said.hour : null,
    dayCents: hasPrice && isLet ? said.day : null,
    weekCents: hasPrice && isLet ? said.week : null,
  };
}

/** What a professional or an association says of itself; a private person says nothing. */
function sellerOf(type: KindOfListing, said: Terms, ownerStatus: Status): Columns {
  const isPaid = sells(type) && type.hasPrice;
  const isBusiness = isPaid && ownerStatus === 'business';
  return {
    siret: isPaid && ownerStatus !== 'private' ? said.siret : '',
    rna: isPaid && ownerStatus === 'association' ? said.rna : '',
    guarantee: isBusiness && type.template === 'sell' ? said.guarantee : '',
    isDatedLeisure: isBusiness && type.template === 'rent' && said.isDatedLeisure === 'yes',
  };
}

function lengthsOf({ minDays, minHours, maxHours }: Terms): Columns {
  if (minHours !== null && maxHours !== null && minHours > maxHours)
    throw new Refused('invalid-input', { minHours: 'lengths-order' });
  const minutes = (hours: number | null) => (hours === null ? null : hours * 60);
  return { minDays, minMinutes: minutes(minHours), maxMinutes: minutes(maxHours) };
}

const foodOf = ({ bestBefore, storage, allergens }: Terms): Columns => ({ bestBefore, storage, allergens });
