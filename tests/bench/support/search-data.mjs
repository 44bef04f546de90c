// A million listings of three hundred communities, two hundred thousand of them in the first, made by the database itself from
// words that look French and follow the law of spoken ones: a few are everywhere, most are rare. The rows of the index are made
// in one go by the functions that the triggers use, since writing a million listings one by one is not what is measured.
import { availableParallelism } from 'node:os';
import pg from 'pg';
import { say } from '../../../scripts/support/say.mjs';

export const sizes = { communities: 300, largest: 200_000, all: 1_000_000, words: 6000, shelves: 24 };

const starts =
  'ba be bi bo bu ca ce co da de di fa fe fi ga go ja la le li lo ma me mi mo na ni pa pe pi po ra re ri ro sa se si so ta te ti to va vi vo cha che fra gra pla tra bri cro fle';
const ends =
  'teau rine lette dure mier quette sson nage tier ville lon ge sse delle tte chon rote cle nier bane pier toire range reuse';
const known =
  'échelle vélo perceuse tente table chaise jardin bois enfant porte-bébé remorque scie raclette appareil poussette livre jeu outil tondeuse ponceuse barbecue valise casserole guitare matelas';

/** @param {pg.Pool} pool */
export async function fill(pool) {
  await pool.query('select setseed(0.4217)');
  const run = async (what, statements) => {
    const began = performance.now();
    for (const statement of statements) await pool.query(statement);
    say(`  ${what}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  };
  await run('communities and their shelves', [...vocabulary(), ...communities()]);
  const began = performance.now();
  await write(pool);
  say(`  texts: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  await run('listings', listings());
  await pool.query(`create table bench_indexes as select indexdef from pg_indexes
    where tablename = 'search_docs' and indexname not like '%_pkey' and indexname not like '%_unique'`);
  await pool.query(`do $$ declare i record; begin
    for i in select indexname from pg_indexes where tablename = 'search_docs' and indexname not like '%_pkey' and indexname not like '%_unique'
    loop execute 'drop index ' || quote_ident(i.indexname); end loop; end $$`);
  await together(pool);
  await check(pool);
  const { rows } = await pool.query('select indexdef from bench_indexes');
  await run('indexes', [...rows.map(({ indexdef }) => indexdef), 'drop table bench_indexes', ...words()]);
  await run('statistics', [
    'vacuum (analyze) search_docs',
    'analyze listings',
    'analyze holds',
    'checkpoint',
  ]);
}

/** The rows of the index, made side by side. */
async function together(pool) {
  const began = performance.now();
  await Promise.all([0, 1, 2].map((nth) => pool.query(docs(3, nth))));
  say(`  rows of the index: ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

/** Word 1 is the most frequent; the known ones are spread over the first few hundred ranks. */
function vocabulary() {
  const { words: count } = sizes;
  return [
    `create table bench_words as
      with made as (
        select distinct on (word) word, place as n from (
          select s.w || e.w as word, row_number() over (order by md5(s.w || m.w || e.w)) as place
          from unnest(string_to_array('${starts}', ' ')) s (w), unnest(string_to_array('${starts} ', ' ')) m (w), unnest(string_to_array('${ends}', ' ')) e (w)
          where m.w = '' or length(s.w || m.w) < 5
          union all
          select s.w || m.w || e.w, 5000 + row_number() over (order by md5(e.w || s.w || m.w))
          from unnest(string_to_array('${starts}', ' ')) s (w), unnest(string_to_array('${starts}', ' ')) m (w), unnest(string_to_array('${ends}', ' ')) e (w)
        ) w order by word, place
      ), known as (select word, (ordinality * ordinality / 2)::bigint as n from unnest(string_to_array('${known}', ' ')) with ordinality k (word, ordinality))
      select row_number() over (order by n, word)::int as rank, word from (
        select word, n from known union all select word, n + 3 from made where word not in (select word from known)) w
      order by n, word limit ${count}`,
    'alter table bench_words add primary key (rank)',
  ];
}

/** The second has about sixty thousand, the last some hundreds; each lies somewhere in France. */
function communities() {
  const { communities: count, largest, all, shelves } = sizes;
  return [
    `insert into communes (code, name, search_name, department, postcodes, population, lat, lng)
      values ('42168', 'Pélussin', 'pelussin', '42', '{42410}', 3600, 45.4211, 4.6847)`,
    `insert into communities (slug, name, locale, time_zone, currency, centre_lat, centre_lng, commune_code)
      select 'bench-' || n, 'Bench ' || n, 'fr', 'Europe/Paris', 'EUR', 43.5 + random() * 5.5, -0.5 + random() * 6, '42168'
      from generate_series(1, ${count}) n`,
    `create table bench_sizes as
      with share as (select id, number, row_number() over (order by number) as n from communities)
      select id, number, n, case when n = 1 then ${largest}
        else greatest(1, round(${all - largest} * n ^ -0.9 / (select sum(n ^ -0.9) from share where n > 1)))::int end as size from share`,
    `insert into persons (email) select 'bench-' || n || '@cocote.example' from generate_series(1, ${count}) n`,
    `insert into members (community_id, person_id, first_name, commune_code, status, languages, rules_version, rules_agreed_at, adult_ticked_at)
      select s.id, p.id, 'Nadia', '42168', 'private', '{fr}', 1, now(), now()
      from bench_sizes s join persons p on p.email = 'bench-' || s.n || '@cocote.example'`,
    `insert into listing_types (community_id, subject, mode, direction, process, label_fr, label_en, position, template, verb_fr, verb_en, has_price)
      select s.id, t.subject, t.mode, t.direction, t.template || '/1', t.template, t.template, t.n, t.template, 'v', 'v', t.mode in ('rent', 'sell')
      from bench_sizes s, (values (0, 'good', 'lend', 'offer', 'lend'), (1, 'good', 'give', 'offer', 'give'), (2, 'good', 'rent', 'offer', 'rent'),
        (3, 'good', 'sell', 'offer', 'sell'), (4, 'service', 'give', 'offer', 'help'), (5, 'good', 'swap', 'offer', 'swap'),
        (6, 'space', 'rent', 'offer', 'space'), (7, 'good', 'lend', 'request', 'request')) t (n, subject, mode, direction, template)`,
    `insert into categories (community_id, theme, slug, name_fr, name_en, hints, position)
      select s.id, (array['housing', 'food', 'making', 'mobility', 'exchange', 'work'])[1 + k % 6], 'shelf-' || k, w.word, 'shelf', '{}', k
      from bench_sizes s cross join generate_series(0, ${shelves - 1}) k join bench_words w on w.rank = 100 + k * 7`,
    `create table bench_places as
      select s.n as community, k, c.centre_lat + (random() - 0.5) * case when s.n = 1 then 1 else 0.4 end as lat,
        c.centre_lng + (random() - 0.5) * case when s.n = 1 then 1.4 else 0.6 end as lng
      from bench_sizes s join communities c on c.id = s.id cross join generate_series(0, 199) k`,
    'alter table bench_places add primary key (community, k)',
  ];
}

/** What each listing says: four words of title and twenty-five of description, each as often as a speaker would say it. */
async function write(pool) {
  const { rows } = await pool.query('select word from bench_words order by rank');
  const list = rows.map(({ word }) => word);
  const next = dice(4217);
  // The most frequent word is in about half of the listings.
  const word = () => list[Math.min(list.length - 1, Math.floor(5 * ((list.length / 5 + 1) ** next() - 1)))];
  const say = (count) => Array.from({ length: count }, word).join(' ');
  await pool.query('create table bench_texts (n int primary key, title text, description text)');
  const batch = 5000;
  for (let first = 1; first <= sizes.all * 1.01; first += batch) {
    const numbers = Array.from({ length: batch }, (_, at) => first + at);
    await pool.query('insert into bench_texts select * from unnest($1::int[], $2::text[], $3::text[])', [
      numbers,
      numbers.map(() => say(4)),
      numbers.map(() => say(25)),
    ]);
  }
}

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function listings() {
  return [
    `create table bench_listings as
      select row_number() over () as text, gen_random_uuid() as id, s.id as community_id, s.n as community, s.number, i, floor(random() * 8 * random())::int as type,
        floor(random() * ${sizes.shelves})::int as shelf, floor(200 * random() * random())::int as place,
        now() - random() * interval '400 days' as published_at, random() as east, random() as north,
        case when random() < 0.3 then 0 else (100 + floor(random() * random() * 20000))::int end as cents
      from bench_sizes s, generate_series(1, s.size) i`,
    `set session_replication_role = replica;
     insert into listings (id, community_id, number, slug, owner_id, listing_type_id, category_id, state, title, description, units,
       commune_code, public_lat, public_lng, closed_weekdays, published_at, price_cents)
     select b.id, b.community_id, b.i, 'thing-' || b.i, m.id, t.id, c.id, 'published', said.title, said.description, 1, '42168',
       round((round((p.lat + (b.north - 0.5) * 0.05) / 0.0027) * 0.0027)::numeric, 5)::float8,
       round((round((p.lng + (b.east - 0.5) * 0.07) / 0.0038) * 0.0038)::numeric, 5)::float8, '{}', b.published_at,
       case when t.has_price then b.cents end
     from bench_listings b
       join members m on m.community_id = b.community_id
       join listing_types t on t.community_id = b.community_id and t.position = b.type
       join categories c on c.community_id = b.community_id and c.position = b.shelf
       join bench_places p on p.community = b.community and p.k = b.place
       join bench_texts said on said.n = b.text;
     insert into holds (community_id, listing_id, exchange_id, units, during)
     select community_id, id, gen_random_uuid(), 1, tstzrange(now() - interval '1 day', now() + interval '9 days')
     from bench_listings where type = 0 and i % 10 = 0;
     set session_replication_role = origin`,
  ];
}

/** Every so many-th listing, as `search_refresh` makes each of them; the prefix is put before all words in one go. */
const docs = (of, nth) => `
  insert into search_docs (listing_id, community_id, community, words, at, cell, price_cents, is_request, published_at)
  select l.id, l.community_id, l.community,
    regexp_replace((setweight(to_tsvector(l.config, search_text(l.title)), 'A') || setweight(to_tsvector(l.config, search_text(l.shelf)), 'B')
      || setweight(to_tsvector(l.config, search_text(l.more)), 'C'))::text, '(^| )''', '\\1''' || l.community || '.', 'g')::tsvector
    || array_to_tsvector(array(select l.community || '#' || t from unnest(array['s:' || l.subject, 'm:' || l.mode, 'd:' || l.direction,
      't:' || l.theme, 'c:' || l.category_id, 'y:' || l.type_id, case when l.cents = 0 and l.direction = 'offer' then 'free' end,
      'z11:' || (l.place >> 18), 'z13:' || (l.place >> 14)]) t where t is not null)),
    search_point(l.lat, l.lng), l.place, l.cents, l.direction = 'request', l.published_at
  from (
    select l.id, l.community_id, co.number as community, search_config(co.locale) as config, l.title,
      concat_ws(' ', c.name_fr, c.name_en) as shelf, concat_ws(' ', l.description, m.name) as more, t.subject, t.mode, t.direction,
      c.theme, c.id as category_id, t.id as type_id, coalesce(l.price_cents, 0) as cents, l.public_lat as lat, l.public_lng as lng,
      l.published_at, search_cell(l.public_lat, l.public_lng) as place
    from listings l join communities co on co.id = l.community_id join listing_types t on t.id = l.listing_type_id
      join categories c on c.id = l.category_id join communes m on m.code = l.commune_code
    where l.number % ${of} = ${nth} order by md5(l.id::text)) l`;

/** The rows made above are those that the triggers make. */
async function check(pool) {
  const made = `select listing_id as id, words::text, cell, price_cents from search_docs`;
  const { rows } = await pool.query(`${made} limit 40`);
  for (const row of rows) {
    await pool.query('delete from search_docs where listing_id = $1', [row.id]);
    await pool.query('select search_refresh($1)', [row.id]);
    const { rows: again } = await pool.query(`${made} where listing_id = $1`, [row.id]);
    if (JSON.stringify(again[0]) !== JSON.stringify(row))
      throw new Error(
        `the index of ${row.id} is not what its trigger makes: ${again[0]?.words} ${row.words}`,
      );
  }
}

const words = () => [
  `insert into search_words (community, word) select s.number, lower(unaccent(w.word)) from bench_sizes s, bench_words w
    where w.rank <= least(${sizes.words}, s.size) on conflict do nothing`,
  'vacuum (analyze) search_words',
];

/** The settings of a small machine that keeps a million listings. */
export const settings = {
  shared_buffers: '1536MB',
  work_mem: '32MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
  max_worker_processes: String(availableParallelism()),
};
