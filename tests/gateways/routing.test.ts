import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { straightRouting } from '@/lib/gateways/routing';
import { routingFor } from '@/lib/gateways/routing-for';
import { serviceRouting } from '@/lib/gateways/routing-service';

const pelussin = { lat: 45.4188, lng: 4.6814 };
const maclas = { lat: 45.3622, lng: 4.6861 };
const saintEtienne = { lat: 45.4397, lng: 4.3872 };
const way = [pelussin, maclas, saintEtienne];
const found = JSON.stringify({
  code: 'Ok',
  routes: [
    {
      legs: [
        { distance: 8120.4, duration: 601 },
        { distance: 38_900, duration: 2700 },
      ],
      distance: 1,
    },
  ],
});

let server: Server;
let url: string;
let asked: string[] = [];
let answer: { status: number; body: string; afterMs: number };

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '/');
    const { status, body, afterMs } = answer;
    setTimeout(() => response.writeHead(status).end(body), afterMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked = [];
  answer = { status: 200, body: found, afterMs: 0 };
});

describe('a router', () => {
  test('is asked for the way through all stops, and answers leg by leg', async () => {
    expect(await routingFor(`${url}/`).way(way)).toEqual({
      legs: [
        { metres: 8120, minutes: 10 },
        { metres: 38_900, minutes: 45 },
      ],
      measured: 'routing',
    });
    expect(asked).toEqual([
      '/route/v1/driving/4.681400,45.418800;4.686100,45.362200;4.387200,45.439700?overview=false',
    ]);
  });

  test('that fails, talks nonsense or is not there is replaced by the straight line', async () => {
    const straight = await straightRouting.way(way);
    for (const body of ['{"code":"NoRoute"}', 'not json', 'null', '{"code":"Ok","routes":[{"legs":[]}]}']) {
      answer = { ...answer, body };
      expect(await serviceRouting(url).way(way)).toEqual(straight);
    }
    answer = { ...answer, status: 500, body: found };
    expect(await serviceRouting(url).way(way)).toEqual(straight);
    expect(await serviceRouting('http://127.0.0.1:9').way(way)).toEqual(straight);
  });

  test('that is slow keeps nobody waiting for more than three seconds', async () => {
    answer = { ...answer, afterMs: 6000 };
    const began = Date.now();
    expect((await serviceRouting(url).way(way)).measured).toBe('straight');
    expect(Date.now() - began).toBeLessThan(4000);
  });
});

describe('the straight line', () => {
  test('is the great circle made a third longer, at fifty kilometres an hour, and says what it is', async () => {
    expect(routingFor(null)).toBe(straightRouting);
    const { legs, measured } = await straightRouting.way(way);
    expect(measured).toBe('straight');
    expect(legs.map(({ metres }) => Math.round(metres / 100))).toEqual([82, 323]);
    expect(legs.map(({ minutes }) => minutes)).toEqual([10, 39]);
  });
});
