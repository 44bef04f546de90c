import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settings } from '@/lib/gateways/settings';

const file = (): string => join(settings().dataDir, 'founding-key');

/** The key that lets somebody found the first community: made once, kept in the data folder, told to whoever starts CoCoTe. */
export async function foundingKey(): Promise<string> {
  const kept = await keptKey();
  if (kept) return kept;
  await mkdir(settings().dataDir, { recursive: true });
  const key = randomBytes(12).toString('hex');
  await writeFile(file(), `${key}\n`, { mode: 0o600, flag: 'wx' }).catch(() => undefined);
  return (await keptKey()) ?? key;
}

/** Whether somebody has the key. Without a key on the disk nobody has. */
export async function isFoundingKey(typed: string): Promise<boolean> {
  const kept = Buffer.from((await keptKey()) ?? '');
  const given = Buffer.from(typed.trim());
  return kept.length > 0 && kept.length === given.length && timingSafeEqual(kept, given);
}

const keptKey = async (): Promise<string | undefined> =>
  (await readFile(file(), 'utf8').catch(() => '')).trim() || undefined;
