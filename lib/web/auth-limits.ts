import { createHmac } from 'node:crypto';
import { db } from '@/db/client';
import type { Db } from '@/db/types';
import { hit, type Limit } from '@/lib/gateways/rate-limit';
import { settings } from '@/lib/gateways/settings';

const hour = 3600;
const day = 24 * hour;

/**
 * How often each deed may be asked for: for one mail address from one network, for it from everywhere, and by one network.
 *
 * Nobody guesses a code: 19 mails a day to one address, each with a code of six digits that dies at the fifth wrong try, are 95 tries
 * in a million, less than one chance in 10,000 a day. What a stranger asks for from one network uses up that network's own share, and
 * what they try wears out the codes of their own askings, so that they keep nobody else from signing in.
 */
const limits = {
  'sign-in-mail': {
    pair: { max: 8, windowSeconds: day },
    person: { max: 19, windowSeconds: day },
    network: { max: 30, windowSeconds: hour },
  },
  'sign-in-try': {
    pair: { max: 15, windowSeconds: hour },
    person: null,
    network: { max: 30, windowSeconds: hour },
  },
  'demo-door': { pair: null, person: null, network: { max: 300, windowSeconds: hour } },
  communes: { pair: null, person: null, network: { max: 600, windowSeconds: 600 } },
  found: { pair: null, person: null, network: { max: 20, windowSeconds: hour } },
} as const satisfies Record<string, { pair: Limit | null; person: Limit | null; network: Limit }>;

type Deed = keyof typeof limits;
type Who = { person?: string; headers: Headers };

/** Counts a deed for who asks, in every process alike, and answers whether it may be done. */
export const withinLimits = (deed: Deed, who: Who, now: Date): Promise<boolean> =>
  countDeed(db(), settings().authSecret, deed, who, now);

/** What a nearer limit refuses does not count for the next one. */
export async function countDeed(
  db: Db,
  secret: string,
  deed: Deed,
  { person: typed, headers }: Who,
  now: Date,
): Promise<boolean> {
  const network = networkOf(visitorAddress(headers));
  const person = typed?.trim().toLowerCase();
  const within = async (kind: 'pair' | 'person' | 'network', value: string | undefined) => {
    const limit = limits[deed][kind];
    if (!limit || value === undefined) return true;
    return hit(db, bucket(secret, `${deed} ${kind} ${value}`), limit, now);
  };
  return (
    (await within('network', network)) &&
    (await within('pair', person && `${person} ${network}`)) &&
    (await within('person', person))
  );
}

/** Hashed with the installation's secret: the table of counters tells neither who nor from where. */
const bucket = (secret: string, counted: string): string =>
  createHmac('sha256', secret).update(counted).digest('base64url');

/** The one address that our server leaves in the header, whatever a visitor wrote there. */
const visitorAddress = (headers: Headers): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';

/** A home has a whole /64 of IPv6 to choose from: it counts as one. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const first = head ? head.split(':') : [];
  const last = tail ? tail.split(':') : [];
  const groups = address.includes('::')
    ? [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last]
    : first;
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
