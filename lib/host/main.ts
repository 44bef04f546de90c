/** What the scripts call: this file and all that it needs are bundled into one that Node runs as it is. */
export { readSettings } from '@/lib/gateways/settings';
export { runCommand } from './commands';
export { freeJobs, migrate, whyNotDatabase } from './database';
export { serve } from './serve';
export { howMailsGo, howToBegin, seedIfEmpty, whoVisitorsAre } from './village';
export { startWorker, workAlone } from './worker';
