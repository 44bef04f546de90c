// How long a second `npm start` takes until it serves, and how much memory everything that it started holds a minute later.
import { setTimeout as sleep } from 'node:timers/promises';
import { scratch, startCocote } from './support/apps.mjs';
import { family, median, pssMegabytes } from './support/measure.mjs';

const limitSeconds = 4;
const limitMegabytes = 350;
const dataDir = scratch('start');

const first = await startCocote(dataDir, { npm: true });
await first.stop();
const times = [];
for (let round = 0; round < 3; round += 1) {
  const again = await startCocote(dataDir, { npm: true });
  times.push(again.ms / 1000);
  if (round < 2) await again.stop();
  else {
    for (const path of ['/fr/pilat', '/en/pilat/listings']) await (await fetch(again.url + path)).text();
    await sleep(60_000);
    const megabytes = pssMegabytes(family(again.pid));
    await again.stop();
    tell(
      'second start',
      `${median(times).toFixed(2)} s (${times.map((time) => time.toFixed(2)).join(', ')})`,
      `at most ${limitSeconds} s`,
      median(times) <= limitSeconds,
    );
    tell(
      'memory, 60 s after ready',
      `${megabytes.toFixed(0)} MB`,
      `at most ${limitMegabytes} MB`,
      megabytes <= limitMegabytes,
    );
    process.exit(median(times) <= limitSeconds && megabytes <= limitMegabytes ? 0 : 1);
  }
}

function tell(name, figure, limit, kept) {
  process.stdout.write(`${name.padEnd(28)} ${figure}  (${limit}) ${kept ? 'ok' : 'MISSED'}\n`);
}
