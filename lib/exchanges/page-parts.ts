import { and, asc, eq, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { pick } from '@/db/pick';
import { conditionReports, exchangeSteps } from '@/db/schema/exchanges';
import { listingPhotos, listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import { asId, type CommunityId, type MemberId, type PhotoId } from '@/lib/ground/ids';
import { parseDay, type Day } from '@/lib/ground/period';
import { publicName } from '@/lib/members/name';
import type { Exchange } from './row';
import type { ExchangeVerb } from './states';
import type { Party, Side } from './vocabulary';
import type { ExchangeTimer } from './timers';
import type { Moment } from './vocabulary';

export type PagePerson = {
  memberId: MemberId;
  name: string;
  /** What a sentence calls them: a first name, or what a business or an association is called. */
  firstName: string;
  photoId: PhotoId | null;
};

/** A line of the timeline: what somebody did, or a reminder of the clock. */
export type PageStep = {
  verb: 'ask' | 'offer' | 'refund' | ExchangeVerb | ExchangeTimer;
  party: Party;
  /** NULL for the clock. */
  name: string | null;
  isMine: boolean;
  remark: string;
  /** The day that a wish for a longer loan speaks of. NULL for every other step. */
  until: Day | null;
  /** The price that was named with it, minor units. NULL when none was. */
  priceCents: number | null;
  at: Date;
};

export type PageReport = {
  moment: Moment;
  side: Side;
  name: string;
  remark: string;
  photoIds: PhotoId[];
  at: Date;
};

/** The id of the first photo of a listing. */
export const coverOf = sql<
  string | null
>`(select ${listingPhotos.photoId} from ${listingPhotos} where ${listingPhotos.listingId} = ${listings.id} order by ${listingPhotos.position} limit 1)`;

export async function personOf(db: Db, communityId: CommunityId, memberId: MemberId): Promise<PagePerson> {
  const [row] = await db
    .select(personColumns)
    .from(members)
    .where(and(eq(members.communityId, communityId), eq(members.id, memberId)));
  if (!row) throw new Error(`no such member: ${memberId}`);
  return toPerson(row);
}

export const personColumns = {
  id: members.id,
  firstName: members.firstName,
  initial: members.initial,
  organisation: members.organisation,
  photoId: members.photoId,
};

export const toPerson = ({
  id,
  firstName,
  initial,
  organisation,
  photoId,
}: Pick<
  typeof members.$inferSelect,
  'id' | 'firstName' | 'initial' | 'organisation' | 'photoId'
>): PagePerson => ({
  memberId: asId<MemberId>(id),
  firstName: organisation ?? firstName,
  name: publicName({ firstName, initial, organisation }),
  photoId: photoId ? asId<PhotoId>(photoId) : null,
});

const stepsOf = composed((db) =>
  db
    .select({
      step: pick(exchangeSteps, 'verb', 'byMemberId', 'remark', 'priceCents', 'at'),
      ...pick(members, 'firstName', 'initial', 'organisation'),
    })
    .from(exchangeSteps)
    .leftJoin(members, eq(members.id, exchangeSteps.byMemberId))
    .where(
      and(
        eq(exchangeSteps.communityId, sql.placeholder('communityId')),
        eq(exchangeSteps.exchangeId, sql.placeholder('exchangeId')),
      ),
    )
    .orderBy(asc(exchangeSteps.id)),
);

/** From asking on, oldest first. */
export async function listSteps(db: Db, actor: Actor, exchange: Exchange): Promise<PageStep[]> {
  const { communityId, id: exchangeId } = exchange;
  const rows = await stepsOf(db, { communityId, exchangeId });
  return rows.map(({ step, firstName, initial, organisation }) => {
    const isAboutDays = step.verb === 'ask-for-longer' || step.verb === 'grant-longer';
    const isSaid = !isAboutDays && step.byMemberId !== null;
    return {
      verb: toStepVerb(step.verb),
      party: partyIn(exchange, step.byMemberId),
      name: firstName === null ? null : publicName({ firstName, initial, organisation }),
      isMine: step.byMemberId === actor.memberId,
      remark: isSaid ? step.remark : '',
      until: isAboutDays ? parseDay(step.remark) : null,
      priceCents: step.priceCents,
      at: step.at,
    };
  });
}

/** `writeStep` lets nothing else in: the column holds asking, a verb of a process table, or a timer that reminded. */
const toStepVerb = (verb: string): PageStep['verb'] => verb as PageStep['verb'];

function partyIn({ ownerId, askerId }: Exchange, memberId: string | null): Party {
  if (memberId === null) return 'clock';
  if (memberId === ownerId) return 'owner';
  return memberId === askerId ? 'asker' : 'moderator';
}

const reportsOf = composed((db) =>
  db
    .select({
      report: pick(conditionReports, 'moment', 'byMemberId', 'remark', 'photoIds', 'createdAt'),
      ...pick(members, 'firstName', 'initial', 'organisation'),
    })
    .from(conditionReports)
    .innerJoin(members, eq(members.id, conditionReports.byMemberId))
    .where(
      and(
        eq(conditionReports.communityId, sql.placeholder('communityId')),
        eq(conditionReports.exchangeId, sql.placeholder('exchangeId')),
      ),
    )
    .orderBy(asc(conditionReports.createdAt)),
);

export async function listReports(db: Db, exchange: Exchange): Promise<PageReport[]> {
  const { communityId, id: exchangeId } = exchange;
  const rows = await reportsOf(db, { communityId, exchangeId });
  return rows.map(({ report, firstName, initial, organisation }) => ({
    moment: report.moment,
    side: report.byMemberId === exchange.ownerId ? 'owner' : 'asker',
    name: publicName({ firstName, initial, organisation }),
    remark: report.remark,
    photoIds: report.photoIds.map((id) => asId<PhotoId>(id)),
    at: report.createdAt,
  }));
}
