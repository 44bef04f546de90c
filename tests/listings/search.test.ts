import { describe, expect, test } from 'vitest';
import { communityBySlug } from '@/lib/communities/queries';
import { instantIn } from '@/lib/listings/features';
import { findListings } from '@/lib/listings/find';
import { cellTokens } from '@/lib/listings/search-tokens';
import { nearPoint, readSearch } from '@/lib/listings/search-wish';
import { published } from './drafting';
import { stage } from './stage';
import { pretendTools } from './village';

const set = stage();

const found = async (q: string) =>
  (
    await findListings(
      set.db,
      { id: set.v.communityId, locale: 'fr', timeZone: 'Europe/Paris' },
      readSearch({ q }),
      null,
      new Date(),
    )
  ).cards.map(({ title }) => title);

describe('a search', () => {
  test('finds a word that is not typed to its end', async () => {
    await published(set.db, set.v.amina, set.v.lend, pretendTools(), 'Échelle coulissante');
    expect(await found('coulis')).toEqual(['Échelle coulissante']);
  });

  test.each(['½½½', 'ŉŉŉ', "l'enclume'", 'a & b', 'zinc:*', '!!!', '\\\\', '((', 'é'.repeat(120)])(
    'for « %s » finds nothing, and does not fail',
    async (q) => expect(await found(q)).toEqual([]),
  );
});

test('what no database can hold is left out of a search', () => {
  expect(readSearch({ q: 'a\0', where: '\0' })).toMatchObject({ q: '', where: '' });
});

test.each(['+275760-09-12T00:00:00Z', '-000001-01-01T00:00:00Z', '0000-01-01', '', 'hier'])(
  'what changed since « %s » is not asked of a database that knows no such year',
  (text) => expect(instantIn(text)).toBeUndefined(),
);

test('a walk around the pole is not searched in millions of cells', () => {
  expect(nearPoint(readSearch({ near: '89.99,4.68', radius: '30' }))).toBeNull();
  const near = nearPoint(readSearch({ near: '85,4.68', radius: '30' })) ?? { lat: 0, lng: 0 };
  expect(near.lat).toBe(85);
  expect(cellTokens(near, 30_000).length).toBeLessThan(1000);
});

test('an address that names no possible community leads nowhere', async () => {
  for (const slug of ['\0', 'Pilat', 'x'.repeat(41), ''])
    expect(await communityBySlug(set.db, slug)).toBeUndefined();
});
