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

export type Brick<Db, Tools, Kind extends string> = {
  name: string;
  /** Stands in every community; the others hear only where they are stacked. */
  always?: boolean;
  hears?: Readonly<Partial<Record<Kind, Ear<Db, Tools, Kind>>>>;
  chores?: readonly Chore<Db, Tools>[];
};
