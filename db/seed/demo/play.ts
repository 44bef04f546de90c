import { eq } from 'drizzle-orm';
import { stalePages } from '@/db/schema/activities';
import { listings } from '@/db/schema/listings';
import { markStale } from '@/lib/activities/stale';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { asId, type ExchangeId, type ListingId, type ThreadId } from '@/lib/ground/ids';
import { beginWording } from '@/lib/exchanges/begin-early';
import { askAndTell } from '@/lib/messages/ask-and-tell';
import { clockwork } from './clockwork';
import { people, type PersonKey } from './people';
import { dayOf, instantOf, runOf, wallClock, type At, type Between, type Stage, type Story } from './stage';
import type { Village } from './villagers';

type Moment = { at: Date; play: (stage: Stage) => Promise<unknown> };

/** Lets the village live through its stories in the order of time, with its timers, up to now. */
export async function playStories(
  tx: Db,
  village: Village,
  shelves: Map<string, ListingId>,
  stories: readonly Story[],
  tools: Tools,
): Promise<void> {
  const time = clockwork();
  const moments: Moment[] = [];
  for (const story of stories) moments.push(...(await momentsOf(tx, village, shelves, story)));
  for (const { at, play } of moments.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    await time.ring(tx, tools, at);
    await play({ tx, village, tools: time.toolsAt(tools, at) });
  }
  await time.ring(tx, tools, village.now);
  await time.handOver(tx, tools);
  // Hundreds of pages turned while nobody looked; none of them was ever made.
  await tx.delete(stalePages).where(eq(stalePages.communityId, village.communityId));
  await markStale(tx, village.communityId, { page: 'community' });
}

async function momentsOf(
  tx: Db,
  village: Village,
  shelves: Map<string, ListingId>,
  story: Story,
): Promise<Moment[]> {
  const listingId = shelves.get(story.listing);
  if (!listingId) throw new Error(`nothing on the shelves is called ${story.listing}`);
  const between = await meet(tx, village, listingId, story.asker);
  const wish = { listingId, units: story.units ?? 1, note: story.note, ...whenOf(village, story) };
  const other = story.gives === undefined ? undefined : shelves.get(story.gives);
  const asked = {
    ...wish,
    ...{ persons: story.persons, acceptsRules: true, offerCents: story.offerCents, otherListingId: other },
    asksToBegin: beginWording,
  };
  const asking: Moment = {
    at: instantOf(village, story.asks),
    play: async (stage) =>
      Object.assign(between, await askAndTell(stage.tx, between.asker, asked, stage.tools)),
  };
  const rest = story.scenes.map(({ at, play }) => ({
    at: instantOf(village, at),
    play: (stage: Stage) => named(story, at, () => play(stage, between)),
  }));
  return [{ ...asking, play: (stage) => named(story, story.asks, () => asking.play(stage)) }, ...rest];
}

function whenOf(village: Village, { days, slot, seat }: Story) {
  if (days) return { startsOn: dayOf(village, days[0]), endsOn: dayOf(village, days[1]) };
  if (seat) {
    const { fromStop, toStop } = seat;
    return { departureDay: runOf(village, seat.run, seat.weekdays), fromStop, toStop };
  }
  if (!slot) return {};
  const startsAt = wallClock(village, slot[0], slot[1]);
  return { startsAt, endsAt: new Date(startsAt.getTime() + slot[2] * 60_000) };
}

/** A story that its verbs refuse says which one it is. */
async function named(story: Story, [day, hour]: At, play: () => Promise<unknown>): Promise<void> {
  try {
    await play();
  } catch (error) {
    throw new Error(`${story.asker} and ${story.listing}, day ${day}, hour ${hour}`, { cause: error });
  }
}

async function meet(tx: Db, village: Village, listingId: ListingId, asker: PersonKey): Promise<Between> {
  const [row] = await tx
    .select({ ownerId: listings.ownerId })
    .from(listings)
    .where(eq(listings.id, listingId));
  const owner = Object.values(village.people).find(({ memberId }) => memberId === row?.ownerId);
  if (!owner) throw new Error(`${people[asker].firstName} asks nobody`);
  return {
    owner,
    asker: village.people[asker],
    listingId,
    exchangeId: asId<ExchangeId>(''),
    threadId: asId<ThreadId>(''),
  };
}
