// The rules of each brick: what it stands on, and never what stands on it.
const { foundation, folders, never, only, pureOf, tablesOf, SHARED_TABLES } = require('./bricks.cjs');

const GROUND = '^lib/ground/';
const WORDS = '^lib/i18n/';
const MEMORY = '^db/(?!client\\.ts|schema/|seed/|migrations/)';

function senseRules(brick) {
  const below = [...foundation(brick)];
  const pure = pureOf(brick);
  const sense = `^lib/${brick}/`;
  return [
    only(
      `${brick}-pure`,
      'A pure rule stands on the ground and on the pure rules of the bricks that it needs.',
      { path: pure },
      [GROUND, ...below.map(pureOf)],
    ),
    only(
      `${brick}-sense`,
      'A brick stands on the ground and on the bricks that it needs; it never reaches up, it listens.',
      { path: sense, pathNot: pure },
      [
        GROUND,
        WORDS,
        MEMORY,
        SHARED_TABLES,
        ...tablesOf(below),
        ...folders('lib', below),
        '^lib/(?:activities|gateways)/',
      ],
    ),
    never(
      `${brick}-manifests`,
      'Manifests and reactions belong to their own brick and to lib/bricks.ts.',
      { path: sense },
      { path: `^lib/(?!${brick}/|ground/)[^/]+/(?:brick|hears)\\.ts$` },
    ),
  ];
}

function faceRules(brick) {
  const below = [...foundation(brick)];
  const face = `^components/${brick}/`;
  return [
    only(
      `${brick}-faces`,
      'Faces know ui, forms, and the faces, pure rules and rows of what their brick needs.',
      { path: face },
      [GROUND, WORDS, '^components/(?:ui|forms)/', ...folders('components', below), ...folders('lib', below)],
    ),
    never(
      `${brick}-faces-rows`,
      'Of verbs and queries, a face may import types and nothing else.',
      { path: face },
      { path: folders('lib', below), pathNot: below.map(pureOf), dependencyTypesNot: ['type-only'] },
    ),
  ];
}

function tableRules(brick) {
  const below = [...foundation(brick)];
  return [
    only(
      `${brick}-tables`,
      'Tables know the ground, pure lists, and the tables of the bricks that they need.',
      { path: tablesOf([brick]) },
      [GROUND, ...below.map(pureOf), '^db/(?:columns|types)\\.ts$', SHARED_TABLES, ...tablesOf(below)],
    ),
  ];
}

module.exports = { brickRules: (brick) => [...senseRules(brick), ...faceRules(brick), ...tableRules(brick)] };
