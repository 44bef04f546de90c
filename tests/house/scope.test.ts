import { describe, expect, test } from 'vitest';
import { exportedFunctions, namedTypes, parse } from './source';
import { brickNames, filesIn, read } from './tree';
import { unscoped } from './unscoped';

const memory = /\b(?:Db|Tx)\b/;
/** Types that carry a community, or an id of one kind of thing. */
const carriers =
  /\b(?:CommunityId|PersonId|MemberId|ListingTypeId|CategoryId|ListingId|PhotoId|ExchangeId|ThreadId|MessageId|ReviewId|MailId|Actor|ClockActor|OurHeard)\b/;

const sources = brickNames
  .flatMap((brick) => filesIn(`lib/${brick}`))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, source: read(path) }));

/** Rows and wishes of the bricks that carry one of them: whoever holds such a row read it in its community. */
const rows = sources.flatMap(({ path, source }) =>
  namedTypes(parse(path, source))
    .filter(({ text }) => carriers.test(text))
    .map(({ name }) => name),
);

const carries = (type: string): boolean =>
  carriers.test(type) || (type.match(/\w+/g) ?? []).some((word) => rows.includes(word));

/** Functions that are handed memory and nobody's scope. */
function boundless(path: string, source: string): string[] {
  const file = parse(path, source);
  return exportedFunctions(file)
    .map(({ name, parameters }) => ({
      name,
      types: parameters.map((p) => p.type?.getText(file) ?? ''),
    }))
    .filter(({ types }) => types.some((type) => memory.test(type)) && !types.some(carries))
    .map(({ name }) => `${path}#${name}`);
}

describe('everything belongs to a community', () => {
  test.each([
    `export async function listCards(db: Db) {}`,
    `export async function listCards(db: Db, community: string) {}`,
    `export const listCards = async (db: Db, { now }: Tools) => [];`,
    `export function listCards(tx: Tx, filter: CardFilter) {}`,
  ])('a query without its community is seen: %s', (source) => {
    expect(boundless('lib/listings/cards.ts', source)).toEqual(['lib/listings/cards.ts#listCards']);
  });

  test.each([
    `export async function listCards(db: Db, communityId: CommunityId) {}`,
    `export async function publish(db: Db, actor: Actor, input: PublishInput) {}`,
    `export const listSessions = (db: Db, person: { id: PersonId }) => [];`,
    `export const round = (point: Point) => point;`,
    `async function within(db: Db) {}`,
  ])('a query with its scope passes: %s', (source) => {
    expect(boundless('lib/listings/cards.ts', source)).toEqual([]);
  });

  const found = sources.flatMap(({ path, source }) => boundless(path, source));

  test('no function of a brick reaches across communities without a reason', () => {
    expect(found.filter((name) => !(name in unscoped))).toEqual([]);
  });

  test('every exception is still in use', () => {
    expect(Object.keys(unscoped).filter((name) => !found.includes(name))).toEqual([]);
  });
});
