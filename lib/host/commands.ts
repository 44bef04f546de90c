/** What a person may do from the terminal, by the name of the command. */
import { readFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { asc, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { communities } from '@/db/schema/communities';
import { mails } from '@/db/schema/installation';
import { db } from '@/db/client';
import { loadCommunes } from '@/db/seed/communes';
import { removeDemo } from '@/db/seed/remove-demo';
import { communityBySlug } from '@/lib/communities/queries';
import { foundInput, founderInput } from '@/lib/communities/input';
import { importOutlines, readOutlines } from '@/lib/gateways/outlines';
import { settings } from '@/lib/gateways/settings';
import { Refused } from '@/lib/ground/refused';
import { refusalWords } from '@/lib/i18n/words';
import { found } from '@/lib/members/found';
import { importPlacesInto } from '@/lib/rides/import-places';
import { Stop } from './stop';
import { realTools } from './tools';

type Say = (sentence: string) => void;
type Command = { usage: string; does: (args: string[], say: Say) => Promise<void> };

const commands: Record<string, Command> = {
  'community found': {
    usage:
      'npm run community -- found --slug pilat --name "Pélussin et le Pilat" --commune 42168 --email nadia@example.org --first-name Nadia [--initial R] [--locale fr] [--time-zone Europe/Paris] [--currency EUR]',
    does: foundCommunity,
  },
  'community list': { usage: 'npm run community -- list', does: listCommunities },
  'community outlines': { usage: 'npm run community -- outlines <file of GeoJSON>', does: importCentres },
  'community meeting-points': {
    usage: 'npm run community -- meeting-points <slug> <file of carpool places, CSV>',
    does: importMeetingPoints,
  },
  'community communes': { usage: 'npm run community -- communes', does: refreshCommunes },
  'community mail': { usage: 'npm run community -- mail <address>', does: showLastMail },
  'community remove-demo': { usage: 'npm run community -- remove-demo', does: removeDemonstration },
};

/** @throws Stop with a sentence when there is no such command or when it cannot be done. */
export async function runCommand(name: string, args: readonly string[], say: Say): Promise<void> {
  const [verb = '', ...rest] = args;
  const command = commands[`${name} ${verb}`];
  if (!command) throw new Stop(['There is no such command. These are known:', ...usages()].join('\n  '));
  if (rest.includes('--help')) return say(command.usage);
  try {
    await command.does(rest, say);
  } catch (error) {
    if (error instanceof Refused)
      throw new Stop(refusalWords('en', error.because, ['communities', 'members', 'rides']));
    if (error instanceof z.ZodError) throw new Stop(`${mistakes(error)}\n  ${command.usage}`);
    throw error;
  }
}

async function foundCommunity(args: string[], say: Say): Promise<void> {
  const given = options(args, [
    'slug',
    'name',
    'commune',
    'locale',
    'time-zone',
    'currency',
    'email',
    'first-name',
    'initial',
  ]);
  const community = foundInput.parse({
    ...given,
    timeZone: given['time-zone'],
    communeCode: given['commune'],
  });
  const founder = founderInput.parse({ ...given, firstName: given['first-name'] });
  await found(db(), founder, community, realTools());
  say(`“${community.name}” is founded: ${settings().appUrl}/${community.locale}/${community.slug}`);
  say(`${founder.firstName} administers it, and signs in there with ${founder.email}.`);
}

async function listCommunities(_args: string[], say: Say): Promise<void> {
  const rows = await db().select().from(communities).orderBy(asc(communities.slug));
  if (rows.length === 0) say('There is no community yet.');
  for (const { slug, name, isDemo } of rows) say(`${slug}: ${name}${isDemo ? ' (demonstration)' : ''}`);
}

async function removeDemonstration(_args: string[], say: Say): Promise<void> {
  const removed = await removeDemo(db(), realTools());
  if (removed.communities + removed.persons === 0) return say('There is no demonstration.');
  say(
    `The demonstration is removed: ${removed.communities} community, ${removed.persons} made-up people, ${removed.photos} photos, ${removed.mails} mails.`,
  );
  say('If CoCoTe runs now, start it again so that no page of it is shown any more; DEMO=0 keeps it away.');
}

/** The newest mail to an address, for whoever keeps an installation that has no mail server. */
async function showLastMail([address]: string[], say: Say): Promise<void> {
  if (!address) throw new Stop('Name the address.');
  const [mail] = await db()
    .select({ subject: mails.subject, text: mails.text })
    .from(mails)
    .where(eq(sql`lower(${mails.to})`, address.toLowerCase()))
    .orderBy(desc(mails.createdAt))
    .limit(1);
  say(mail ? `${mail.subject}\n\n${mail.text}` : 'No mail to that address is kept.');
}

/** Gives a centre to communes that have none, from a file of their outlines. */
async function importCentres([file]: string[], say: Say): Promise<void> {
  if (!file) throw new Stop('Name the file of outlines.');
  const given = await readOutlines(file).catch(() => null);
  if (!given) throw new Stop(`${file} is not a GeoJSON file of outlines that can be read.`);
  const { outlines, filled } = await importOutlines(db(), given);
  say(`${outlines} outlines of communes read, ${filled} communes got a centre.`);
}

/** The national base of carpool places; said again, it brings what changed. */
async function importMeetingPoints([slug, file]: string[], say: Say): Promise<void> {
  if (!slug || !file) throw new Stop('Name the community and the file of carpool places.');
  const community = await communityBySlug(db(), slug);
  if (!community) throw new Stop(`There is no community “${slug}”.`);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new Stop(`${file} cannot be read.`);
  const { added, changed, closed, same, skipped } = await importPlacesInto(db(), community.id, text);
  say(
    `${added} meeting points added, ${changed} changed, ${closed} closed, ${same} as they were; ${skipped} lines skipped.`,
  );
  say('They come from the French national base of carpool places, under the ODbL licence.');
}

/** After an update of CoCoTe: the names, postcodes and populations that it brings. */
async function refreshCommunes(_args: string[], say: Say): Promise<void> {
  say(`${await loadCommunes(db())} communes are up to date.`);
}

function options(args: string[], names: readonly string[]): Record<string, string | undefined> {
  const config = {
    args,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  } satisfies ParseArgsConfig;
  try {
    return parseArgs(config).values;
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : String(error));
  }
}

function mistakes(error: z.ZodError): string {
  const names = [...new Set(error.issues.map((issue) => issue.path.join('.')))];
  return `Missing or not understood: ${names.map((name) => NAMES[name] ?? name).join(', ')}.`;
}

const NAMES: Record<string, string> = {
  communeCode: 'commune',
  firstName: 'first-name',
  timeZone: 'time-zone',
};

const usages = (): string[] => ['npm run worker', ...Object.values(commands).map(({ usage }) => usage)];
