import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AroundSaid, sharedTermsSaid } from '@/components/plans/shared-said';
import { CarAnswers, RideAnswers } from '@/components/rides/answers';
import type { Db } from '@/db/types';
import type { ListingId } from '@/lib/ground/ids';
import { toDay } from '@/lib/ground/period';
import { words } from '@/lib/i18n/words';
import { sharedToEdit } from '@/lib/plans/shared-to-edit';
import { rideToEdit } from '@/lib/rides/ride-to-edit';
import { offered, rideTools } from '@/tests/rides/doings';
import { story } from '@/tests/support/story';
import { monday, type Village } from '@/tests/support/village';
import { hall, opened } from './doings';

const t = words('fr');

async function sharedOf(db: Db, v: Village, id: ListingId) {
  const shared = await sharedToEdit(db, v.communityId, id, monday);
  if (!shared) throw new Error('nothing is shared');
  return shared;
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('before publishing, everything that was said is read once more', () => {
  test('of a hall: how many, step-free, its rules, and how to get in, which is marked as private', () =>
    story(async (db, v) => {
      const shared = await sharedOf(
        db,
        v,
        await hall(db, v, { stepFree: 'Rampe à gauche', noticeMinutes: 120, equipment: ['tables', 'wifi'] }),
      );
      const said = sharedTermsSaid({ t, shared }, true);
      expect(said.map((row) => row.said)).toEqual([
        ...[
          '40',
          'Tables et chaises, Wifi',
          'Rampe à gauche',
          'Balayer avant de partir.',
          'La clé est chez Josiane.',
        ],
      ]);
      expect(said.at(-1)?.called).toContain('privé');
      const around = renderToStaticMarkup(createElement(AroundSaid, { t, shared, isOwner: true }));
      for (const part of ['À l’heure ou à la journée', '4 heures', '1 heure', 'Europe/Paris'])
        expect(plain(around)).toContain(part);
    }));

  test('but whoever else reads it before it appears learns neither how to get in nor of another calendar', () =>
    story(async (db, v) => {
      const shared = await sharedOf(db, v, await hall(db, v, { icsUrl: 'https://example.org/secret.ics' }));
      expect(JSON.stringify(sharedTermsSaid({ t, shared }, false))).not.toContain('Josiane');
      const around = (isOwner: boolean) =>
        renderToStaticMarkup(createElement(AroundSaid, { t, shared, isOwner }));
      expect(around(false)).not.toContain('secret.ics');
      expect(around(true)).toContain('secret.ics');
    }));

  test('of a service: how long, how far and under which status', () =>
    story(async (db, v) => {
      const more = { slotMinutes: 90, radiusKm: 10, provider: 'cesu', maxMinutes: 180 } as const;
      const shared = await sharedOf(db, v, await opened(db, v, v.karim, 'service', more));
      expect(sharedTermsSaid({ t, shared }, true).map((row) => plain(row.said))).toEqual([
        ...['1 h 30', '3 heures', '10 km', 'Salarié par CESU'],
      ]);
    }));

  test('of a ride: its days, the car, what it costs to run, who may come along and the driver’s statement', () =>
    story(async (db, v) => {
      const car = { tolls: '3', parking: '2', hasChildSeat: 'on' };
      const id = await offered(db, v, v.lucie, rideTools(), { car, route: { exceptions: ['2026-12-24'] } });
      const ride = await rideToEdit(db, v.communityId, id, toDay('2026-11-23'));
      if (!ride?.route) throw new Error('no route');
      const props = { t, locale: 'fr', currency: 'EUR', ride, route: ride.route } as const;
      const said = plain(
        [RideAnswers, CarAnswers].map((face) => renderToStaticMarkup(createElement(face, props))).join(' '),
      );
      for (const part of [
        ...[
          'Pélussin → Maclas',
          '7 h 10',
          'lundi 23 novembre 2026',
          '24 déc.',
          '5 CV',
          'Péages : 3,00',
          '2,00',
        ],
        ...['Un petit bagage', 'Les animaux', 'Un siège enfant', 'Je fais ce trajet pour moi-même'],
      ])
        expect(said).toContain(part);
    }));
});
