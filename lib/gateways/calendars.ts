/** Reads a calendar file that somebody keeps elsewhere: an address that a member typed, and that nobody here trusts. */
import { lookup } from 'node:dns';
import { request as plainly, type IncomingMessage } from 'node:http';
import { request as safely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

export type CalendarTrouble =
  | 'calendar-not-an-address'
  | 'calendar-not-public'
  | 'calendar-unreachable'
  | 'calendar-not-found'
  | 'calendar-too-big'
  | 'calendar-too-slow'
  | 'calendar-turns-in-circles';
export type CalendarAnswer = { ok: true; file: string } | { ok: false; because: CalendarTrouble };
export type Calendars = { read(url: string): Promise<CalendarAnswer> };

const largestBytes = 1_000_000;
const longestMs = 10_000;
const mostRedirects = 3;

type Limits = {
  /** Which IP addresses may be asked. */
  mayAsk: (address: string) => boolean;
  ports: readonly string[];
  longestMs: number;
};

/** Asks the public internet alone, on the ports of the web. */
export const realCalendars: Calendars = calendarsWithin({
  mayAsk: isPublicAddress,
  ports: ['', '80', '443'],
  longestMs,
});

export function calendarsWithin(limits: Limits): Calendars {
  return {
    async read(url) {
      const end = AbortSignal.timeout(limits.longestMs);
      try {
        return { ok: true, file: await follow(url, mostRedirects, limits, end) };
      } catch (error) {
        if (error instanceof Trouble) return { ok: false, because: error.because };
        return { ok: false, because: end.aborted ? 'calendar-too-slow' : 'calendar-unreachable' };
      }
    },
  };
}

/** For tests: what stands at each address. */
export const pretendCalendars = (files: Record<string, CalendarAnswer> = {}): Calendars => ({
  read: (url) => Promise.resolve(files[url] ?? { ok: false, because: 'calendar-unreachable' }),
});

class Trouble extends Error {
  constructor(readonly because: CalendarTrouble) {
    super(because);
  }
}

/** `webcal:` is how calendars say https. */
function addressOf(said: string, { ports }: Limits): URL {
  const web = said.trim().replace(/^webcals?:/i, 'https:');
  const address = URL.canParse(web) ? new URL(web) : null;
  const isWeb = address?.protocol === 'https:' || address?.protocol === 'http:';
  if (!address || !isWeb || address.username || address.password)
    throw new Trouble('calendar-not-an-address');
  if (!ports.includes(address.port)) throw new Trouble('calendar-not-public');
  return address;
}

async function follow(said: string, redirects: number, limits: Limits, end: AbortSignal): Promise<string> {
  const address = addressOf(said, limits);
  const answer = await ask(address, limits, end);
  const { statusCode: status = 0, headers } = answer;
  if (status >= 300 && status < 400 && headers.location) {
    answer.destroy();
    if (redirects === 0) throw new Trouble('calendar-turns-in-circles');
    return follow(new URL(headers.location, address).href, redirects - 1, limits, end);
  }
  if (status !== 200) {
    answer.destroy();
    throw new Trouble(status === 404 || status === 410 ? 'calendar-not-found' : 'calendar-unreachable');
  }
  return read(answer);
}

/** A name is looked up once, and what it leads to is what is asked: it cannot change its mind in between. */
function ask(address: URL, limits: Limits, signal: AbortSignal): Promise<IncomingMessage> {
  const host = address.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !limits.mayAsk(host)) throw new Trouble('calendar-not-public');
  const headers = {
    accept: 'text/calendar, text/plain;q=0.5',
    'accept-encoding': 'identity',
    'user-agent': 'CoCoTe',
  };
  const options = { signal, headers, lookup: guarded(limits), agent: false as const };
  return new Promise((resolve, reject) => {
    const send = address.protocol === 'https:' ? safely : plainly;
    send(address, options, resolve).on('error', reject).end();
  });
}

const guarded =
  ({ mayAsk }: Limits): LookupFunction =>
  (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const first = found.every(({ address }) => mayAsk(address)) ? found[0] : undefined;
      if (!first) return done(new Trouble('calendar-not-public'), []);
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });

async function read(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of piecesOf(answer)) {
    bytes += chunk.length;
    if (bytes > largestBytes) throw new Trouble('calendar-too-big');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Without an encoding, what arrives is bytes, which the types of a stream do not say. */
const piecesOf = (answer: IncomingMessage): AsyncIterable<Buffer> => answer as AsyncIterable<Buffer>;
