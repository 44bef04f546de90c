// How fast searching is beside Debian's `sphinxsearch`, the engine of Sharetribe Go, on the same million listings in the same
// run: one connection, warm, ids and totals, no cards. The questions are put by the application's own code. Then a thousand of
// any kind, none of which may take long, and the first view of a map of two hundred thousand points.
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { say } from '../../scripts/support/say.mjs';
import { openHouse } from './support/search-house.mjs';
import { asked, familyNames, questions, readWorld } from './support/search-questions.mjs';
import { hasSphinx, startSphinx } from './support/sphinx.mjs';

const [times, warmUps] = [300, 120];
const limits = {
  ...{ words: 1, 'words, radius, mode': 1, nearest: 1, newest: 1, 'category, price': 1, relevance: 1.6 },
};
const longestMs = 100;
const mapBytes = 50_000;
let allKept = true;

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
const told = ({ ms }) =>
  [0.5, 0.95, 0.99].map((part) => at(ms, part).toFixed(2).padStart(6)).join(' / ') +
  ` (max ${at(ms, 1).toFixed(1)})`;

if (!hasSphinx()) {
  say(
    'Left out: this measurement stands beside Sphinx (on Debian: apt-get install sphinxsearch), which is not here.',
  );
  process.exit(0);
}
const house = await openHouse();
const { engine, db, pool } = house;
const { sql } = engine;
const world = await readWorld(house);
const rowsFile = join(house.folder, 'rows.tsv');
const sphinx = await fillSphinx();
await tellServers();
for (const family of Object.keys(limits)) await beside(family);
await anyOf(1000);
await firstMap();
await plans();
sphinx.end();
sphinx.stop();
await house.stop();
process.exit(allKept ? 0 : 1);

