// `npm run check`: types, eslint, the format, and who may import what.
import './support/node-version.mjs';
import { runChecks } from './support/checks.mjs';
import { ensureInstalled } from './support/install.mjs';
import { runToEnd, say } from './support/say.mjs';
import { stopOnSignals } from './support/shutdown.mjs';

stopOnSignals();

await runToEnd(async () => {
  await ensureInstalled();
  const { passed, failed } = await runChecks();
  say(failed === 0 ? `All ${passed} checks passed.` : `${failed} of ${passed + failed} checks failed.`);
  process.exit(failed === 0 ? 0 : 1);
});
