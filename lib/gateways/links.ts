import type { Locale } from '@/lib/ground/locale';

/** Whole addresses of pages, for mails and printed paper. */
export type Links = {
  home(locale: Locale, community: string): string;
  listing(locale: Locale, community: string, address: string): string;
  /** The page of the owner where "still there?" is answered with one tap. */
  stillThere(locale: Locale, community: string, listingId: string): string;
  exchange(locale: Locale, community: string, exchangeId: string): string;
  /** The paper with one's codes. */
  slip(locale: Locale, community: string, exchangeId: string): string;
  thread(locale: Locale, community: string, threadId: string): string;
  member(locale: Locale, community: string, memberId: string): string;
  /** One's own page, where mails are chosen. */
  profile(locale: Locale, community: string): string;
  /** A search, by the part of its address after the question mark. */
  search(locale: Locale, community: string, query: string): string;
  /** Where a member's alerts are chosen. */
  alerts(locale: Locale, community: string): string;
  /** Where an alert is ended without signing in: a page with a button, and what a mail program posts to. */
  endAlert(locale: Locale, community: string, secret: string): string;
  endAlertAtOnce(secret: string): string;
  signIn(locale: Locale, ref: string, code: string, next: string): string;
};
