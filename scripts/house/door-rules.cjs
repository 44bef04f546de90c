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

/** Files right in the folders that lead to a segment: its layout, and what neighbouring segments share. */
const leadingTo = (segment) => {
  const steps = segment.split('/');
  return steps.slice(1).map((_, depth) => `^${literal(steps.slice(0, depth + 1).join('/'))}/[^/]+$`);
};

const doorRules = [
  ...segments().map((segment) =>
    only(
      `door-${segment.slice('app/'.length)}`,
      'A door opens on its own segment and on the corridor that leads to it, never on another door.',
      { path: `^${literal(segment)}/` },
      [`^${literal(segment)}/`, ...leadingTo(segment), '^app/styles/', '^(?:lib|components|db)/'],
    ),
  ),
  never(
    'corridor',
    'A corridor leads to doors and opens none.',
    { path: '^app/', pathNot: segments().map((segment) => `^${literal(segment)}/`) },
    { path: segments().map((segment) => `^${literal(segment)}/`) },
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
      pathNot: '^db/(?:client|types|retry)\\.ts$',
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
