// `npm run build`: the pages and the server, without a database and without settings.
import './support/node-version.mjs';
import { readFileSync } from 'node:fs';
import { ensureBuilt } from './support/build.mjs';
import { ensureHost } from './support/host.mjs';
import { ensureInstalled } from './support/install.mjs';
import { inRoot } from './support/root.mjs';
import { runToEnd, say } from './support/say.mjs';
import { stopOnSignals } from './support/shutdown.mjs';

stopOnSignals();

await runToEnd(async () => {
  await ensureInstalled();
  await ensureHost();
  await ensureBuilt({ anyway: true });
  say(readFileSync(inRoot('.next/cocote-build-output'), 'utf8').trim());
});
process.exit(0);
