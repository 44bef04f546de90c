// What lib/bricks.json says, as the dependency checker needs to hear it: paths, for every brick and what it stands on.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** File names that hold a pure rule in every brick; a brick names its other pure files itself. */
const PURE_NAMES = ['states', 'pricing', 'shares', 'policy', 'input'];

const bricks = JSON.parse(readFileSync(join(process.cwd(), 'lib/bricks.json'), 'utf8'));
const names = Object.keys(bricks);

/** Everything that a brick stands on, however far down, and itself. */
function foundation(brick, seen = new Set()) {
  if (!bricks[brick]) throw new Error(`lib/bricks.json: no brick is called “${brick}”`);
  if (seen.has(brick)) return seen;
  seen.add(brick);
  for (const need of bricks[brick].needs) foundation(need, seen);
  return seen;
}

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (list) => `(?:${list.map(literal).join('|')})`;
const pureOf = (brick) => `^lib/${brick}/${anyOf([...PURE_NAMES, ...(bricks[brick].pure ?? [])])}\\.ts$`;
const folders = (root, list) => list.map((name) => `^${root}/${name}/`);
const tablesOf = (list) => list.map((name) => `^db/schema/${name}\\.ts$`);

/** Tables that belong to no brick: the journal, the jobs, the people of the installation. */
const SHARED_TABLES = `^db/schema/(?!${anyOf([...names, 'index'])}\\.ts$)`;

const OURS = '^(?:app|components|lib|db|scripts|tests)/';

/** Refuses every import of ours that is not named. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { path: OURS, pathNot: allowed },
});

/** Refuses the imports that are named. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  names,
  foundation,
  literal,
  pureOf,
  folders,
  tablesOf,
  SHARED_TABLES,
  OURS,
  only,
  never,
};
