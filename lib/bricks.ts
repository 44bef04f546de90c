/** Every brick, in the order of lib/bricks.json: the only file that sees them all. */
import type { Db } from '@/db/types';
import { reactWith, type OurBrick, type OurChore } from '@/lib/activities/react';
import { brick as communities } from '@/lib/communities/brick';
import { brick as exchanges } from '@/lib/exchanges/brick';
import type { Tools } from '@/lib/gateways/tools';
import { brick as listings } from '@/lib/listings/brick';
import { brick as map } from '@/lib/map/brick';
import { brick as members } from '@/lib/members/brick';
import { brick as messages } from '@/lib/messages/brick';
import { brick as notices } from '@/lib/notices/brick';
import { brick as requests } from '@/lib/requests/brick';
import { brick as reviews } from '@/lib/reviews/brick';
import { brick as plans } from '@/lib/plans/brick';
import { brick as rides } from '@/lib/rides/brick';
import { brick as saved } from '@/lib/saved/brick';

export const bricks: readonly OurBrick[] = [
  communities,
  members,
  listings,
  plans,
  rides,
  exchanges,
  messages,
  reviews,
  requests,
  map,
  saved,
  notices,
];

export const chores: readonly OurChore[] = bricks.flatMap((brick) => brick.chores ?? []);

/** Lets the bricks above hear what happened. */
export const react = (db: Db, activityId: number, tools: Tools): Promise<void> =>
  reactWith(bricks, db, activityId, tools);
