import { expect, test } from 'vitest';
import { whoVisitorsAre } from '@/lib/host/village';

test('whoever serves https without believing a proxy is told at the start that all visitors look like one', () => {
  const said = (appUrl: string, trustProxy: boolean) => whoVisitorsAre({ appUrl, trustProxy });
  expect(said('https://partage.example', false)).toContain('TRUST_PROXY');
  expect(said('https://partage.example', true)).toBeNull();
  expect(said('http://localhost:3000', false)).toBeNull();
});
