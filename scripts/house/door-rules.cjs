// The rules of app/: each segment is a door of its own. The segments are read from the tree.
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { literal, never, only } = require('./bricks.cjs');

/** Folders that hold doors and are none: a route group, a parameter above the segments, the machines' entrance. */
const CORRIDOR = /^\(.+\)$|^\[locale\]$|^\[community\]$|^api$/;
const NOT_A_DOOR = ['app/styles'];

function foldersIn(path) {
  const whole = join(process.cwd(), path);
  if (!existsSync(whole)) return [];
  const entries = readdirSync(whole, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${path}/${entry.name}`);
}

function segments(path = 'app') {
  return foldersIn(path)
    .filter((folder) => !NOT_A_DOOR.includes(folder))
    .flatMap((folder) => (CORRIDOR.test(folder.split('/').at(-1)) ? segments(folder) : [folder]));
}

const doorRules = [
  ...segments().map((segment) =>
    only(
      `door-${segment.slice('app/'.length)}`,
      'A door opens on its own segment; what two doors share lives in components or lib.',
      { path: `^${literal(segment)}/` },
      [`^${literal(segment)}/`, '^app/styles/', '^(?:lib|components|db)/'],
    ),
  ),
  never(
    'doors-ask-no-sql',
    'A door calls a verb or a query; it writes no SQL.',
    { path: '^app/' },
    {
      path: '(?:^|/)node_modules/(?:@types/)?(?:drizzle-orm|pg)/',
    },
  ),
  never(
    'doors-and-memory',
    'Of memory, a door knows the client.',
    { path: '^app/' },
    {
      path: '^db/',
      pathNot: '^db/(?:client|types)\\.ts$',
    },
  ),
  never(
    'nothing-imports-doors',
    'A door is opened from outside.',
    { path: '^(?:lib|db|components|scripts)/' },
    { path: '^app/' },
  ),
];

module.exports = { doorRules };
