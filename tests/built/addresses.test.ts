import { eq, isNotNull } from 'drizzle-orm';
import { communityBricks } from '@/db/schema/communities';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { persons } from '@/db/schema/installation';
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
      ...[
        ...mapped,
        ...english,
        ...answers,
        '/fr/pilat/search?q=echelle',
        '/en/pilat/how',
        '/fr/pilat/about/legal',
      ],
      ...people.map(({ id }) => `/en/pilat/members/${id}`),
    ];
  }

  /** Four decimals are ten metres: a rounded place shows fewer that matter. */
  const precise = (degrees: number | null): string => (degrees === null ? '' : String(degrees).slice(0, 8));
});

test('what a community has not stacked is not there, and nothing leads to it', async () => {
  const amina = await enterAs(village.url, 'Amina');
  const exchangesOf = async () => (await amina.get('/en/pilat/exchanges')).status;
  const link = 'href="/en/pilat/exchanges"';
  expect(await exchangesOf()).toBe(200);
  expect((await stranger.get('/en/pilat/search?q=drill')).text).toContain(link);
  const stacked = eq(communityBricks.brick, 'exchanges');
  const [row] = await village.db.delete(communityBricks).where(stacked).returning();
  if (!row) throw new Error('the village lends without exchanges');
  expect(await exchangesOf()).toBe(404);
  const { status, text } = await stranger.get('/en/pilat/search?q=drill');
  expect([status, text.includes(link)]).toEqual([200, false]);
  await village.db.insert(communityBricks).values(row);
  expect(await exchangesOf()).toBe(200);
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

  test.each([
    ['/fr/pilat/listings/99999-rien', 'Cette page n’existe pas', 'href="/fr/pilat/listings"'],
    ['/en/pilat/members/nobody', 'This page does not exist', 'href="/en/pilat/listings"'],
    ['/en/pilat/nothing/at/all', 'This page does not exist', 'href="/en/pilat/listings"'],
    ['/fr/nowhere', 'Cette page n’existe pas', 'href="/fr/pilat"'],
    ['/en/pilat/not-here', 'This page does not exist', 'href="/en/pilat/listings"'],
    ['/wp-login.php', 'Cette page n’existe pas', 'href="/"'],
  ])('%s says so in its own language, without any script', async (path, title, link) => {
    const { status, text, headers } = await stranger.get(path);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    const body = text.slice(text.indexOf('<body')).replace(/<script[\s\S]*?<\/script>/g, '');
    expect([body.includes(`<h1>${title}</h1>`), body.includes(link)]).toEqual([true, true]);
  });

  test('is a page too where nobody could read the address', async () => {
    const { status, text, headers } = await askRaw(village.url, '/fr/pilat%00/listings');
    expect(status).toBe(400);
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
    expect(text).toContain('<h1>Cette page n’existe pas</h1>');
  });

  test('a member who looks for what is not theirs to see reads it as well', async () => {
    const amina = await enterAs(village.url, 'Amina');
    const { status, text, headers } = await amina.get(
      '/en/pilat/exchanges/00000000-0000-4000-8000-000000000000',
    );
    expect(status).toBe(404);
    expect(text).toContain('<h1>This page does not exist</h1>');
    expect(headers.get('cache-control')).toMatch(/no-store/);
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
