import type { CommunityId, MemberId, PersonId } from './ids';
import type { Locale } from './locale';
import { Refused } from './refused';

export const roles = ['steward', 'moderator', 'treasurer', 'administrator'] as const;
/** What a member may be trusted with besides being a member. */
export type Role = (typeof roles)[number];

/** A member of one community who does something. Made from a session, never from what a form says. */
export type Actor = {
  is: 'member';
  communityId: CommunityId;
  memberId: MemberId;
  personId: PersonId;
  name: string;
  locale: Locale;
  roles: readonly Role[];
};

/** The clock acting in a community: expiry, reminders, completion. */
export type ClockActor = { is: 'clock'; communityId: CommunityId };

/** @throws Refused 'not-allowed' unless the member holds one of the roles. */
export function mustHold(actor: Actor, ...wanted: readonly Role[]): void {
  if (!wanted.some((role) => actor.roles.includes(role))) throw new Refused('not-allowed');
}
