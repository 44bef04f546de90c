export type FoundRefusal =
  | 'slug-taken'
  | 'slug-reserved'
  | 'bad-time-zone'
  | 'bad-currency'
  | 'unknown-commune'
  | 'commune-without-centre';

/** Words that are addresses of the house itself: `/fr/welcome` is not a community. */
const reservedSlugs = [
  'api',
  'sign-in',
  'sign-out',
  'welcome',
  'legal',
  'styleguide',
  'outbox',
  'account',
  'demo',
  'found',
  'new',
  'admin',
  'help',
  'not-here',
  'enter',
  'auth',
  'en',
  'fr',
];

/** What the rules alone say against founding with this word, zone and money; what is already there is asked of the database. */
export function whyNotFound(wish: { slug: string; timeZone: string; currency: string }): FoundRefusal | null {
  if (reservedSlugs.includes(wish.slug)) return 'slug-reserved';
  if (!isTimeZone(wish.timeZone)) return 'bad-time-zone';
  if (!Intl.supportedValuesOf('currency').includes(wish.currency)) return 'bad-currency';
  return null;
}

function isTimeZone(name: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' &&
      !/^[+-]/.test(name)
    );
  } catch {
    return false;
  }
}
