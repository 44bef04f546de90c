// The rules that hold in every room.
const { folders, names, never, OURS } = require('./bricks.cjs');

const wholeRules = [
  never(
    'all-bricks',
    'lib/bricks.ts is the only place that sees every brick; the web, the process and the village ask it.',
    { path: '^(?:lib|db|components)/', pathNot: '^lib/(?:web|host)/|^db/seed/' },
    { path: '^lib/bricks\\.ts$' },
  ),
  never(
    'manifests',
    'A manifest is read by lib/bricks.ts.',
    { path: '^(?:lib|db|app|components)/', pathNot: ['^lib/bricks\\.ts$', ...folders('lib', names)] },
    { path: '^lib/(?!ground/)[^/]+/(?:brick|hears)\\.ts$' },
  ),
  never(
    'no-barrel',
    'A name has one home; nothing hands it on but db/schema/index.ts, and what the scripts start.',
    { path: '^(?:lib|db|components)/', pathNot: '^(?:db/schema/index|lib/host/main)\\.ts$' },
    { path: OURS, dependencyTypes: ['export'] },
  ),
  never(
    'tables-by-name',
    'Tables are imported from their own file.',
    { path: '^(?:lib|app|components)/', pathNot: '^lib/(?:web|host)/' },
    { path: '^db/schema/index\\.ts$' },
  ),
  never('no-cycle', 'Two files that need each other are one, or miss a third.', {}, { circular: true }),
  never('nothing-unknown', 'An import leads somewhere.', {}, { couldNotResolve: true }),
  never(
    'declared-packages',
    'A package that is imported is named in package.json.',
    { path: OURS },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  never(
    'no-workshop-tools',
    'What runs for people imports no tool of the workshop.',
    { path: '^(?:app|components|lib|db)/' },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  never(
    'no-tests',
    'Nothing stands on a test.',
    { path: '^(?:app|components|lib|db|scripts)/' },
    { path: '^tests/' },
  ),
];

module.exports = { wholeRules };
