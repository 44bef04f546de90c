/** What a brick tells the house about itself. `Db` and `Tools` are named by those who know them. */
import type { CommunityId, MemberId } from './ids';

/** Something that happened, as the journal holds it. */
export type Heard<Kind extends string> = {
  id: number;
  communityId: CommunityId;
  kind: Kind;
  /** NULL when the clock did it. */
  actorId: MemberId | null;
  about: Readonly<Record<string, string>>;
  at: Date;
};

/** A reaction. It may run twice for the same activity, and the second time changes nothing. */
export type Ear<Db, Tools, Kind extends string> = (db: Db, heard: Heard<Kind>, tools: Tools) => Promise<void>;

/** What the clock asks for, whatever happened or not. It may run twice, and must not mind. */
export type Chore<Db, Tools> = {
  /** Unique among all bricks, kebab-case. */
  name: string;
  /** When, as cron writes it, UTC. */
  at: string;
  run: (db: Db, tools: Tools) => Promise<void>;
};

/** A place in the navigation of the communities that have stacked the brick. */
export type NavPlace = {
  /** Its address under the community's own; empty for the community's first page. */
  segment: string;
  /** Its name, by the key of its words. */
  words: string;
  /** What is drawn with it. */
  picture: 'home' | 'search' | 'plus' | 'handshake' | 'person' | 'map' | 'question';
  /** In the line above the page, in the bar under the thumb, or as the one button that stands out in both. */
  stands: readonly ('line' | 'bar' | 'out')[];
  /** The smaller, the earlier. */
  order: number;
};

export type Brick<Db, Tools, Kind extends string> = {
  name: string;
  /** Stands in every community; the others hear only where they are stacked. */
  always?: boolean;
  nav?: readonly NavPlace[];
  hears?: Readonly<Partial<Record<Kind, Ear<Db, Tools, Kind>>>>;
  chores?: readonly Chore<Db, Tools>[];
};

/** What the navigation of a community holds, in its order. */
export const placesOf = (
  bricks: readonly { name: string; always?: boolean; nav?: readonly NavPlace[] }[],
  stacked: readonly string[],
): NavPlace[] =>
  bricks
    .filter(({ name, always }) => always || stacked.includes(name))
    .flatMap(({ nav }) => nav ?? [])
    .sort((one, other) => one.order - other.order);
