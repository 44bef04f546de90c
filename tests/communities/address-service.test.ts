import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { communes } from '@/db/schema/installation';
import { addressServiceGeocoder } from '@/lib/gateways/address-service-geocoder';
import { databaseGeocoder } from '@/lib/gateways/database-geocoder';
import { geocoderFor } from '@/lib/gateways/geocoder-for';
import { story } from '@/tests/support/story';

let server: Server;
let url: string;
let asked: URL[] = [];
let answer: { status: number; body: string; afterMs: number };
const feature = (lng: number, lat: number) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] } }],
  });

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://service'));
    const { status, body, afterMs } = answer;
    setTimeout(() => response.writeHead(status, { 'content-type': 'application/json' }).end(body), afterMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked = [];
  answer = { status: 200, body: feature(4.6836, 45.4195), afterMs: 0 };
});

describe('the address service', () => {
  test('is asked for an address inside its commune, and answers a point', async () => {
    const found = await addressServiceGeocoder(`${url}/`).address('12 rue de la Halle', '42168');
    expect(found).toEqual({ lat: 45.4195, lng: 4.6836 });
    expect(asked[0]?.pathname).toBe('/search/');
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
      q: '12 rue de la Halle',
      citycode: '42168',
      limit: '1',
    });
  });

  test('that finds nothing, fails, talks nonsense or points outside the world knows nothing', async () => {
    const geocoder = addressServiceGeocoder(url);
    for (const body of ['{"features":[]}', 'not json', '{}', 'null', feature(4.6, 145)]) {
      answer = { status: 200, body, afterMs: 0 };
      expect(await geocoder.address('nulle part', '42168')).toBeUndefined();
    }
    answer = { ...answer, status: 500, body: feature(4.6, 45.4) };
    expect(await geocoder.address('nulle part', '42168')).toBeUndefined();
    expect(await addressServiceGeocoder('http://127.0.0.1:9').address('nulle part', '42168')).toBeUndefined();
  });

  test('that is slow keeps nobody waiting for more than two seconds', async () => {
    answer = { ...answer, afterMs: 4000 };
    const began = Date.now();
    expect(await addressServiceGeocoder(url).address('12 rue de la Halle', '42168')).toBeUndefined();
    expect(Date.now() - began).toBeLessThan(3500);
  });

  test('gives a small commune its centre, once', () =>
    story(async (db) => {
      const row = {
        code: '42326',
        name: 'Véranne',
        searchName: 'veranne',
        department: '42',
        postcodes: ['42520'],
      };
      await db.insert(communes).values({ ...row, population: 800 });
      answer = { ...answer, body: feature(4.6354, 45.3722) };
      const geocoder = addressServiceGeocoder(url);
      expect((await geocoder.commune(db, '42326'))?.centre).toEqual({ lat: 45.3722, lng: 4.6354 });
      expect((await geocoder.commune(db, '42326'))?.centre).toEqual({ lat: 45.3722, lng: 4.6354 });
      expect(asked).toHaveLength(1);
      expect(await geocoder.commune(db, '42999')).toBeUndefined();
    }));

  test('is used where it is configured; elsewhere the house knows communes and no addresses', async () => {
    expect(geocoderFor(null)).toBe(databaseGeocoder);
    expect(await databaseGeocoder.address('12 rue de la Halle', '42168')).toBeUndefined();
    expect(await geocoderFor(url).address('12 rue de la Halle', '42168')).toEqual({
      lat: 45.4195,
      lng: 4.6836,
    });
  });
});
