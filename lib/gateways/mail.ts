import type { Db } from '@/db/types';
import type { CommunityId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';

export type Letter = {
  /** NULL for letters of the installation itself. */
  communityId: CommunityId | null;
  kind: string;
  to: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string;
  /** Where a mail program may end such letters with one press: it sends `List-Unsubscribe=One-Click` there. */
  unsubscribeUrl?: string;
  /** Two letters with the same key are sent once. */
  onceKey?: string;
};

export type Mailer = {
  /** Keeps a letter in the caller's transaction; a job hands it to the mail server, when there is one. */
  post(tx: Db, letter: Letter): Promise<void>;
};
