import { createHmac } from 'node:crypto';
import { db } from '@/db/client';
import { hit, type Limit } from '@/lib/gateways/rate-limit';
import { settings } from '@/lib/gateways/settings';

const hour = 3600;

/** How often an hour each deed may be asked for, for one mail address or by one machine. */
const limits = {
  'sign-in-mail': { person: { max: 5, windowSeconds: hour }, address: { max: 30, windowSeconds: hour } },
  'sign-in-try': { person: { max: 15, windowSeconds: hour }, address: { max: 30, windowSeconds: hour } },
  'demo-door': { person: null, address: { max: 300, windowSeconds: hour } },
  found: { person: null, address: { max: 20, windowSeconds: hour } },
} as const satisfies Record<string, { person: Limit | null; address: Limit }>;

type Who = { person?: string; headers: Headers };

/** Counts a deed for who asks, in every process alike, and answers whether it may be done. */
export async function withinLimits(
  deed: keyof typeof limits,
  { person, headers }: Who,
  now: Date,
): Promise<boolean> {
  const limit = limits[deed];
  const byAddress = await hit(
    db(),
    bucket(deed, 'address', networkOf(visitorAddress(headers))),
    limit.address,
    now,
  );
  if (!byAddress) return false;
  if (!limit.person || person === undefined) return true;
  return hit(db(), bucket(deed, 'person', person.trim().toLowerCase()), limit.person, now);
}

/** Hashed with the installation's secret: the table of counters tells neither who nor from where. */
const bucket = (deed: string, kind: string, value: string): string =>
  createHmac('sha256', settings().authSecret).update(`${deed} ${kind} ${value}`).digest('base64url');

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
