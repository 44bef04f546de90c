import { describe, expect, test } from 'vitest';
import { exportedFunctions, parse, spelledOut } from './source';
import { brickNames, filesIn, read } from './tree';
import { unscoped } from './unscoped';

const memory = /\b(?:Db|Tx)\b/;
/** Types that carry a community, or an id of one kind of thing. */
const scope =
  /\b(?:CommunityId|PersonId|MemberId|ListingTypeId|CategoryId|ListingId|PhotoId|ExchangeId|ThreadId|MessageId|ReviewId|MailId|Actor|ClockActor|Activity)\b/;

/** Functions that are handed memory and nobody's scope. */
function boundless(path: string, source: string): string[] {
  const file = parse(path, source);
  const spell = spelledOut(file);
  return exportedFunctions(file)
    .map(({ name, parameters }) => ({
      name,
      types: parameters.map((p) => spell(p.type?.getText(file) ?? '')),
    }))
    .filter(({ types }) => types.some((type) => memory.test(type)) && !types.some((type) => scope.test(type)))
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
    `type Wish = { listingId: ListingId }; export async function close(db: Db, wish: Wish) {}`,
    `async function within(db: Db) {}`,
  ])('a query with its scope passes: %s', (source) => {
    expect(boundless('lib/listings/cards.ts', source)).toEqual([]);
  });

  const found = brickNames
    .flatMap((brick) => filesIn(`lib/${brick}`))
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => boundless(path, read(path)));

  test('no function of a brick reaches across communities without a reason', () => {
    expect(found.filter((name) => !(name in unscoped))).toEqual([]);
  });

  test('every exception is still in use', () => {
    expect(Object.keys(unscoped).filter((name) => !found.includes(name))).toEqual([]);
  });
});
