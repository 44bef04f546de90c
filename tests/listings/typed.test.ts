/** What neighbours type, as they type it, and what they mean. */
import { describe, expect, test } from 'vitest';
import { communes } from '@/db/schema/installation';
import { suggestCommunes } from '@/lib/gateways/communes';
import { findListings } from '@/lib/listings/find';
import { readSearch } from '@/lib/listings/search-wish';
import { story } from '@/tests/support/story';
import { addListing, monday, type Village } from '@/tests/support/village';
import type { Db } from '@/db/types';

const titles = [
  ...['Perceuse visseuse 18 V', 'Six œufs frais', 'Porte-bébé', 'Appareil à raclette', 'VTT adulte'],
  ...['Livre sur le C++ moderne', 'Lot de 2 assiettes', 'Vélo électrique', 'Scie à métaux', 'Taille-haie'],
  ...['Confiture d’abricots', 'T-shirt taille M', 'Tondeuse à gazon'],
] as const;

const find = (db: Db, v: Village, q: string) => {
  const here = { id: v.communityId, locale: 'fr', timeZone: 'Europe/Paris' } as const;
  return findListings(db, here, readSearch({ q }), null, monday);
};

const meant = {
  'Échelle de 3 m': [
    ...['échèle', 'eschelle', "l'échelle", 'l’échelle', 'ÉCHELLE', 'une échelle', 'je cherche une échelle'],
    ...['échelle de 3m', 'échelle '.repeat(300), 'échelle'.normalize('NFD'), 'échelle !', '🪜 échelle'],
  ],
  'Perceuse visseuse 18 V': ['perceuses', 'PeRcEuSe', 'perseuse', '18v', 'visseuse-perceuse'],
  'Six œufs frais': ['œuf', 'oeuf', 'ŒUFS'],
  'Porte-bébé': ['porte-bébé', 'porte bebe', 'portebébé'],
  'Appareil à raclette': ['appareil à raclette', 'appareil a raclette', 'raclete'],
  'VTT adulte': ['vtt', 'VTT'],
  'Livre sur le C++ moderne': ['C++ MODERNE', 'livre c++'],
  'Lot de 2 assiettes': ['2', 'lot de 2 assiettes'],
  'Vélo électrique': ['velos electriques', 'vélo 🚲'],
  'Scie à métaux': ['scie a metaux'],
  'Taille-haie': ['taille haie', 'taille-haies', 'taillehaie'],
  'Confiture d’abricots': ["d'abricots", 'confiture abricot'],
  'T-shirt taille M': ['t-shirt', 'tshirt'],
  'Tondeuse à gazon': ['tondeusse', 'tondeuse gazon'],
};

describe('a neighbour', () => {
  test('finds what they mean, however they type it', () =>
    story(async (db, v) => {
      for (const title of titles) await addListing(db, v.pilat, v.amina, 'lend', { title });
      for (const [title, asked] of Object.entries(meant))
        for (const q of asked)
          expect([q, (await find(db, v, q)).cards.map((card) => card.title)]).toEqual([q, [title]]);
    }));

  test('finds nothing by what says nothing, and is not given everything instead', () =>
    story(async (db, v) => {
      for (const q of ['!', '🚲', 'c++', "'", 'à', 'xylophone', 'je cherche un xylophone'])
        expect(await find(db, v, q)).toEqual({ cards: [], total: 0, instead: null });
    }));

  test('is told which words were searched for when one was left out', () =>
    story(async (db, v) => {
      expect((await find(db, v, 'je cherche une échelle')).instead).toBe('echelle');
    }));
});

const places = {
  Pélussin: [
    'pelussin',
    'PÉLUSSIN',
    'Pelusin',
    '42410',
    'Pélussin 42410',
    'Pélussin 42000',
    '42410 Pélussin',
    'Pélussin (42)',
    'Pélussin, France',
  ],
  'Saint-Étienne': ['st etienne', 'St-Étienne', 'saint étienne', 'ste etienne'],
  'Saint-Julien-Molin-Molette': ['saint julien molin molette', 'St Julien Molin-Molette', 'molin molette'],
  'Le Bessat': ['bessat', 'le bessat'],
};

test('a place is known by its name, short, misspelt or beside its postcode', () =>
  story(async (db) => {
    const row = (
      code: string,
      name: string,
      searchName: string,
      postcode: string,
      at: readonly [number, number],
    ) => ({
      ...{ code, name, searchName, department: '42', postcodes: [postcode], population: 1000 },
      ...{ lat: at[0], lng: at[1] },
    });
    await db
      .insert(communes)
      .values([
        row('42218', 'Saint-Étienne', 'saint etienne', '42000', [45.4347, 4.3903]),
        row('42246', 'Saint-Julien-Molin-Molette', 'saint julien molin molette', '42220', [45.3208, 4.6189]),
        row('42017', 'Le Bessat', 'le bessat', '42660', [45.37, 4.52]),
      ])
      .onConflictDoNothing();
    const near = { lat: 45.42, lng: 4.68 };
    for (const [name, asked] of Object.entries(places))
      for (const typed of asked)
        expect([typed, (await suggestCommunes(db, typed, near))[0]?.name]).toEqual([typed, name]);
    for (const typed of ['nulle part', 'france', 'zz'])
      expect([typed, await suggestCommunes(db, typed, near)]).toEqual([typed, []]);
  }));
