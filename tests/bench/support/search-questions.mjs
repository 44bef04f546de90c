// The questions that both engines are asked: drawn with the same dice, told in the words of each.
import { dice, sizes } from './search-data.mjs';

const kinds = { lend: 0, give: 1, rent: 2, sell: 3 };
const columns = 'id';
const now = new Date('2026-11-23T09:00:00Z');

/** @param {{ engine: any, pool: import('pg').Pool }} house */
export async function readWorld({ pool }) {
  const { rows: communities } = await pool.query(
    `select c.id, c.number, c.locale, c.time_zone as "timeZone", s.n, s.size from communities c join bench_sizes s on s.id = c.id order by s.n`,
  );
  const { rows: places } = await pool.query(
    'select community, lat, lng from bench_places order by community, k',
  );
  const { rows: words } = await pool.query('select word from bench_words order by rank');
  const placesOf = new Map(communities.map(({ n }) => [String(n), []]));
  for (const place of places) placesOf.get(String(place.community)).push(place);
  return { communities, places: placesOf, words: words.map(({ word }) => word) };
}

/**
 * A family of questions. Half are asked in the largest community, a quarter in the next nineteen, a quarter in the others; a
 * third of the words are among the fifty most frequent, a third among the next thousand, a third are rare.
 */
export function questions(world, family, count, seed) {
  const next = dice(seed);
  const below = (n) => Math.floor(next() * n);
  const from = (list) => list[below(list.length)];
  const draw = () => {
    const where = next();
    const community =
      where < 0.5
        ? world.communities[0]
        : world.communities[where < 0.75 ? 1 + below(19) : 20 + below(sizes.communities - 20)];
    const word = () => {
      const how = next();
      if (how < 1 / 3) return world.words[below(50)];
      return world.words[how < 2 / 3 ? 50 + below(950) : 1000 + below(sizes.words - 1000)];
    };
    return {
      community,
      words: Array.from({ length: 1 + below(3) }, word).join(' '),
      point: from(world.places.get(String(community.n))),
      radius: from([1, 3, 5, 10, 30]),
      kind: from(Object.keys(kinds)),
      shelf: below(sizes.shelves),
      most: 5 + below(120),
    };
  };
  return Array.from({ length: count }, draw).map(families[family]);
}

const matched = (words) => words.replaceAll('-', ' ');

/** For each family: the wish as an address says it, where it is centred, and the same in SphinxQL. */
const families = {
  words: (q) => ({
    community: q.community,
    wish: { q: q.words, sort: 'newest' },
    sphinx: `select ${columns} from listings where match('${matched(q.words)}') and community = ${q.community.number}
      order by published desc, id desc limit 24 option ranker = none, max_matches = 1000`,
  }),
  'words, radius, mode': (q) => ({
    community: q.community,
    wish: { q: q.words, kind: q.kind, radius: String(q.radius) },
    around: q,
    sphinx: `select id, geodist(lat, lng, ${q.point.lat}, ${q.point.lng}, {in=degrees, out=meters}) as far from listings
      where match('${matched(q.words)}') and community = ${q.community.number} and mode = ${kinds[q.kind]} and far <= ${q.radius * 1000}.0
      order by far asc limit 24 option ranker = none, max_matches = 1000`,
  }),
  nearest: (q) => ({
    community: q.community,
    wish: { radius: String(q.radius) },
    around: q,
    sphinx: `select id, geodist(lat, lng, ${q.point.lat}, ${q.point.lng}, {in=degrees, out=meters}) as far from listings
      where community = ${q.community.number} and far <= ${q.radius * 1000}.0 order by far asc limit 24 option max_matches = 1000`,
  }),
  newest: (q) => ({
    community: q.community,
    wish: {},
    sphinx: `select ${columns} from listings where community = ${q.community.number}
      order by published desc, id desc limit 24 option max_matches = 1000`,
  }),
  'category, price': (q) => ({
    community: q.community,
    wish: { category: `shelf-${q.shelf}`, most: String(q.most) },
    sphinx: `select ${columns} from listings where community = ${q.community.number} and category = ${q.shelf} and price <= ${q.most * 100}
      order by published desc, id desc limit 24 option max_matches = 1000`,
  }),
  relevance: (q) => ({
    community: q.community,
    wish: { q: q.words },
    sphinx: `select id, weight() as w from listings where match('${matched(q.words)}') and community = ${q.community.number}
      order by w desc, published desc limit 24 option max_matches = 1000, field_weights = (title = 10, shelf = 4, body = 2)`,
  }),
  'free days': (q) => ({
    community: q.community,
    wish: { kind: 'lend', from: '2026-11-28', to: '2026-11-29', ...(q.most > 60 ? { q: q.words } : {}) },
  }),
  cheapest: (q) => ({
    community: q.community,
    wish: { sort: 'cheapest', ...(q.most > 60 ? { q: q.words } : { theme: 'making' }) },
  }),
};
export const familyNames = Object.keys(families);

/** The function of the database that the search page asks, with what it is handed. */
export function asked(engine, { community, wish, around }) {
  return engine.foundIds(community, {
    wish: engine.readSearch(wish),
    around: around
      ? { point: { lat: around.point.lat, lng: around.point.lng }, radiusMeters: around.radius * 1000 }
      : null,
    now,
    reading: { words: wish.q ?? '', isBegun: false },
  });
}
