// Compressed JavaScript that each public page asks for at once, above what an empty page of Next asks for.
import { gzipSync } from 'node:zlib';
import { runningPostgres } from '../../scripts/postgres.mjs';
import { scratch, startBare, startCocote } from './support/apps.mjs';
import { openVillage } from './support/village.mjs';

const limitKilobytes = 50;
const dataDir = scratch('weight');
const cocote = await startCocote(dataDir);
const databaseUrl = runningPostgres(dataDir) ?? '';
const village = await openVillage(databaseUrl);
await village.addListings(2);
const [address] = await village.addresses();
await village.end();
const bare = await startBare(databaseUrl);

async function scripts(base, path) {
  const html = await (await fetch(base + path)).text();
  const sources = new Set(
    [...html.matchAll(/<script[^>]+src="([^"]+)"(?![^>]*noModule)/gi)].map(([, source]) => source),
  );
  let bytes = 0;
  for (const source of sources)
    bytes += gzipSync(Buffer.from(await (await fetch(base + source)).arrayBuffer())).length;
  return bytes / 1000;
}

const empty = await scripts(bare.url, '/empty');
process.stdout.write(`${'an empty page'.padEnd(28)} ${empty.toFixed(1)} kB\n`);
let allKept = true;
for (const path of [
  '/fr/pilat',
  '/fr/pilat/listings',
  '/fr/pilat/search?q=table',
  `/fr/pilat/listings/${address}`,
  '/fr/pilat/how',
  '/fr/pilat/about/rules',
]) {
  const above = (await scripts(cocote.url, path)) - empty;
  const kept = above <= limitKilobytes;
  allKept &&= kept;
  process.stdout.write(
    `${path.padEnd(42)} ${above.toFixed(1)} kB above (at most ${limitKilobytes}) ${kept ? 'ok' : 'MISSED'}\n`,
  );
}
await Promise.all([cocote.stop(), bare.stop()]);
process.exit(allKept ? 0 : 1);
