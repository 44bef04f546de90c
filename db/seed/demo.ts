import type { Db } from '@/db/types';
import { establish } from '@/lib/communities/establish';
import { foundInput } from '@/lib/communities/input';
import { databaseGeocoder } from '@/lib/gateways/database-geocoder';
import type { Tools } from '@/lib/gateways/tools';
import { playStories } from './demo/play';
import { seedListings } from './demo/shelves';
import { deals } from './demo/stories-deals';
import { gifts } from './demo/stories-gifts';
import { pastLoans } from './demo/stories-past-loans';
import { presentLoans } from './demo/stories-present-loans';
import { dayMs, seedPeople } from './demo/villagers';

const timeZone = 'Europe/Paris';
const ageDays = 425;

/** Makes the demonstration: a village of made-up people in real communes, as it would be at `now`. */
export async function seedDemo(db: Db, tools: Tools): Promise<void> {
  const { now } = tools;
  await db.transaction(async (tx) => {
    const foundedAt = new Date(now.getTime() - ageDays * dayMs);
    const wish = foundInput.parse({
      slug: 'pilat',
      name: 'Pélussin et le Pilat',
      timeZone,
      communeCode: '42168',
    });
    const communityId = await establish(
      tx,
      { ...wish, isDemo: true },
      { now: foundedAt, geocoder: databaseGeocoder },
    );
    const people = await seedPeople(tx, communityId, now);
    const village = { communityId, timeZone, people, now };
    const shelves = await seedListings(tx, village, tools);
    await playStories(tx, village, shelves, [...pastLoans, ...presentLoans, ...gifts, ...deals], tools);
  });
}
