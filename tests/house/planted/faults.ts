// Imports that no room of the house may hold, each with the rule that refuses it.
const here = 'app/[locale]/[community]';

type Fault = { what: string; file: string; source: string; rule: string };
const fault = (what: string, file: string, source: string, rule: string): Fault => ({
  what,
  file,
  source: `${source} export const planted = 1;`,
  rule,
});

export const faults: Fault[] = [
  fault(
    'a face that reads memory',
    'components/listings/f1.tsx',
    `import { db } from '@/db/client'; db;`,
    'listings-faces',
  ),
  fault(
    'a face that runs a query',
    'components/listings/f2.tsx',
    `import { listCards } from '@/lib/listings/queries'; listCards;`,
    'listings-faces-rows',
  ),
  fault(
    'a face that knows a higher brick',
    'components/listings/f3.tsx',
    `import type { x } from '@/lib/exchanges/queries';`,
    'listings-faces',
  ),
  fault(
    'a face that knows the web',
    'components/listings/f4.tsx',
    `import { visit } from '@/lib/web/visit'; visit;`,
    'listings-faces',
  ),
  fault(
    'a face that opens a door',
    'components/listings/f5.tsx',
    `import { post } from '@/${here}/listings/actions'; post;`,
    'nothing-imports-doors',
  ),
  fault(
    'a part of the interface that knows a brick',
    'components/ui/f6.tsx',
    `import { card } from '@/components/listings/card'; card;`,
    'ui',
  ),
  fault(
    'a part of the interface that knows the router',
    'components/ui/f7.tsx',
    `import { x } from 'next/headers'; x;`,
    'ui-packages',
  ),
  fault(
    'a lower brick that reaches up',
    'lib/listings/f8.ts',
    `import { ask } from '@/lib/exchanges/ask'; ask;`,
    'listings-sense',
  ),
  fault(
    'a lower brick that reads tables above it',
    'lib/listings/f9.ts',
    `import { exchanges } from '@/db/schema/exchanges'; exchanges;`,
    'listings-sense',
  ),
  fault(
    'a brick that reaches its tables through the barrel',
    'lib/listings/f10.ts',
    `import { listings } from '@/db/schema'; listings;`,
    'tables-by-name',
  ),
  fault(
    'a verb that knows Next',
    'lib/listings/f11.ts',
    `import { x } from 'next/headers'; x;`,
    'next-stays-in-web',
  ),
  fault(
    'a verb that knows React',
    'lib/listings/f12.ts',
    `import { useId } from 'react'; useId;`,
    'next-stays-in-web',
  ),
  fault(
    'a verb that holds a real gateway',
    'lib/listings/f13.ts',
    `import { real } from '@/lib/gateways/tools'; real;`,
    'gateway-types',
  ),
  fault(
    'a brick that asks for all bricks',
    'lib/listings/f14.ts',
    `import { bricks } from '@/lib/bricks'; bricks;`,
    'all-bricks',
  ),
  fault(
    "a brick that reads another's reactions",
    'lib/messages/f15.ts',
    `import { hears } from '@/lib/exchanges/hears'; hears;`,
    'messages-manifests',
  ),
  fault(
    'a verb that expires pages',
    'lib/listings/f16.ts',
    `import { visit } from '@/lib/web/visit'; visit;`,
    'listings-sense',
  ),
  fault(
    'a pure rule that reads memory',
    'lib/exchanges/policy.ts',
    `import { db } from '@/db/client'; db;`,
    'exchanges-pure',
  ),
  fault(
    'a pure rule that runs a query',
    'lib/exchanges/pricing.ts',
    `import { listExchanges } from './queries'; listExchanges;`,
    'exchanges-pure',
  ),
  fault(
    'a pure rule that throws dice',
    'lib/exchanges/shares.ts',
    `import { randomInt } from 'node:crypto'; randomInt;`,
    'pure-world',
  ),
  fault(
    'an input that knows SQL',
    'lib/exchanges/input.ts',
    `import { eq } from 'drizzle-orm'; eq;`,
    'pure-packages',
  ),
  fault(
    'a ground that knows a brick',
    'lib/ground/f17.ts',
    `import type { Card } from '@/lib/listings/queries';`,
    'ground',
  ),
  fault(
    'a gateway that knows a brick',
    'lib/gateways/f18.ts',
    `import { listCards } from '@/lib/listings/queries'; listCards;`,
    'gateways',
  ),
  fault(
    'a dictionary that knows a verb',
    'lib/i18n/f19.ts',
    `import { publish } from '@/lib/listings/publish'; publish;`,
    'words',
  ),
  fault(
    'tables that know tables above them',
    'db/schema/members.ts',
    `import { listings } from './listings'; listings;`,
    'members-tables',
  ),
  fault(
    'tables that know a verb',
    'db/schema/reviews.ts',
    `import { ask } from '@/lib/exchanges/ask'; ask;`,
    'reviews-tables',
  ),
  fault('memory that knows React', 'db/f20.ts', `import { useId } from 'react'; useId;`, 'next-stays-in-web'),
  fault(
    'a door that writes SQL',
    `${here}/listings/f21.ts`,
    `import { eq } from 'drizzle-orm'; eq;`,
    'doors-ask-no-sql',
  ),
  fault(
    'a door that reads tables',
    `${here}/listings/f22.ts`,
    `import { listings } from '@/db/schema/listings'; listings;`,
    'doors-and-memory',
  ),
  fault(
    'a door that opens on another',
    `${here}/exchanges/f23.ts`,
    `import { post } from '../listings/actions'; post;`,
    `door-[locale]/[community]/exchanges`,
  ),
  fault(
    'the web that knows a door',
    'lib/web/f24.ts',
    `import { post } from '@/${here}/listings/actions'; post;`,
    'web',
  ),
  fault(
    'a file that hands names on',
    'lib/listings/f25.ts',
    `export { publish } from './publish';`,
    'no-barrel',
  ),
  fault('a cycle', 'lib/reviews/f26.ts', `import { other } from './f27'; other;`, 'no-cycle'),
  fault(
    'an import that leads nowhere',
    'lib/listings/f28.ts',
    `import { gone } from './gone'; gone;`,
    'nothing-unknown',
  ),
  fault(
    'a package that nobody declared',
    'lib/listings/f29.ts',
    `import { pad } from 'left-out'; pad;`,
    'declared-packages',
  ),
  fault(
    'a tool of the workshop at work',
    'lib/listings/f30.ts',
    `import { test } from 'vitest'; test;`,
    'no-workshop-tools',
  ),
  fault(
    'a verb that stands on a test',
    'lib/listings/f31.ts',
    `import { story } from '@/tests/support/story'; story;`,
    'no-tests',
  ),
];
