import { expect, test } from 'vitest';
import { agree } from '@/lib/exchanges/agree';
import { ask } from '@/lib/exchanges/ask';
import { cancel } from '@/lib/exchanges/cancel';
import { drivenInMonth } from '@/lib/exchanges/driven';
import { realJobs } from '@/lib/gateways/jobs';
import type { Actor } from '@/lib/ground/actor';
import type { ListingId } from '@/lib/ground/ids';
import type { Db } from '@/db/types';
import { offered, rideTools, seatAsked } from '@/tests/rides/doings';
import { story } from '@/tests/support/story';
import { monday, type Village } from '@/tests/support/village';

const tools = rideTools(monday, realJobs);
const november = { now: monday, timeZone: 'Europe/Paris' };

async function rides(db: Db, v: Village, asker: Actor, listingId: ListingId, of = {}) {
  const { exchangeId } = await ask(db, asker, seatAsked(listingId, of), tools);
  await agree(db, v.lucie, { exchangeId, remark: '' }, tools);
  return exchangeId;
}

test('two who ride in the same car are one trip, and what they share is counted for the driver alone', () =>
  story(async (db, v) => {
    const listingId = await offered(db, v, v.lucie, tools, { car: { seats: '2', price: '6' } });
    await rides(db, v, v.karim, listingId);
    await rides(db, v, v.bruno, listingId);
    const lucie = v.lucie.memberId;
    expect(await drivenInMonth(db, v.communityId, lucie, november)).toEqual({
      ...{ cents: 1200, trips: 1, mostInADay: 1 },
    });
    expect(await drivenInMonth(db, v.communityId, v.karim.memberId, november)).toMatchObject({ trips: 0 });
    const december = { ...november, now: new Date('2026-12-02T09:00:00Z') };
    expect(await drivenInMonth(db, v.communityId, lucie, december)).toMatchObject({ cents: 0, trips: 0 });
  }));

test('five cars on a day are counted, and one that is cancelled is not', () =>
  story(async (db, v) => {
    const ids = [];
    for (let car = 0; car < 5; car += 1) {
      const listingId = await offered(db, v, v.lucie, tools, { car: { seats: '1', price: '9' } });
      ids.push(await rides(db, v, v.karim, listingId));
    }
    const driven = () => drivenInMonth(db, v.communityId, v.lucie.memberId, november);
    expect(await driven()).toMatchObject({ cents: 4500, mostInADay: 5 });
    await cancel(db, v.karim, { exchangeId: ids[0] ?? ids[1] ?? never(), reason: 'Malade' }, tools);
    expect(await driven()).toMatchObject({ cents: 3600, mostInADay: 4 });
  }));

function never(): never {
  throw new Error('no ride');
}
