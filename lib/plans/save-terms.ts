import { and, eq } from 'drizzle-orm';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused } from '@/lib/ground/refused';
import { keepAnswer, type Columns, type Kept } from '@/lib/listings/keep-answer';
import { lockOwnListing, type OwnListing } from '@/lib/listings/own-listing';
import { equipmentIn } from './equipment';
import type { SharedTermsInput } from './input';
import { whyNotProvide } from './why-not-provide';

/**
 * Keeps the terms of a service, a space or a night: only what its kind is asked.
 * @throws Refused 'not-found' | 'invalid-input' with a reason for each field ('provider-missing' | 'siret-missing'
 * | 'registration-missing' and those of the listing)
 */
export async function saveTerms(db: Db, actor: Actor, input: SharedTermsInput, tools: Tools): Promise<Kept> {
  return db.transaction(async (tx) => {
    const listing = await lockOwnListing(tx, actor, input.listingId);
    const columns = columnsOf(listing, input);
    const no = input.later ? {} : whyNotTerms(listing, columns);
    if (Object.keys(no).length > 0) throw new Refused('invalid-input', no);
    await tx
      .update(listings)
      .set(columns)
      .where(and(eq(listings.communityId, actor.communityId), eq(listings.id, listing.id)));
    return keepAnswer(tx, actor, listing, input, columns, tools);
  });
}

type Type = OwnListing['type'];

function columnsOf({ type }: OwnListing, said: SharedTermsInput): Columns {
  switch (type.template) {
    case 'help':
      return { slotMinutes: said.taskMinutes, isOneOff: said.isOneOff, radiusKm: said.radiusKm };
    case 'service':
      return { slotMinutes: said.taskMinutes, radiusKm: said.radiusKm, ...paid(type, said) };
    case 'space':
      return { ...place(type, said), ...rented(type, said) };
    case 'stay':
    case 'paid-stay':
      return {
        ...place(type, said),
        ...{ slotMinutes: null, maxDays: said.nights },
        priceCents: type.hasPrice ? said.price : null,
        registrationNumber: type.template === 'paid-stay' ? said.registrationNumber : '',
      };
    default:
      throw new Refused('not-found');
  }
}

/** By the hour or for the whole of it, as the community's kind says; and under which status. */
function paid({ priceUnit }: Type, said: SharedTermsInput): Columns {
  const { price, provider, siret, maxHours, taskMinutes } = said;
  const isHourly = priceUnit === 'hour';
  return {
    hourCents: isHourly ? price : null,
    priceCents: isHourly ? null : price,
    maxMinutes: isHourly && maxHours !== null ? Math.max(taskMinutes, maxHours * 60) : null,
    provider,
    siret: provider === 'cesu' ? '' : siret,
  };
}

/** By the hour, the day or the month: each of them may be left free. */
function rented({ priceUnit, hasPrice, hasDeposit }: Type, said: SharedTermsInput): Columns {
  return {
    hourCents: hasPrice ? said.hour : null,
    dayCents: hasPrice ? said.day : null,
    priceCents: hasPrice && priceUnit === 'month' ? said.price : null,
    depositCents: hasDeposit ? said.deposit : null,
    isFreeForAssociations: hasPrice && said.isFreeForAssociations,
  };
}

/** What whoever comes must know of a place. */
function place({ hasUnits }: Type, said: SharedTermsInput): Columns {
  const { capacity, stepFree, houseRules, keyInstructions } = said;
  const equipment = equipmentIn(said.equipment);
  return {
    units: hasUnits ? (said.units ?? 1) : 1,
    capacity,
    equipment,
    stepFree,
    houseRules,
    keyInstructions,
  };
}

function whyNotTerms(
  { type }: OwnListing,
  { provider, siret, registrationNumber }: Columns,
): Record<string, string> {
  if (type.template === 'service') return whyNotProvide(provider ?? null, siret ?? '');
  if (type.template === 'paid-stay' && !registrationNumber)
    return { registrationNumber: 'registration-missing' };
  return {};
}
