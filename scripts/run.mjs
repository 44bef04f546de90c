// `npm run worker`, `npm run community -- …`: one command, beside a running CoCoTe or alone.
import './support/node-version.mjs';
import { openForCommand } from './support/house.mjs';
import { runToEnd, say } from './support/say.mjs';
import { closeAll, onShutdown, stopOnSignals } from './support/shutdown.mjs';

const [name = '', ...args] = process.argv.slice(2);
stopOnSignals();

await runToEnd(async () => {
  const { host } = await openForCommand(`npm run ${name}`);
  if (name === 'worker') {
    const worker = host.startWorker();
    onShutdown(() => worker.stop());
    say('The worker runs. Ctrl-C stops it.');
    return;
  }
  await host.runCommand(name, args, say);
  await closeAll();
  process.exit(0);
});
