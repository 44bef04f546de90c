/** The built application with its demonstration, on a database and a folder of its own. */
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { installation } from '@/db/schema/installation';
import { seedIfEmpty } from '@/db/seed/seed';
import type { Db } from '@/db/types';
import { databaseGeocoder } from '@/lib/gateways/database-geocoder';
import { diskStorage } from '@/lib/gateways/disk-storage';
import { realJobs } from '@/lib/gateways/jobs';
import { keptMail } from '@/lib/gateways/kept-mail';
import { dataFolder, startApp, type App } from './app';
import { askServer, freshDatabase } from './database';
import { toolsWithQueue } from './tools';

export type DemoVillage = {
  url: string;
  db: Db;
  /** The name of its database, and the password that opens it. */
  database: string;
  password: string;
  app: App;
  /** Stops the application alone; the database and the folder stay. */
  stop(): Promise<void>;
  /** Starts it again where it was. */
  again(env?: Record<string, string>): Promise<App>;
  forget(): Promise<void>;
};

const mould = 'demo_village';

type Wish = { env?: Record<string, string>; port?: number };

export async function startDemoVillage({ env = {}, port }: Wish = {}): Promise<DemoVillage> {
  const photos = await ensureMould();
  const { db, url, drop } = await freshDatabase({ from: mould });
  await db.update(installation).set({ id: sql`gen_random_uuid()` });
  const { dataDir, forget } = dataFolder();
  mkdirSync(dataDir, { recursive: true });
  cpSync(photos, join(dataDir, 'photos'), { recursive: true });
  const start = (at?: number, more: Record<string, string> = {}) =>
    startApp({ dataDir, port: at, env: { DATABASE_URL: url, DEMO: '1', ...env, ...more } });
  const app = await start(port);
  const village = {
    ...{ url: app.url, db, app, database: new URL(url).pathname.slice(1), password: new URL(url).password },
    stop: async () => void (await village.app.end()),
    again: async (more?: Record<string, string>) => (village.app = await start(app.port, more)),
    async forget() {
      await village.stop();
      await drop();
      forget();
    },
  };
  return village;
}

/** The village is settled once for all the tests; each then has a copy. Answers where its photos are. */
async function ensureMould(): Promise<string> {
  const [server] = await askServer('show data_directory');
  const photos = join(dirname(String(server?.['data_directory'])), 'village-photos');
  const made = await askServer(`select 1 from pg_database where datname = '${mould}'`);
  if (made.length > 0) return photos;
  const { db, pool, url } = await freshDatabase();
  const gateways = { storage: diskStorage(photos), geocoder: databaseGeocoder, mail: keptMail(realJobs) };
  const tools = { ...toolsWithQueue(new Date()), ...gateways };
  await seedIfEmpty(db, { demo: true }, tools);
  await pool.end();
  await askServer(`alter database ${new URL(url).pathname.slice(1)} rename to ${mould}`);
  return photos;
}
