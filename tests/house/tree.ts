import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export const house = resolve(import.meta.dirname, '../..');

/** What is made while working and is in no commit. */
const made =
  /^(?:node_modules|\.git|\.next|\.data|coverage|test-results|\.env|next-env\.d\.ts)$|\.tsbuildinfo$|\.log$/;

/** Every file below a folder of the house, as paths from its root; nothing when the folder is not there. */
export function filesIn(folder = ''): string[] {
  const path = join(house, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !made.test(entry.name))
    .map((entry) => ({ whole: folder ? `${folder}/${entry.name}` : entry.name, inside: entry.isDirectory() }))
    .flatMap(({ whole, inside }) => (inside ? filesIn(whole) : [whole]));
}

/** The names right below a folder of the house. */
export function namesIn(folder = ''): string[] {
  const path = join(house, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => !made.test(name)) : [];
}

export const read = (path: string): string => readFileSync(join(house, path), 'utf8');
export const readJson = (path: string): unknown => JSON.parse(read(path));
export const stands = (path: string): boolean => existsSync(join(house, path));

const bricksFile = z.record(
  z.string(),
  z.strictObject({ needs: z.array(z.string()), pure: z.array(z.string()).optional() }),
);
export const bricks = bricksFile.parse(readJson('lib/bricks.json'));
export const brickNames = Object.keys(bricks);
