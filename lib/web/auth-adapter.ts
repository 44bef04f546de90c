import type { Adapter, AdapterUser } from 'next-auth/adapters';
import type { Db } from '@/db/types';
import { asId, type PersonId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';
import {
  addPerson,
  findPerson,
  findPersonByEmail,
  findPersonOfSession,
  verifyPerson,
  type PersonRow,
} from '@/lib/members/persons';
import { closeSession, keepSession, openSession } from '@/lib/members/sessions';
import { useCode } from '@/lib/members/use-code';
import { tokenHash } from './session-cookie';

/** What next-auth does not pass on about the browser that signs in. */
export type Browser = { userAgent: string | null; locale: Locale; mark: string };

/** Persons, sessions and codes as next-auth asks for them. The database sees hashes of tokens, never tokens. */
export function authAdapter(db: Db, browser: Browser, now: () => Date): Adapter {
  return {
    createUser: async ({ email }: { email: string }) =>
      user(await addPerson(db, email, browser.locale, now())),
    getUser: async (id) => userOr(await findPerson(db, asId<PersonId>(id))),
    getUserByEmail: async (email) => userOr(await findPersonByEmail(db, email)),
    getUserByAccount: () => null,
    linkAccount: () => undefined,
    updateUser: async ({ id }) => user(await verifyPerson(db, asId<PersonId>(id), now())),
    async createSession({ sessionToken, userId }) {
      const wish = {
        personId: asId<PersonId>(userId),
        tokenHash: tokenHash(sessionToken),
        userAgent: browser.userAgent,
      };
      return { sessionToken, userId, expires: await openSession(db, wish, now()) };
    },
    async getSessionAndUser(sessionToken) {
      const found = await findPersonOfSession(db, tokenHash(sessionToken));
      if (!found) return null;
      const { person, expiresAt } = found;
      return { session: { sessionToken, userId: person.id, expires: expiresAt }, user: user(person) };
    },
    async updateSession({ sessionToken }) {
      await keepSession(db, tokenHash(sessionToken), now());
      return null;
    },
    deleteSession: (sessionToken) => closeSession(db, tokenHash(sessionToken)),
    async useVerificationToken({ identifier, token }) {
      const opens = await useCode(db, { email: identifier, mark: browser.mark, hash: token }, now());
      return opens ? { identifier, token, expires: new Date(now().getTime() + 60_000) } : null;
    },
    createVerificationToken: () => null,
  };
}

const user = ({ id, email, emailVerifiedAt }: PersonRow): AdapterUser => ({
  id,
  email,
  emailVerified: emailVerifiedAt,
});
const userOr = (person: PersonRow | undefined): AdapterUser | null => (person ? user(person) : null);
