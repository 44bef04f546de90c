import { and, count, eq, isNotNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { persons, sessions, signInCodes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import { startDemoVillage, type DemoVillage } from '@/tests/support/demo-village';
import { askRaw, enterAs, visitor, type Visitor } from '@/tests/support/visitor';

let village: DemoVillage;
let stranger: Visitor;

beforeAll(async () => {
  village = await startDemoVillage();
  stranger = visitor(village.url);
});
afterAll(() => village?.forget());

const publicPages = [
  '/fr/pilat',
  '/en/pilat/listings',
  '/fr/pilat/search?q=echelle',
  '/en/pilat/how',
  '/fr/pilat/about/legal',
];
const personalPages = [
  '/fr/sign-in',
  '/en/account',
  '/fr/pilat/post',
  '/en/pilat/exchanges',
  '/fr/pilat/profile',
  '/en/pilat/my-listings',
];
const policyOf = ({ headers }: { headers: Headers }) => headers.get('content-security-policy') ?? '';
const scriptTags = (html: string) => html.match(/<script\b[^>]*>/g) ?? [];

describe('what every page tells the browser', () => {
  test.each(publicPages)(
    '%s lets nobody frame it, evaluates no text and is the same for everybody',
    async (path) => {
      const page = await stranger.get(path);
      expect(page.status).toBe(200);
      expect(policyOf(page)).toContain(`frame-ancestors 'none'`);
      expect(policyOf(page)).toContain(`object-src 'none'`);
      expect(policyOf(page)).not.toMatch(/nonce-|unsafe-eval/);
      expect(scriptTags(page.text).filter((tag) => tag.includes('nonce'))).toEqual([]);
    },
  );

  test.each(personalPages)('%s runs the scripts that it brings, and no other', async (path) => {
    const someone = await enterAs(village.url, 'Amina');
    const [page, again] = [await someone.get(path), await someone.get(path)];
    expect(page.status).toBe(200);
    const nonce = /'nonce-([^']+)'/.exec(policyOf(page))?.[1];
    expect(nonce).toBeTruthy();
    expect(policyOf(page)).toMatch(/script-src [^;]*'strict-dynamic'/);
    expect(policyOf(page)).not.toMatch(/script-src [^;]*unsafe-(?:inline|eval)/);
    expect(policyOf(page)).toContain(`frame-ancestors 'none'`);
    expect(scriptTags(page.text).length).toBeGreaterThan(0);
    expect(scriptTags(page.text).filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(policyOf(again)).not.toContain(nonce);
    expect(page.headers.get('cache-control')).toMatch(/no-store/);
  });

  test.each([...publicPages, ...personalPages, '/api/me', '/api/health', '/fr/nowhere'])(
    '%s says nothing of what made it and is taken for nothing else',
    async (path) => {
      const { headers } = await stranger.get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );
});

describe('the cookie of a session', () => {
  test('is out of reach of scripts and of other sites', async () => {
    const { text } = await stranger.get('/fr/sign-in');
    const person = /name="person" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const { headers } = await stranger.post('/api/sign-in/demo', { locale: 'fr', person });
    const [line = ''] = headers.getSetCookie().filter((each) => each.includes('session-token'));
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=lax/i);
    expect(line).toMatch(/Path=\//i);
  });
});

describe('another site', () => {
  const elsewhere: [string, Record<string, string>][] = [
    ['of another name', { origin: 'https://evil.example' }],
    ['that hides its name', { origin: 'null' }],
    ['that says no name at all', {}],
    ['whose name begins like ours', { origin: 'http://localhost.evil.example' }],
  ];
  const rowsIn = async (table: typeof sessions | typeof signInCodes) =>
    (await village.db.select({ rows: count() }).from(table))[0]?.rows;

  test.each(elsewhere)('%s cannot sign anybody in or have a mail sent', async (_, headers) => {
    const before = [await rowsIn(sessions), await rowsIn(signInCodes)];
    const [amina] = await village.db
      .select({ id: members.personId })
      .from(members)
      .where(eq(members.firstName, 'Amina'));
    const entering = await stranger.post(
      '/api/sign-in/demo',
      { locale: 'fr', person: amina?.id ?? '' },
      headers,
    );
    const asking = await stranger.post(
      '/api/sign-in/code',
      { locale: 'fr', email: 'lea@example.org' },
      headers,
    );
    expect([entering.status, asking.status]).toEqual([403, 403]);
    expect(entering.headers.getSetCookie()).toEqual([]);
    expect([await rowsIn(sessions), await rowsIn(signInCodes)]).toEqual(before);
  });

  test.each(elsewhere)('%s cannot sign somebody out or send a picture in their name', async (_, headers) => {
    const amina = await enterAs(village.url, 'Amina');
    const out = await amina.post('/api/sign-out', { locale: 'fr' }, headers);
    expect(out.status).toBe(403);
    const photo = await amina.post('/api/photos?community=pilat&use=profile', {}, headers);
    expect(photo.status).toBe(403);
    expect((await amina.get('/api/me?community=pilat')).text).toContain('"name":"Amina"');
  });

  test.each(elsewhere)('%s cannot press a button in their name', async (_, headers) => {
    const listing = await listingOf('Amina');
    const amina = await enterAs(village.url, 'Amina');
    await amina.press(`/en/pilat/my-listings/${listing.id}`, 'Pause', {}, headers);
    expect(await stateOf(listing.id)).toBe('published');
  });

  test('is the difference: the same button of our own page works', async () => {
    const listing = await listingOf('Amina');
    const amina = await enterAs(village.url, 'Amina');
    const answer = await amina.press(`/en/pilat/my-listings/${listing.id}`, 'Pause');
    expect(answer.status).toBe(303);
    expect(await stateOf(listing.id)).toBe('paused');
  });

  test('gets no answer that its pages could read', async () => {
    const { headers } = await stranger.get('/api/me', { origin: 'https://evil.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  async function listingOf(firstName: string) {
    const [row] = await village.db
      .select({ id: listings.id })
      .from(listings)
      .innerJoin(members, eq(members.id, listings.ownerId))
      .where(and(eq(members.firstName, firstName), eq(listings.state, 'published')))
      .limit(1);
    return { id: row?.id ?? '' };
  }
  async function stateOf(id: string) {
    const [row] = await village.db
      .select({ state: listings.state })
      .from(listings)
      .where(eq(listings.id, id));
    return row?.state;
  }
});

describe('what stays at home', () => {
  test('no address and no exact place is in any page, answer or map of the site', async () => {
    const { db } = village;
    const places = await db
      .select({ id: listings.id, lat: listings.lat, lng: listings.lng, meetingPlace: listings.meetingPlace })
      .from(listings)
      .where(isNotNull(listings.lat));
    const addresses = (await db.select({ email: persons.email }).from(persons)).map(({ email }) => email);
    expect([places.length, addresses.length].every((length) => length > 5)).toBe(true);
    const secrets = [
      ...addresses,
      ...places.flatMap(({ lat, lng, meetingPlace }) => [precise(lat), precise(lng), meetingPlace ?? '']),
    ].filter((secret) => secret.length > 4);

    const paths = await everyPublicPath();
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      const { status, text } = await stranger.get(path);
      expect(status, path).toBe(200);
      expect(
        secrets.filter((secret) => text.includes(secret)),
        path,
      ).toEqual([]);
      expect(text.match(/[\w.+-]+@[\w-]+\.\w[\w.-]*/g) ?? [], path).toEqual([]);
    }
  });

  /** The pages of the site's map, those of the members on them, and what else answers anybody. */
  async function everyPublicPath(): Promise<string[]> {
    const { text } = await stranger.get('/sitemap.xml');
    const mapped = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
    const people = await village.db.select({ id: members.id }).from(members);
    const english = mapped.map((path) => path.replace('/fr/', '/en/')).slice(0, 3);
    const answers = [
      '/api/me?community=pilat',
      '/api/communes?q=pel',
      '/api/health',
      '/robots.txt',
      '/sitemap.xml',
    ];
    return [
      ...[...mapped, ...english, ...answers, ...publicPages],
      ...people.map(({ id }) => `/en/pilat/members/${id}`),
    ];
  }

  /** Four decimals are ten metres: a rounded place shows fewer that matter. */
  const precise = (degrees: number | null): string => (degrees === null ? '' : String(degrees).slice(0, 8));
});

describe('an address that leads nowhere', () => {
  test.each([
    ...[
      '/fr/nowhere',
      '/en/nowhere',
      '/fr/nowhere/listings',
      '/fr/pilat/listings/99999-rien',
      '/en/pilat/listings/0-x',
    ],
    ...['/fr/pilat/listings/1', '/fr/pilat/members/nobody', '/en/pilat/about/nothing'],
    ...['/en/pilat/members/00000000-0000-4000-8000-000000000000', '/fr/pilat/listings/1-a%0d%0aset-cookie:x'],
    ...['/xx/pilat', '/wp-login.php', '/de'],
  ])('%s is not there, and no engine keeps it', async (path) => {
    const { status, text } = await stranger.get(path);
    expect(status).toBe(404);
    expect(text.includes('<meta name="robots" content="noindex"/>')).toBe(true);
  });

  test('says so in both languages where its own is unknown', async () => {
    for (const path of ['/a/b/c/d/e', '/xx/pilat/listings/1/2/3', '/favicon/../a/b/c/d']) {
      const { status, text } = await stranger.get(path);
      expect(status, path).toBe(404);
      expect([text.includes('n’existe pas'), text.includes('may be incomplete')], path).toEqual([true, true]);
    }
  });

  test.each([
    ...[
      '/../../etc/passwd',
      '/fr/pilat/../../../../etc/passwd',
      '/fr/%2e%2e/%2e%2e/.env',
      '/.env',
      '/.git/config',
    ],
    ...[
      '/fr/pilat/listings/..%2f..%2f..%2fpackage.json',
      '/_next/../package.json',
      '/_next/static/../../package.json',
    ],
    ...[
      '/api/photos/..%2f..%2fsecret/320.webp',
      '/api/photos/%00/320.webp',
      '/fr/pilat%00/listings',
      '/%c0%ae%c0%ae/',
    ],
    ...[
      `/fr/pilat/listings/1-${'a'.repeat(4000)}`,
      "/fr/pilat/listings/1-x'or'1'='1",
      '/fr/%E0%A4%A',
      '//evil.example/fr',
    ],
  ])('%s gives nothing away and breaks nothing', async (path) => {
    const { status, text, headers } = await askRaw(village.url, path);
    expect(status, text.slice(0, 200)).toBeGreaterThanOrEqual(300);
    expect(status).toBeLessThan(500);
    expect(headers.get('location') ?? '').not.toMatch(/^(?:https?:)?[/\\]{2}(?!localhost)/);
    expect(/root:x:|"dependencies"|AUTH_SECRET|\n\s+at /.test(text)).toBe(false);
  });

  test('leads nobody away after they came in', async () => {
    const { text } = await stranger.get('/fr/sign-in');
    const person = /name="person" value="([^"]+)"/.exec(text)?.[1] ?? '';
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const { headers } = await stranger.post('/api/sign-in/demo', { locale: 'fr', person, next });
      expect(headers.get('location')).toBe('/fr/pilat/join');
    }
  });
});

describe('served by https behind a proxy', () => {
  test('the browser stays with https, and the cookie goes nowhere else', async () => {
    await village.stop();
    await village.again({ APP_URL: 'https://cocote.example' });
    const ours = { origin: 'https://cocote.example' };
    const page = await stranger.get('/fr/sign-in');
    expect(page.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    const person = /name="person" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const { headers } = await stranger.post('/api/sign-in/demo', { locale: 'fr', person }, ours);
    const [line = ''] = headers.getSetCookie().filter((each) => each.includes('session-token'));
    expect(line).toMatch(/^__Secure-.*Secure/i);
    const { text } = await stranger.get('/fr/pilat');
    expect(text.includes('<link rel="canonical" href="https://cocote.example/fr/pilat"/>')).toBe(true);
  });
});
