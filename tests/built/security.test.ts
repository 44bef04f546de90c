import { and, count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rateLimits, sessions, signInCodes } from '@/db/schema/installation';
import { listings } from '@/db/schema/listings';
import { members } from '@/db/schema/members';
import { startDemoVillage, type DemoVillage } from '@/tests/support/demo-village';
import { enterAs, visitor, type Visitor } from '@/tests/support/visitor';

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

test('whoever asks for more communes than hands can type is told kindly to wait, and the others are not held up', async () => {
  await village.db.update(rateLimits).set({ hits: 599 });
  const ask = () => stranger.get('/api/communes?q=pel', { 'accept-language': 'en' });
  let answer = await ask();
  expect(answer.status).toBe(200);
  await village.db.update(rateLimits).set({ hits: 600 });
  answer = await ask();
  expect(answer.status).toBe(429);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.text).toContain('suggestions rest for ten minutes');
  await village.db.delete(rateLimits);
  expect((await ask()).status).toBe(200);
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

  test('and whoever else asks never hears which member somebody is: each is told of themselves alone', async () => {
    const [amina, bruno] = await Promise.all(['Amina', 'Bruno'].map((name) => enterAs(village.url, name)));
    const { ownerId } = await listingOf('Amina');
    const saidTo = async (who: Visitor | undefined) => (await who?.get('/api/me?community=pilat'))?.text;
    expect(await saidTo(amina)).toContain(`"member":"${ownerId}"`);
    expect(await saidTo(bruno)).not.toContain(ownerId);
    expect(await saidTo(stranger)).toBe('{"signedIn":false}');
  });

  test('gets no answer that its pages could read', async () => {
    const { headers } = await stranger.get('/api/me', { origin: 'https://evil.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  async function listingOf(firstName: string) {
    const [row] = await village.db
      .select({ id: listings.id, ownerId: listings.ownerId })
      .from(listings)
      .innerJoin(members, eq(members.id, listings.ownerId))
      .where(and(eq(members.firstName, firstName), eq(listings.state, 'published')))
      .limit(1);
    return { id: row?.id ?? '', ownerId: row?.ownerId ?? '' };
  }
  async function stateOf(id: string) {
    const [row] = await village.db
      .select({ state: listings.state })
      .from(listings)
      .where(eq(listings.id, id));
    return row?.state;
  }
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
