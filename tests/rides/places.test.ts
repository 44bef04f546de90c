import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { meetingPoints } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import { addMeetingPoint } from '@/lib/rides/add-meeting-point';
import { closeMeetingPoint } from '@/lib/rides/close-meeting-point';
import { findRidePage } from '@/lib/rides/ride-page';
import { importPlaces } from '@/lib/rides/import-places';
import { listMeetingPoints } from '@/lib/rides/meeting-points';
import { saveRoute } from '@/lib/rides/save-route';
import { refusal, story } from '@/tests/support/story';
import { addMember, monday, type Village } from '@/tests/support/village';
import { drafted, layCommunes, rideTools, routeSaid } from './doings';

const tools = rideTools();
const head = 'id_lieu,nom_lieu,ad_lieu,insee,type,date_maj,ouvert,Xlong,Ylat,nbre_pl';
const croix = '42168-C-001,Parking des Croix,Place des Croix,42168,Parking,2025-03-01,true,4.681,45.421,12';
const maclas = '42129-C-001,Salle des fêtes,Route de Véranne,42129,Parking,2025-03-01,true,4.686,45.362,30';
const away = '99999-C-001,Ailleurs,,99999,Parking,2025-03-01,true,4.2,45.2,';
const file = (...lines: string[]) => [head, ...lines].join('\n');

const keeper = (db: Db, v: Village) => addMember(db, v.communityId, 'Maire', { role: 'administrator' });
const rows = (db: Db) => db.select().from(meetingPoints).orderBy(asc(meetingPoints.sourceId));

describe('the national base of carpool places', () => {
  test('is taken in once, however often it is said', () =>
    story(async (db, v) => {
      await layCommunes(db);
      const mayor = await keeper(db, v);
      const say = (...lines: string[]) => importPlaces(db, mayor, { text: file(...lines) });
      expect(await say(croix, maclas, away)).toEqual({
        added: 3,
        changed: 0,
        closed: 0,
        same: 0,
        skipped: 0,
        shut: 0,
      });
      const first = await rows(db);
      expect(await say(croix, maclas, away)).toEqual({
        added: 0,
        changed: 0,
        closed: 0,
        same: 3,
        skipped: 0,
        shut: 0,
      });
      expect(await rows(db)).toEqual(first);
      expect(first.map(({ communeCode }) => communeCode)).toEqual(['42129', '42168', null]);
    }));

  test('changes what changed, closes what is gone, and opens it when it is back', () =>
    story(async (db, v) => {
      await layCommunes(db);
      const mayor = await keeper(db, v);
      const say = (...lines: string[]) => importPlaces(db, mayor, { text: file(...lines) });
      await say(croix, maclas);
      const moved = croix.replace('12', '20').replace('2025-03-01', '2026-01-15');
      expect(await say(moved)).toMatchObject({ added: 0, changed: 1, closed: 1, same: 0 });
      expect((await listMeetingPoints(db, v.communityId)).map(({ name, places }) => [name, places])).toEqual([
        ['Parking des Croix', 20],
      ]);
      expect(await say(moved.replace('true', 'false'), maclas)).toMatchObject({ changed: 2, closed: 0 });
      expect((await listMeetingPoints(db, v.communityId)).map(({ name }) => name)).toEqual([
        'Salle des fêtes',
      ]);
    }));

  test('is taken in by administrators alone, and another file is refused whole', () =>
    story(async (db, v) => {
      const mayor = await keeper(db, v);
      expect(await refusal(db, () => importPlaces(db, v.samir, { text: file(croix) }))).toBe('not-allowed');
      expect(await refusal(db, () => importPlaces(db, mayor, { text: 'a,b\n1,2' }))).toBe(
        'not-a-places-file',
      );
      expect(await rows(db)).toEqual([]);
    }));

  const real = join(process.env['COCOTE_TEST_DATA'] ?? '../shared/data', 'carpool-places.csv');
  if (!existsSync(real)) console.warn(`${real} is absent: no real places are taken in by the tests.`);
  test.skipIf(!existsSync(real))(
    'around the Pilat comes in whole, twice, with the one of Pélussin nearest',
    () =>
      story(async (db, v) => {
        await layCommunes(db);
        const text = readFileSync(real, 'utf8');
        const mayor = await keeper(db, v);
        const { added, shut } = await importPlaces(db, mayor, { text });
        expect(added).toBeGreaterThan(400);
        expect(shut).toBeGreaterThan(0);
        expect(shut).toBeLessThan(50);
        expect(await importPlaces(db, mayor, { text })).toEqual({
          added: 0,
          changed: 0,
          closed: 0,
          same: added,
          skipped: 0,
          shut,
        });
        expect((await listMeetingPoints(db, v.communityId))[0]?.commune).toBe('Pélussin');
      }),
  );
});

describe('a meeting point of the community’s own', () => {
  test('is added and closed by administrators, and an import leaves it alone', () =>
    story(async (db, v) => {
      await layCommunes(db);
      const mayor = await keeper(db, v);
      const said = { name: 'Devant la boulangerie', address: '', commune: 'Maclas', lat: 45.362, lng: 4.686 };
      expect(await refusal(db, () => addMeetingPoint(db, v.karim, said, tools))).toBe('not-allowed');
      const { pointId } = await addMeetingPoint(db, mayor, said, tools);
      await importPlaces(db, mayor, { text: file(croix) });
      expect((await listMeetingPoints(db, v.communityId)).map(({ source }) => source)).toEqual([
        'bnlc',
        'own',
      ]);
      expect(await refusal(db, () => closeMeetingPoint(db, v.karim, { pointId }))).toBe('not-allowed');
      await closeMeetingPoint(db, mayor, { pointId });
      expect(await listMeetingPoints(db, v.communityId)).toHaveLength(1);
      const atlantis = { ...said, commune: 'Atlantide' };
      expect(await refusal(db, () => addMeetingPoint(db, mayor, atlantis, tools))).toBe('invalid-input');
      const far = { ...said, lat: 48, lng: 2 };
      expect(await refusal(db, () => addMeetingPoint(db, mayor, far, tools))).toBe('invalid-input');
    }));

  test('is a stop by its name, with its address for everybody', () =>
    story(async (db, v) => {
      const listingId = await drafted(db, v, v.lucie, tools);
      await importPlaces(db, await keeper(db, v), { text: file(croix) });
      const stops = ['Parking des Croix, Pélussin', 'Saint-Étienne'];
      await saveRoute(db, v.lucie, routeSaid(listingId, { stops }), tools);
      const page = await findRidePage(
        db,
        { id: listingId, communityId: v.communityId, seats: 3 },
        monday,
        'Europe/Paris',
      );
      expect(page?.stops[0]).toMatchObject({
        name: stops[0],
        address: 'Place des Croix',
        isFromBase: true,
        lat: 45.421,
      });
    }));
});
