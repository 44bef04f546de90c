/** A small village of its own for the tests of listings: Amina owns, Bruno is her neighbour, Samir moderates. */
import { categories, listingTypes } from '@/db/schema/communities';
import { communes } from '@/db/schema/installation';
import type { Db } from '@/db/types';
import type { Commune } from '@/lib/gateways/geocoder';
import { firstTypes, typeOf } from '@/lib/communities/first-types';
import type { TemplateName } from '@/lib/communities/templates';
import { pretendCalendars } from '@/lib/gateways/calendars';
import { pretendJobs } from '@/lib/gateways/jobs';
import type { Letter } from '@/lib/gateways/mail';
import { plainName } from '@/lib/gateways/plain-name';
import { pretendRouting } from '@/lib/gateways/routing';
import { pretendStorage } from '@/lib/gateways/storage';
import type { Tools } from '@/lib/gateways/tools';
import { asId, type CategoryId, type ListingTypeId } from '@/lib/ground/ids';
import { linksAt } from '@/lib/web/paths';
import { addCommunityRow, addMember } from '@/tests/support/village';

const pelussin: Commune = {
  code: '42168',
  name: 'Pélussin',
  department: '42',
  postcodes: ['42410'],
  centre: { lat: 45.4211, lng: 4.6847 },
};
const nowhere: Commune = {
  ...pelussin,
  code: '42999',
  name: 'Nulle-Part',
  postcodes: ['42411'],
  centre: null,
};
const twins: Commune[] = ['Jumelle-le-Haut', 'Jumelle-le-Bas'].map((name, at) => ({
  ...pelussin,
  code: `4299${at}`,
  name,
  postcodes: ['42412'],
}));
const known = [pelussin, nowhere, ...twins];

export const noon = new Date('2026-11-23T11:00:00Z');

export function pretendTools(now = noon) {
  const letters: Letter[] = [];
  const tools = {
    now,
    jobs: pretendJobs(),
    storage: pretendStorage(),
    links: linksAt('https://cocote.example'),
    mail: { post: (_tx: Db, letter: Letter) => Promise.resolve(void letters.push(letter)) },
    routing: pretendRouting(),
    calendars: pretendCalendars(),
    geocoder: {
      suggest: (_db: Db, typed: string) =>
        Promise.resolve(
          known.filter(
            ({ name, postcodes }) =>
              postcodes.includes(typed) || plainName(name).startsWith(plainName(typed)),
          ),
        ),
      commune: (_db: Db, code: string) => Promise.resolve(known.find((one) => one.code === code)),
      address: (text: string) =>
        Promise.resolve(text === '3 rue du Pilat' ? { lat: 45.42345, lng: 4.68123 } : undefined),
      place: () => Promise.resolve(false),
    },
  } satisfies Tools;
  return { ...tools, letters };
}
export type PretendTools = ReturnType<typeof pretendTools>;

export async function village(db: Db) {
  const here = await community(db, 'pilat');
  const there = await community(db, 'vercors');
  return {
    ...here,
    amina: await addMember(db, here.communityId, 'Amina'),
    bruno: await addMember(db, here.communityId, 'Bruno'),
    samir: await addMember(db, here.communityId, 'Samir', { role: 'moderator' }),
    nadia: await addMember(db, here.communityId, 'Nadia', { role: 'administrator' }),
    /** A member of another community, moderator there. */
    stranger: await addMember(db, there.communityId, 'Zoé', { role: 'moderator' }),
    elsewhere: there,
  };
}
export type Village = Awaited<ReturnType<typeof village>>;

async function community(db: Db, slug: string) {
  await db
    .insert(communes)
    .values(
      known.map(({ code, name, department, postcodes, centre }) => ({
        ...{ code, name, department, postcodes, population: 3600, searchName: name.toLowerCase() },
        ...{ lat: centre?.lat ?? null, lng: centre?.lng ?? null },
      })),
    )
    .onConflictDoNothing();
  const communityId = await addCommunityRow(db, slug);
  const types = await db
    .insert(listingTypes)
    .values([
      ...firstTypes.map((type, position) => ({ ...type, communityId, position })),
      { ...typeOf('sell'), communityId, position: 99, isOpen: false },
    ])
    .returning({ id: listingTypes.id, template: listingTypes.template, subject: listingTypes.subject });
  const typed = (template: TemplateName, subject?: string) =>
    asId<ListingTypeId>(
      types.find((type) => type.template === template && (!subject || type.subject === subject))?.id ?? '',
    );
  const shelf = { communityId, position: 1 };
  const rows = await db
    .insert(categories)
    .values([
      {
        ...shelf,
        theme: 'making',
        slug: 'tools',
        nameFr: 'Outils',
        nameEn: 'Tools',
        hints: ['echelle', 'perceuse'],
      },
      {
        ...shelf,
        theme: 'food',
        slug: 'kitchen',
        nameFr: 'Cuisine',
        nameEn: 'Kitchen',
        hints: ['fondue', 'table'],
      },
      {
        ...shelf,
        theme: 'food',
        slug: 'groceries',
        nameFr: 'Aliments',
        nameEn: 'Food',
        hints: ['confiture'],
      },
    ])
    .returning({ id: categories.id });
  const [tools = '', kitchen = '', groceries = ''] = rows.map(({ id }) => id);
  return {
    communityId,
    give: typed('give'),
    lend: typed('lend'),
    /** Not open any more. */
    sell: asId<ListingTypeId>(types.at(-1)?.id ?? ''),
    typed,
    groceries: asId<CategoryId>(groceries),
    tools: asId<CategoryId>(tools),
    kitchen: asId<CategoryId>(kitchen),
  };
}
