import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { startApp, startInVain, dataFolder, type App } from '../support/app';
import { askIn, hasLock, postmasterOf, processesOn } from '../support/left-behind';
import { freshDatabase } from '../support/database';

/** Where the village is that these stories share: each finds what the one before has left. */
const folder = dataFolder();
/** Where nothing was ever started. */
const empty = dataFolder();
let apps: App[] = [];

afterEach(async () => {
  for (const app of apps) await app.end('SIGTERM');
  apps = [];
});

afterAll(() => {
  folder.forget();
  empty.forget();
});

async function start(options: Partial<Parameters<typeof startApp>[0]> = {}): Promise<App> {
  const app = await startApp({ dataDir: folder.dataDir, ...options });
  apps.push(app);
  return app;
}

const vainIn = (dataDir: string, env: Record<string, string> = {}, port?: number) =>
  startInVain({ dataDir, env, ...(port ? { port } : {}) });
const isHealthy = async ({ url }: App) => (await fetch(`${url}/api/health`)).status === 200;
const noStack = /^(?![\s\S]*\n\s+at )/;

describe('a machine that fails', () => {
  test('a killed process loses nothing and is in nobody’s way at the next start', async () => {
    const first = await start();
    const [before] = await askIn(folder.dataDir, 'select id from installation');
    const secret = readFileSync(join(folder.dataDir, 'secret'), 'utf8');
    await askIn(folder.dataDir, `insert into rate_limits values ('kept', now(), 7)`);
    await first.end('SIGKILL');
    expect(hasLock(folder.dataDir)).toBe(true);
    expect(processesOn(folder.dataDir)).not.toEqual([]);

    const second = await start({ port: first.port });
    expect(await isHealthy(second)).toBe(true);
    expect(await askIn(folder.dataDir, 'select id from installation')).toEqual([before]);
    expect(await askIn(folder.dataDir, `select hits from rate_limits where bucket = 'kept'`)).toEqual([
      { hits: 7 },
    ]);
    expect(readFileSync(join(folder.dataDir, 'secret'), 'utf8')).toBe(secret);
    expect(processesOn(folder.dataDir)).toHaveLength(1);
  });

  test('a job that a killed process was doing is free again at once', async () => {
    const first = await start();
    await askIn(
      folder.dataDir,
      `select graphile_worker.add_job('react', '{"activityId": 1}', run_at => now() + interval '1 day')`,
    );
    await askIn(
      folder.dataDir,
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-gone'`,
    );
    await first.end('SIGKILL');
    await start();
    expect(
      await askIn(
        folder.dataDir,
        `select locked_by from graphile_worker.jobs where locked_by = 'worker-gone'`,
      ),
    ).toEqual([]);
  });

  test('what a crash left behind is not mistaken for a process that runs, even when its number is used again', async () => {
    await (await start()).end();
    const reused = { pid: process.pid, startedAt: 'another time', doing: 'npm start' };
    writeFileSync(join(folder.dataDir, 'start.lock'), JSON.stringify(reused));
    const lines = [process.pid, join(folder.dataDir, 'postgres'), 1, 5432, '', '127.0.0.1', '1 1', 'ready'];
    writeFileSync(join(folder.dataDir, 'postgres/postmaster.pid'), lines.join('\n'));
    expect(await isHealthy(await start())).toBe(true);
  });

  test('a half-written lock is no lock', async () => {
    mkdirSync(folder.dataDir, { recursive: true });
    writeFileSync(join(folder.dataDir, 'start.lock'), '{"pid": 1');
    expect(await isHealthy(await start())).toBe(true);
  });

  test('when the database dies, the pages stay up and the database comes back', async () => {
    const app = await start();
    process.kill(postmasterOf(folder.dataDir), 'SIGKILL');
    const statuses = new Set<number>();
    await expect
      .poll(
        async () => {
          const { status } = await fetch(`${app.url}/api/health`);
          statuses.add(status);
          return status;
        },
        { timeout: 15_000, interval: 20 },
      )
      .toBe(503);
    await expect.poll(() => isHealthy(app), { timeout: 15_000 }).toBe(true);
    expect([...statuses].sort()).not.toContain(500);
  });
});

