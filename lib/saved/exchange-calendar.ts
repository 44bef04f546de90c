/** A member's exchanges as a calendar: what they lend, borrow, offer and take, with its days or its hours. */
import { and, desc, eq, isNotNull, or, sql } from 'drizzle-orm';
import { composed } from '@/db/composed';
import { communities } from '@/db/schema/communities';
import { exchanges, exchangeSteps } from '@/db/schema/exchanges';
import { communes, persons } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Tools } from '@/lib/gateways/tools';
import { meetingPlaceOf } from '@/lib/exchanges/seat-way';
import { showsMeetingPlace, toState } from '@/lib/exchanges/states';
import { calendarFile, type CalendarEvent } from '@/lib/ground/calendar-file';
import { asId, type CommunityId, type MemberId } from '@/lib/ground/ids';
import { dayAt, toDay } from '@/lib/ground/period';
import type { Locale } from '@/lib/ground/locale';
import { zoneOfListing } from '@/lib/listings/time-zone-of';
import { words } from '@/lib/i18n/words';
import { secretShape } from './input';

type Holder = {
  memberId: MemberId;
  communityId: CommunityId;
  community: { slug: string; name: string };
  locale: Locale;
};

/** Past ones are kept for so long, so that a calendar does not forget at once. */
const pastDays = 180;
const mostEvents = 500;

/** The address of one's calendar, to show it; null while there is none. */
export async function calendarSecretOf(
  db: Db,
  communityId: CommunityId,
  memberId: MemberId,
): Promise<string | null> {
  const [row] = await secretOf(db, { communityId, memberId });
  return row?.secret ?? null;
}

const secretOf = composed((db) =>
  db
    .select({ secret: members.calendarSecret })
    .from(members)
    .where(
      and(
        eq(members.communityId, sql.placeholder('communityId')),
        eq(members.id, sql.placeholder('memberId')),
      ),
    ),
);

/** The calendar that a secret address opens; undefined when it opens none. */
export async function calendarBySecret(
  db: Db,
  secret: string,
  tools: Pick<Tools, 'now' | 'links'>,
): Promise<string | undefined> {
  if (!secretShape.test(secret)) return undefined;
  const holder = await holderOf(db, secret);
  if (!holder) return undefined;
  const t = words(holder.locale);
  const rows = await datedExchanges(db, holder, tools.now);
  return calendarFile({
    name: t('saved.calendar.name', { community: holder.community.name }),
    language: holder.locale,
    events: rows.flatMap((row) => toEvent(row, holder, tools.links) ?? []),
  });
}

async function holderOf(db: Db, secret: string): Promise<Holder | undefined> {
  const [row] = await db
    .select({
      memberId: members.id,
      communityId: members.communityId,
      community: { slug: communities.slug, name: communities.name },
      locale: persons.locale,
    })
    .from(members)
    .innerJoin(persons, eq(persons.id, members.personId))
    .innerJoin(communities, eq(communities.id, members.communityId))
    .where(eq(members.calendarSecret, secret));
  return (
    row && {
      ...row,
      memberId: asId<MemberId>(row.memberId),
      communityId: asId<CommunityId>(row.communityId),
    }
  );
}

const steps = sql<number>`(select count(*)::int from ${exchangeSteps} where ${exchangeSteps.exchangeId} = ${exchanges.id})`;

/** When what was lent or let came back; NULL: it did not yet, or it does not. */
const backAt = sql<Date | null>`(select max(${exchangeSteps.at}) from ${exchangeSteps}
  where ${exchangeSteps.exchangeId} = ${exchanges.id} and ${exchangeSteps.verb} in ('give-back', 'confirm-return'))`.mapWith(
  exchangeSteps.at,
);

function datedExchanges(db: Db, { communityId, memberId }: Holder, now: Date) {
  const since = new Date(now.getTime() - pastDays * 86_400_000);
  return db
    .select({
      exchange: exchanges,
      ...{ steps, backAt, timeZone: zoneOfListing },
      other: sql<string>`coalesce(${members.organisation}, ${members.firstName})`,
      meetingPlace: meetingPlaceOf,
      commune: communes.name,
    })
    .from(exchanges)
    .innerJoin(listings, eq(listings.id, exchanges.listingId))
    .innerJoin(communities, eq(communities.id, exchanges.communityId))
    .leftJoin(communes, eq(communes.code, listings.communeCode))
    .innerJoin(
      members,
      sql`${members.id} = case when ${exchanges.ownerId} = ${memberId} then ${exchanges.askerId} else ${exchanges.ownerId} end`,
    )
    .where(
      and(
        eq(exchanges.communityId, communityId),
        or(eq(exchanges.ownerId, memberId), eq(exchanges.askerId, memberId)),
        or(
          and(isNotNull(exchanges.startsOn), sql`${exchanges.endsOn} >= ${since.toISOString().slice(0, 10)}`),
          and(isNotNull(exchanges.startsAt), sql`${exchanges.endsAt} >= ${since.toISOString()}::timestamptz`),
        ),
      ),
    )
    .orderBy(desc(exchanges.updatedAt))
    .limit(mostEvents);
}

type Row = Awaited<ReturnType<typeof datedExchanges>>[number];

const waiting = new Set(['asked', 'offered', 'countered']);
const over = new Set(['declined', 'expired', 'withdrawn', 'cancelled', 'retracted', 'no-show']);

function statusOf(state: string): CalendarEvent['is'] {
  if (over.has(state)) return 'cancelled';
  return waiting.has(state) ? 'tentative' : 'confirmed';
}

function toEvent(row: Row, holder: Holder, links: Tools['links']): CalendarEvent | undefined {
  const { exchange, other } = row;
  const when = whenOf(row);
  if (!when) return undefined;
  const t = words(holder.locale);
  const is = statusOf(exchange.state);
  const url = links.exchange(holder.locale, holder.community.slug, exchange.id);
  return {
    uid: `exchange-${exchange.id}@${new URL(url).hostname}`,
    sequence: row.steps,
    changedAt: exchange.updatedAt,
    ...{ when, is, url },
    title: t(`saved.calendar.${is}`, { title: exchange.listingTitle, name: other }),
    description: url,
    // The exact place is for those who agreed, while they still have to meet.
    place: (showsMeetingPlace(toState(exchange.state)) && row.meetingPlace) || row.commune || undefined,
  };
}

/** What came back early is over on the day on which it came. */
function whenOf({ exchange, backAt: back, timeZone }: Row): CalendarEvent['when'] | undefined {
  const { startsAt, endsAt, startsOn, endsOn } = exchange;
  if (startsAt && endsAt) return { from: startsAt, to: endsAt };
  if (!startsOn || !endsOn) return undefined;
  const [from, last] = [toDay(startsOn), toDay(endsOn)];
  const backOn = back ? dayAt(back, timeZone) : last;
  return { days: { from, to: backOn < from ? from : backOn < last ? backOn : last } };
}
