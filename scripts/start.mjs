// `npm start`: everything, from a fresh clone to a page that answers.
import './support/node-version.mjs';
import { ensureBuilt } from './support/build.mjs';
import { openHouse, portTaken } from './support/house.mjs';
import { dropKeptPages } from './support/page-cache.mjs';
import { root } from './support/root.mjs';
import { runToEnd, say, Stop } from './support/say.mjs';
import { onShutdown, stopOnSignals } from './support/shutdown.mjs';

process.env.NODE_ENV = 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';
stopOnSignals();

await runToEnd(async () => {
  const { host, settings, lock } = await openHouse('npm start');
  await ensureBuilt();
  dropKeptPages();
  const house = await host.serve({ dir: root, dev: false }).catch(asSentence(settings.port));
  onShutdown(() => house.close());
  lock.tell(settings.appUrl);
  const advice = [host.howMailsGo(), host.whoVisitorsAre(settings), await host.howToBegin()];
  for (const sentence of advice) if (sentence) say(sentence);
  say(`CoCoTe is ready: ${settings.appUrl}`);
});

/**
 * @param {number} port
 * @returns {(error: unknown) => never}
 */
function asSentence(port) {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new Stop(portTaken(port));
    throw error;
  };
}
