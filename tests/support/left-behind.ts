/** What a start leaves on the machine: processes and files. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';

/** Processes whose command line names this folder. */
export function processesOn(dataDir: string): number[] {
  const lines = execFileSync('ps', ['-ww', '-e', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(dataDir)).map((line) => Number.parseInt(line, 10));
}

export function postmasterOf(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
}

export const hasLock = (dataDir: string): boolean => existsSync(join(dataDir, 'start.lock'));

/** Asks the embedded database of a folder, as its superuser. */
export async function askIn(dataDir: string, question: string): Promise<Record<string, unknown>[]> {
  const state = z.object({ password: z.string(), port: z.number() });
  const { password, port } = state.parse(JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')));
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'cocote', password, database: 'cocote' });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(question)).rows;
  } finally {
    await client.end();
  }
}
