// How fast pages are served, each beside a bare page of Next that sends as many bytes: static ones, listings never visited
// before, and a signed-in member's. The bare page holds plain paragraphs of French, whose apostrophes and spaces are sent as
// UTF-8 like ours, and asks the database as many times, for one word: a ratio says what our queries, elements and client
// components cost above that. A page kept by the cache is beside one kept by the cache; a page made anew beside one made anew,
// though ours is then also kept when it is a listing. Asked for without compression, once the demonstration's jobs are done.
import { Agent } from 'node:http';
import { runningPostgres } from '../../scripts/postgres.mjs';
import { scratch, startBare, startCocote } from './support/apps.mjs';
import { ask, beside, load, report } from './support/measure.mjs';
import { openVillage } from './support/village.mjs';

const dataDir = scratch('pages');
const cocote = await startCocote(dataDir);
const databaseUrl = runningPostgres(dataDir);
if (!databaseUrl) throw new Error('the database of the measurement is not running');
const village = await openVillage(databaseUrl);
await village.addListings(1500);
await village.quiet();
const bare = await startBare(databaseUrl);
const addresses = await village.addresses();
const { cookie, exchange } = await village.signIn();
const agent = new Agent({ keepAlive: true });
let allKept = true;

/** The bare page whose whole answer is as long as ours, within a hundredth. */
async function asLong(path, bytes) {
  let wish = bytes;
  for (let tries = 0; tries < 4; tries += 1) {
    const got = (await ask(bare.url + path(wish), agent)).bytes;
    if (Math.abs(got - bytes) < bytes / 100) break;
    wish += bytes - got;
  }
  return bare.url + path(wish);
}

const again = (url) => () => url;

async function still(name, path) {
  const url = cocote.url + path;
  const { bytes } = await ask(url, agent);
  await ask(url, agent);
  const bareUrl = await asLong((wish) => `/still/${wish}`, bytes);
  await ask(bareUrl, agent);
  const rows = await beside(
    () => load(again(url), { pid: cocote.pid }),
    () => load(again(bareUrl), { pid: bare.pid }),
  );
  allKept = report(`${name} (${(bytes / 1000).toFixed(0)} kB)`, rows, 0.8) && allKept;
}

/** How many queries one view of a page asks, the session's own upkeep included. */
async function queriesOf(urls, headers) {
  for (const url of urls.slice(0, 2)) await ask(url, agent, headers);
  const before = await village.queries();
  for (const url of urls) await ask(url, agent, headers);
  return Math.max(1, Math.round(((await village.queries()) - before) / urls.length));
}

async function moving(name, nextUrl, sample, least, headers) {
  const { bytes } = await ask(sample[0], agent, headers);
  const queries = await queriesOf(sample, headers);
  const bareUrl = await asLong((wish) => `/moving?bytes=${wish}&queries=${queries}`, bytes);
  const rows = await beside(
    () => load(nextUrl, { pid: cocote.pid, headers }),
    () => load(again(bareUrl), { pid: bare.pid }),
  );
  allKept = report(`${name} (${(bytes / 1000).toFixed(0)} kB, ${queries} queries)`, rows, least) && allKept;
}

await still('home', '/fr/pilat');
await still('listings', '/fr/pilat/listings');
await still('a listing, visited', `/fr/pilat/listings/${addresses[0]}`);

const unseen = addresses
  .slice(40)
  .flatMap((address) => ['fr', 'en'].map((locale) => `${cocote.url}/${locale}/pilat/listings/${address}`));
const sample = addresses.slice(1, 31).map((address) => `${cocote.url}/fr/pilat/listings/${address}`);
await moving('a listing, never visited', () => unseen.pop(), sample, 0.6);
for (const [name, path] of [
  ['my exchanges', '/fr/pilat/exchanges'],
  ['an exchange', `/fr/pilat/exchanges/${exchange}`],
  ['my listings', '/fr/pilat/my-listings'],
]) {
  const url = cocote.url + path;
  await moving(
    name,
    again(url),
    Array.from({ length: 30 }, () => url),
    0.7,
    { cookie },
  );
}

await village.end();
await Promise.all([cocote.stop(), bare.stop()]);
process.exit(allKept ? 0 : 1);
