// The rules of the floors that no brick owns: the ground, the journal, the gateways, the words, the web, memory.
const { folders, names, never, only, pureOf, tablesOf } = require('./bricks.cjs');

const GROUND = '^lib/ground/';
const PACKAGES = '(?:^|/)node_modules/';
const packages = (list) => `${PACKAGES}(?:@types/)?(?:${list.join('|')})/`;
const pure = { path: [GROUND, ...names.map(pureOf)] };

const low = [
  only('ground', 'The ground carries everything and leans on nothing.', { path: GROUND }, [GROUND]),
  never('pure-packages', 'The ground and the pure rules have no package but zod.', pure, {
    path: PACKAGES,
    pathNot: packages(['zod']),
  }),
  never('pure-world', 'The ground and the pure rules read no clock, no disk and no network.', pure, {
    dependencyTypes: ['core'],
  }),
  only('activities', 'The journal lies below every brick.', { path: '^lib/activities/' }, [
    GROUND,
    '^lib/(?:activities|gateways)/',
    '^db/(?!seed/)',
  ]),
  only('gateways', 'A gateway meets the world outside and knows no brick.', { path: '^lib/gateways/' }, [
    GROUND,
    '^lib/gateways/',
    '^db/(?!seed/)',
  ]),
  never(
    'gateway-types',
    'A brick knows the shape of a gateway; the real one is handed in as a tool.',
    { path: folders('lib', names) },
    // The counter of tries is kept in our own memory: there is nothing outside to pretend.
    { path: '^lib/gateways/', pathNot: '^lib/gateways/rate-limit\\.ts$', dependencyTypesNot: ['type-only'] },
  ),
  only('words', 'The dictionary reads the words of the bricks, not their code.', { path: '^lib/i18n/' }, [
    GROUND,
    '^lib/i18n/',
    '^lib/[^/]+/words\\.(?:fr|en)\\.json$',
  ]),
  only(
    'memory',
    'Memory knows the ground.',
    { path: '^db/', pathNot: ['^db/seed/', ...tablesOf([...names, 'index'])] },
    [GROUND, '^db/(?!seed/)'],
  ),
  only('seed', 'The village is made through the verbs.', { path: '^db/seed/' }, ['^db/', '^lib/(?!web/)']),
];

const high = [
  only('web', 'What knows Next serves the doors and the faces, and imports neither.', { path: '^lib/web/' }, [
    '^(?:lib|db)/',
  ]),
  only('host', 'The process joins sense and memory, and opens no door.', { path: '^lib/host/' }, [
    '^(?:lib|db)/',
  ]),
  never(
    'next-stays-in-web',
    'Only lib/web and lib/host know Next and React.',
    { path: '^(?:lib|db)/', pathNot: '^lib/(?:web|host)/' },
    { path: packages(['next', 'next-auth', 'react', 'react-dom', 'lucide-react']) },
  ),
];

const faces = [
  only('ui', 'A part of the interface could ship in another product.', { path: '^components/ui/' }, [
    '^components/ui/',
  ]),
  never(
    'ui-packages',
    'A part of the interface has React, icons, links and the address bar, and no other package.',
    { path: '^components/ui/' },
    {
      path: PACKAGES,
      pathNot: [
        packages(['react', 'react-dom', 'lucide-react']),
        `${PACKAGES}next/(?:link|navigation|dist/server/next)\\.`,
      ],
    },
  ),
  only(
    'common-faces',
    'A face of no brick knows words, refusals, parts and forms; what it shows is handed to it.',
    { path: '^components/', pathNot: ['^components/ui/', ...folders('components', names)] },
    [GROUND, '^lib/i18n/', '^components/(?!ui/|forms/)', '^components/(?:ui|forms)/'],
  ),
  never(
    'faces-packages',
    'Faces draw: no server and no SQL.',
    { path: '^components/' },
    {
      path: packages(['drizzle-orm', 'pg', 'next-auth', 'nodemailer', 'graphile-worker', 'sharp', 'pino']),
    },
  ),
  never(
    'faces-world',
    'Faces run in a browser too.',
    { path: '^components/' },
    { dependencyTypes: ['core'] },
  ),
];

module.exports = { floorRules: [...low, ...high, ...faces] };