async function fillSphinx() {
  await pool.query(`copy (
    select d.number, l.title, concat_ws(' ', c.name_fr, c.name_en), concat_ws(' ', l.description, 'Pélussin'), d.community, t.position, c.position,
      d.price_cents, extract(epoch from d.published_at)::bigint, l.public_lat, l.public_lng
    from search_docs d join listings l on l.id = d.listing_id join listing_types t on t.id = l.listing_type_id
      join categories c on c.id = l.category_id order by d.number) to '${rowsFile}'`);
  const began = performance.now();
  const started = await startSphinx(join(house.folder, 'sphinx'), rowsFile);
  say(`Sphinx has indexed the same rows in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
  return started;
}

async function tellServers() {
  const names = `server_version shared_buffers work_mem effective_cache_size random_page_cost jit io_method max_parallel_workers_per_gather`;
  const { rows } = await pool.query(
    `select name, current_setting(name) as value from pg_settings where name = any($1) order by name`,
    [names.split(' ')],
  );
  say(`PostgreSQL: ${rows.map(({ name, value }) => `${name} ${value}`).join(', ')}`);
  const { rows: sizes } =
    await pool.query(`select relname as name, pg_size_pretty(pg_relation_size(oid)) as size from pg_class
    where relname like 'search_docs%' and relkind in ('r', 'i') order by pg_relation_size(oid) desc`);
  say(`search_docs: ${sizes.map(({ name, size }) => `${name} ${size}`).join(', ')}`);
  say(
    'Sphinx 2.2: extern attributes in memory, libstemmer_fr, max_matches 1000; each question is a select and show meta.\n',
  );
}

async function ours(question) {
  const { rows } = await db.execute(sql`select listing_id, total from ${asked(engine, question)}`);
  return rows[0]?.total ?? 0;
}

async function theirs({ sphinx: question }) {
  await sphinx.query(question);
  const meta = await sphinx.query('show meta');
  return Number(meta.find(([name]) => name === 'total_found')?.[1] ?? 0);
}

async function timed(list, ask) {
  const found = [];
  const ms = [];
  for (const question of list) {
    const began = performance.now();
    found.push(await ask(question));
    ms.push(performance.now() - began);
  }
  return { found, ms: [...ms].sort((a, b) => a - b), slowest: list[ms.indexOf(Math.max(...ms))] };
}

/** Both engines in turn, so that what else the machine does meets both. */
async function beside(family) {
  await timed(questions(world, family, warmUps, 1), ours);
  await timed(questions(world, family, warmUps, 1), theirs);
  const sides = { ours: [], theirs: [], same: 0, compared: 0 };
  const list = questions(world, family, times, 7);
  for (let first = 0; first < list.length; first += 50) {
    const part = list.slice(first, first + 50);
    const [mine, other] = [await timed(part, ours), await timed(part, theirs)];
    sides.ours.push(...mine.ms);
    sides.theirs.push(...other.ms);
    part.forEach((_, index) => {
      if (mine.found[index] > 1000) return;
      sides.compared += 1;
      if (mine.found[index] === other.found[index]) sides.same += 1;
    });
  }
  const [mine, other] = [sides.ours, sides.theirs].map((ms) => ({ ms: ms.sort((a, b) => a - b) }));
  const ratio = at(mine.ms, 0.95) / at(other.ms, 0.95);
  const kept = ratio <= limits[family];
  allKept &&= kept;
  say(
    `${family.padEnd(20)} p50 / p95 / p99 ms: ${told(mine)}  | Sphinx ${told(other)}  | p95 ratio ${ratio.toFixed(2)} (at most ${limits[family]}) ${kept ? 'ok' : 'MISSED'}  | same totals ${sides.same} of ${sides.compared}`,
  );
}

async function anyOf(count) {
  const each = Math.ceil(count / familyNames.length);
  const list = familyNames.flatMap((family, index) => questions(world, family, each, 100 + index));
  await timed(
    list.filter((_, index) => index % 5 === 0),
    ours,
  );
  const some = await timed(list.slice(0, count), ours);
  const kept = at(some.ms, 1) <= longestMs;
  allKept &&= kept;
  say(
    `\n${count} of any kind       p50 / p95 / p99 ms: ${told(some)}  | longest at most ${longestMs} ${kept ? 'ok' : 'MISSED'}`,
  );
  say(
    `  the longest: ${JSON.stringify({ ...some.slowest, sphinx: undefined, around: some.slowest.around?.point })}`,
  );
}

async function firstMap() {
  const [community] = world.communities;
  const wish = engine.readSearch({});
  const ms = [];
  let bytes = 0;
  for (let round = 0; round < 40; round += 1) {
    const began = performance.now();
    const cells = await engine.cellsOnMap(db, community, {
      wish,
      around: null,
      box: undefined,
      zoom: undefined,
      now: new Date(),
    });
    if (round >= 5) ms.push(performance.now() - began);
    bytes = gzipSync(JSON.stringify(cells)).length;
  }
  ms.sort((a, b) => a - b);
  const kept = at(ms, 0.95) <= longestMs && bytes <= mapBytes;
  allKept &&= kept;
  say(
    `first map, ${community.size} points: ${told({ ms })}, ${(bytes / 1000).toFixed(1)} kB gzipped  | at most ${longestMs} ms and ${mapBytes / 1000} kB ${kept ? 'ok' : 'MISSED'}`,
  );
}

/** The plans of the questions within the function, as the server's own `auto_explain` tells them. */
async function plans() {
  const client = await pool.connect();
  try {
    await client.query(`load 'auto_explain'`);
  } catch {
    client.release();
    return say('No plans: this PostgreSQL has no auto_explain.');
  }
  const heard = [];
  client.on('notice', ({ message }) => heard.push(message ?? ''));
  await client.query(`set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on; set auto_explain.log_analyze = on;
    set auto_explain.log_timing = off; set auto_explain.log_buffers = on; set client_min_messages = log`);
  client.release();
  for (const family of Object.keys(limits)) {
    heard.length = 0;
    const [question] = questions(world, family, 1, 3);
    await ours(question);
    const within = heard.filter((plan) => plan.includes('search_docs'));
    say(
      `\n${family}: ${JSON.stringify(question.wish)}\n${within.map((plan) => plan.replace(/^Query Text:[\s\S]*?\n(?=\S*\s*\(cost|\w[\w ]*\(cost)/m, '')).join('\n')}`,
    );
  }
}
