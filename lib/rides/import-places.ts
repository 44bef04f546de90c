import { and, eq, inArray, sql } from 'drizzle-orm';
import { communes } from '@/db/schema/installation';
import { meetingPoints } from '@/db/schema/rides';
import type { Db } from '@/db/types';
import { markStale } from '@/lib/activities/stale';
import type { Actor } from '@/lib/ground/actor';
import type { CommunityId } from '@/lib/ground/ids';
import { Refused } from '@/lib/ground/refused';
import { readPlaces, type CarpoolPlace } from './places-file';

/** How many lines did what; `shut`: how many of the points that the file has are closed there. */
export type Imported = {
  added: number;
  changed: number;
  closed: number;
  same: number;
  skipped: number;
  shut: number;
};
const atOnce = 500;

/**
 * Takes the national base of carpool places into a community. Said again, with the same file or a newer one, it adds what is
 * new, changes what changed, and marks as closed what the file has closed or no longer has; points of the community's own
 * are left alone.
 * @throws Refused 'not-allowed' | 'not-a-places-file'
 */
export async function importPlaces(db: Db, actor: Actor, { text }: { text: string }): Promise<Imported> {
  if (!actor.roles.includes('administrator')) throw new Refused('not-allowed');
  return importPlacesInto(db, actor.communityId, text);
}

/** The same for whoever keeps the installation. @throws Refused 'not-a-places-file' */
export async function importPlacesInto(db: Db, communityId: CommunityId, text: string): Promise<Imported> {
  const read = readPlaces(text);
  if (!read.ok) throw new Refused(read.because, { file: read.because });
  return db.transaction(async (tx) => {
    const places = await withKnownCommunes(tx, read.places);
    const done: Imported = {
      added: 0,
      changed: 0,
      closed: 0,
      same: 0,
      skipped: read.skipped.length,
      shut: 0,
    };
    done.shut = places.filter(({ isOpen }) => !isOpen).length;
    for (let at = 0; at < places.length; at += atOnce)
      await write(tx, communityId, places.slice(at, at + atOnce), done);
    done.closed = await closeAbsent(tx, communityId, places);
    await markStale(tx, communityId, { page: 'listings' });
    return done;
  });
}

/** A commune that has merged since is not in the list any more: the point keeps its place without it. */
async function withKnownCommunes(tx: Db, places: readonly CarpoolPlace[]) {
  const codes = [...new Set(places.map(({ communeCode }) => communeCode))];
  const known = new Set<string>();
  for (let at = 0; at < codes.length; at += atOnce) {
    const rows = await tx
      .select({ code: communes.code })
      .from(communes)
      .where(inArray(communes.code, codes.slice(at, at + atOnce)));
    for (const { code } of rows) known.add(code);
  }
  return places.map((place) => ({
    ...place,
    communeCode: known.has(place.communeCode) ? place.communeCode : null,
  }));
}

type Row = Omit<CarpoolPlace, 'communeCode'> & { communeCode: string | null };

async function write(
  tx: Db,
  communityId: CommunityId,
  places: readonly Row[],
  done: Imported,
): Promise<void> {
  const excluded = (column: string) => sql.raw(`excluded.${column}`);
  const columns = [
    'name',
    'address',
    'commune_code',
    'lat',
    'lng',
    'places',
    'is_open',
    'updated_on',
  ] as const;
  const written = await tx
    .insert(meetingPoints)
    .values(places.map((place) => ({ ...place, communityId, source: 'bnlc' as const })))
    .onConflictDoUpdate({
      target: [meetingPoints.communityId, meetingPoints.source, meetingPoints.sourceId],
      set: {
        name: excluded('name'),
        address: excluded('address'),
        communeCode: excluded('commune_code'),
        lat: excluded('lat'),
        lng: excluded('lng'),
        places: excluded('places'),
        isOpen: excluded('is_open'),
        updatedOn: excluded('updated_on'),
      },
      setWhere: sql`(${sql.raw(columns.map((name) => `meeting_points.${name}`).join(', '))})
        is distinct from (${sql.raw(columns.map((name) => `excluded.${name}`).join(', '))})`,
    })
    // A row that was just inserted was never updated: its xmax is 0.
    .returning({ isNew: sql<boolean>`xmax = 0` });
  const added = written.filter(({ isNew }) => isNew).length;
  done.added += added;
  done.changed += written.length - added;
  done.same += places.length - written.length;
}

async function closeAbsent(tx: Db, communityId: CommunityId, places: readonly Row[]): Promise<number> {
  if (places.length === 0) return 0;
  const closed = await tx
    .update(meetingPoints)
    .set({ isOpen: false })
    .where(
      and(
        eq(meetingPoints.communityId, communityId),
        eq(meetingPoints.source, 'bnlc'),
        eq(meetingPoints.isOpen, true),
        sql`not (${meetingPoints.sourceId} = any(${sql.param(places.map(({ sourceId }) => sourceId))}::text[]))`,
      ),
    )
    .returning({ id: meetingPoints.id });
  return closed.length;
}
