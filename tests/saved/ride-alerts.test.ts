import { describe, expect, test } from 'vitest';
import type { Db } from '@/db/types';
import { ask } from '@/lib/exchanges/ask';
import { databaseGeocoder } from '@/lib/gateways/database-geocoder';
import type { Tools } from '@/lib/gateways/tools';
import { readSearch } from '@/lib/listings/search-wish';
import { findRides } from '@/lib/rides/find-rides';
import { searchRides } from '@/lib/rides/search-rides';
import { findMatches } from '@/lib/saved/matches';
import { queryParts } from '@/lib/saved/query';
import { saveSearch } from '@/lib/saved/save-search';
import { tellDigests } from '@/lib/saved/tell-digests';
import { hearAll, mailTo, postTools, whoGotWhat } from '@/tests/notices/mailbox';
import { layCommunes, offered, seatAsked } from '@/tests/rides/doings';
import { story } from '@/tests/support/story';
import type { Village } from '@/tests/support/village';

/** Karim waits for a way from Maclas to Saint-Étienne; Lucie drives there from Tuesday on, but never on a Wednesday. */
const asked = 'kind=ride&start=Maclas&end=Saint-%C3%89tienne';

const waited = (tell: (db: Db, village: Village, tools: Tools) => Promise<void>) =>
  story(async (db, village) => {
    await layCommunes(db);
    await tell(db, village, { ...postTools(), geocoder: databaseGeocoder });
  });

const waits = (
  db: Db,
  village: Village,
  tools: Tools,
  query: string,
  frequency: 'at-once' | 'daily' = 'at-once',
) => saveSearch(db, village.karim, { query, label: 'Aller à Saint-Étienne', frequency }, tools);

const searched = ({ communityId }: Village) => ({
  ...{ id: communityId, locale: 'fr' as const, timeZone: 'Europe/Paris' },
  centre: { lat: 45.42, lng: 4.68 },
});

describe('an alert of a search of rides', () => {
  test('tells of a ride that passes there on that day', () =>
    waited(async (db, village, tools) => {
      await waits(db, village, tools, `${asked}&day=2026-11-24`);
      await offered(db, village, village.lucie, tools);
      await hearAll(db, tools);
      expect((await mailTo(db, 'karim', 'saved.alert')).text).toContain('Saint-Étienne');
    }));

  test.each([
    ['the other way', 'kind=ride&start=Saint-%C3%89tienne&end=Maclas&day=2026-11-24'],
    ['on a day on which it does not run', `${asked}&day=2026-11-25`],
    ['to a place that nobody knows', 'kind=ride&start=Maclas&end=Xanadu'],
    ['too far from its way', 'kind=ride&start=Nulle-Part&end=Saint-%C3%89tienne'],
    ['in other words', `${asked}&q=xylophone&day=2026-11-24`],
    ['for nothing, while its seats cost something', `${asked}&cost=free&day=2026-11-24`],
  ])('says nothing of a ride that goes %s', (_how, query) =>
    waited(async (db, village, tools) => {
      await waits(db, village, tools, query);
      await offered(db, village, village.lucie, tools);
      await hearAll(db, tools);
      await tellDigests(db, { ...tools, now: new Date('2026-11-24T05:41:00Z') });
      expect((await whoGotWhat(db)).filter((line) => line.startsWith('karim'))).toEqual([]);
    }),
  );

  test('tells of the day after when it was said that a day more or less does', () =>
    waited(async (db, village, tools) => {
      await waits(db, village, tools, `${asked}&day=2026-11-25&margin=1`);
      await offered(db, village, village.lucie, tools);
      await hearAll(db, tools);
      await mailTo(db, 'karim', 'saved.alert');
    }));

  test('a letter of the day tells of it in the morning', () =>
    waited(async (db, village, tools) => {
      await waits(db, village, tools, `${asked}&day=2026-11-26`, 'daily');
      await offered(db, village, village.lucie, { ...tools, now: new Date('2026-11-23T12:00:00Z') });
      await tellDigests(db, { ...tools, now: new Date('2026-11-24T05:41:00Z') });
      await mailTo(db, 'karim', 'saved.alert');
    }));

  test('finds what the page of the search finds: nothing where every seat is taken', () =>
    waited(async (db, village, tools) => {
      const listingId = await offered(db, village, village.lucie, tools, { car: { seats: '1' } });
      const query = `${asked}&day=2026-11-24`;
      const among = { only: listingId };
      const found = () => findMatches(db, searched(village), query, village.karim.memberId, among, tools);
      const onPage = async () =>
        (await searchRides(db, searched(village), readSearch(queryParts(query)), { around: null }, tools))
          ?.rides ?? [];
      expect((await found()).map(({ id }) => id)).toEqual([listingId]);
      expect((await onPage()).map((ride) => ride.listingId)).toEqual([listingId]);
      await ask(db, village.bruno, seatAsked(listingId, { fromStop: 1 }), tools);
      expect(await found()).toEqual([]);
      expect(await onPage()).toEqual([]);
    }));
});

describe('a search of rides', () => {
  test('is none as long as neither places nor a day are said', () =>
    waited(async (db, village, tools) => {
      const found = (query: string) =>
        searchRides(db, searched(village), readSearch(queryParts(query)), { around: null }, tools);
      expect(await found('kind=ride')).toBeNull();
      expect(await found('start=Maclas')).toBeNull();
      expect(await found(asked)).toEqual({ rides: [], unknown: [] });
      expect(await found('kind=ride&start=Xanadu')).toEqual({ rides: [], unknown: ['Xanadu'] });
    }));

  test('in a box of the map finds those where one gets on inside of it', () =>
    waited(async (db, village, tools) => {
      await offered(db, village, village.lucie, tools);
      const found = async (bbox: string) =>
        (
          await searchRides(
            db,
            searched(village),
            readSearch(queryParts(`${asked}&bbox=${bbox}`)),
            { around: null },
            tools,
          )
        )?.rides.map(({ from }) => from.name);
      expect(await found('4.68,45.36,4.69,45.37')).toEqual(['Maclas']);
      expect(await found('4.3,45.42,4.4,45.45')).toEqual([]);
      const [ride] = await findRides(
        db,
        village.communityId,
        { from: { lat: 45.3622, lng: 4.6861 }, to: null, day: null, margin: 0, seats: 1 },
        tools.now,
      );
      expect(ride?.from.point).toEqual({ lat: 45.3622, lng: 4.6861 });
    }));
});
