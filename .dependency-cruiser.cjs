// The house rules: who may import what. Made from lib/bricks.json, so a new brick is one line there and nothing here.
const { names } = require('./scripts/house/bricks.cjs');
const { brickRules } = require('./scripts/house/brick-rules.cjs');
const { doorRules } = require('./scripts/house/door-rules.cjs');
const { floorRules } = require('./scripts/house/floor-rules.cjs');
const { wholeRules } = require('./scripts/house/whole-rules.cjs');

module.exports = {
  forbidden: [...floorRules, ...names.flatMap(brickRules), ...doorRules, ...wholeRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next/', '^\\.data/', '(?:^|/)next-env\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