describe('someone who stops CoCoTe', () => {
  test('finds nothing running after Ctrl-C, and is told nothing alarming', async () => {
    const app = await start();
    const began = Date.now();
    expect(await app.end('SIGINT', 'group')).toBe(0);
    expect(Date.now() - began).toBeLessThan(5000);
    expect(processesOn(folder.dataDir)).toEqual([]);
    expect(hasLock(folder.dataDir)).toBe(false);
    expect(app.output()).toMatch(noStack);
  });

  test('may also send SIGTERM, as a service manager does', async () => {
    const app = await start();
    expect(await app.end('SIGTERM')).toBe(0);
    expect(processesOn(folder.dataDir)).toEqual([]);
  });

  test('leaves nothing running when npm itself is killed', async () => {
    const app = await start({ npm: true });
    await app.end('SIGKILL');
    await expect.poll(() => processesOn(folder.dataDir), { timeout: 10_000 }).toEqual([]);
    await expect.poll(() => hasLock(folder.dataDir), { timeout: 5000 }).toBe(false);
  });
});

describe('someone who starts CoCoTe twice', () => {
  test('is told where it runs already', async () => {
    const app = await start();
    const { code, output } = await vainIn(folder.dataDir);
    expect(code).toBe(1);
    expect(output).toContain(`CoCoTe already runs here`);
    expect(output).toContain(app.url);
    expect(await isHealthy(app)).toBe(true);
  });

  test('is told that another program has the port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, output } = await vainIn(folder.dataDir, {}, port);
    other.close();
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`^Port ${port} is used by another program\\..+PORT=\\d+ npm start$`));
    expect(hasLock(folder.dataDir)).toBe(false);
  });
});

describe('someone who mistypes a setting', () => {
  test.each([
    ['PORT', 'http', 'PORT must be a whole number from 1 to 65535, such as 3000.'],
    ['DATABASE_URL', 'sqlite://x', 'DATABASE_URL must be the address of a PostgreSQL database'],
    ['APP_URL', 'cocote', 'APP_URL must be the address that people type'],
  ])('is told what %s must be, and nothing is made', async (name, value, sentence) => {
    const { code, output } = await vainIn(empty.dataDir, { [name]: value });
    expect(code).toBe(1);
    expect(output).toContain(sentence);
    expect(output.split('\n')).toHaveLength(1);
    expect(existsSync(join(empty.dataDir, 'postgres'))).toBe(false);
    expect(hasLock(empty.dataDir)).toBe(false);
  });

  test('is told that no database answers, without the password', async () => {
    const { code, output } = await vainIn(empty.dataDir, {
      DATABASE_URL: 'postgres://amina:hunter2@127.0.0.1:9/cocote',
    });
    expect(code).toBe(1);
    expect(output).toBe(
      'The database at DATABASE_URL cannot be reached: nothing listens at that host and port.',
    );
  });
});

describe('someone who has a database already', () => {
  test('has it used, and none is made', async () => {
    const { url, pool, drop } = await freshDatabase();
    const app = await start({ dataDir: empty.dataDir, env: { DATABASE_URL: url } });
    expect(await isHealthy(app)).toBe(true);
    expect(existsSync(join(empty.dataDir, 'postgres'))).toBe(false);
    await expect
      .poll(
        async () =>
          (await pool.query(`select 1 from pg_stat_activity where query ilike 'listen stale_pages'`))
            .rowCount,
      )
      .toBe(1);
    await app.end();
    await drop();
  });
});

describe('someone who begins without the demonstration', () => {
  test('is told where the first community is founded, and with which key', async () => {
    const app = await start();
    const told = /at (\S+) with this key: (\w{24})$/m.exec(app.output());
    expect(told?.[1]).toBe(`${app.url}/fr/found`);
    expect(readFileSync(join(folder.dataDir, 'founding-key'), 'utf8').trim()).toBe(told?.[2]);
  });
});

describe('what is kept', () => {
  test('is readable by nobody else', async () => {
    await start();
    for (const file of ['secret', 'postgres.json', 'founding-key']) {
      expect(statSync(join(folder.dataDir, file)).mode & 0o077).toBe(0);
    }
  });
});
