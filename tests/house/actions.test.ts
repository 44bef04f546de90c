import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { everyNode, parse } from './source';
import { filesIn, read } from './tree';

const fromWeb = (file: ts.SourceFile): string[] =>
  file.statements
    .filter((node) => ts.isImportDeclaration(node))
    .filter((node) => node.moduleSpecifier.getText(file).includes('@/lib/web/'))
    .flatMap((node) => {
      const named = node.importClause?.namedBindings;
      return named && ts.isNamedImports(named) ? named.elements.map((element) => element.name.text) : [];
    });

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);

/** Made by lib/web in one call: `export const postListing = action(listingInput, publish)`. */
const isMade = (value: ts.Expression | undefined, makers: string[]): boolean =>
  value !== undefined && ts.isCallExpression(value) && makers.includes(value.expression.getText());

/** Written out: it must ask for the origin and answer through lib/web all the same. */
const isGuarded = (text: string): boolean => text.includes('mustBeOurOrigin(') && text.includes('answering(');

const isServer = (node: ts.Node): boolean =>
  ts.isExpressionStatement(node) &&
  ts.isStringLiteral(node.expression) &&
  node.expression.text === 'use server';

/** Doors that anybody can knock at with a POST and that lib/web does not keep. */
function unkept(path: string, source: string): string[] {
  const file = parse(path, source);
  const inside = [...everyNode(file)].filter((node) => isServer(node) && !ts.isSourceFile(node.parent));
  if (inside.length > 0) return [`${path}: an action inside another function`];
  if (!file.statements.some(isServer)) return [];
  const makers = fromWeb(file);
  return file.statements.filter(isExported).flatMap((node) => {
    if (ts.isTypeAliasDeclaration(node)) return [];
    if (!ts.isVariableStatement(node))
      return isGuarded(node.getText(file)) ? [] : [`${path}: ${node.getText(file).slice(0, 60)}`];
    return node.declarationList.declarations
      .filter((declared) => !isMade(declared.initializer, makers) && !isGuarded(declared.getText(file)))
      .map((declared) => `${path}: ${declared.name.getText(file)}`);
  });
}

describe('every action is a public POST', () => {
  const server = `'use server'; import { action, answering, mustBeOurOrigin } from '@/lib/web/action';`;

  test.each([
    `${server} export async function close(id: string) { await db.delete(id); }`,
    `${server} export const close = async (id: string) => answering(() => closeListing(id));`,
    `${server} export const close = anyhow(closeInput, closeListing);`,
    `export function Page() { async function close() { 'use server'; await closeListing(); } return close; }`,
  ])('one that nobody keeps is seen: %s', (source) => {
    expect(unkept('app/actions.ts', source)).toHaveLength(1);
  });

  test.each([
    `${server} export const close = action(closeInput, closeListing);`,
    `${server} export async function signOut() { return answering(async () => { await mustBeOurOrigin(); }); }`,
    `export async function page() {}`,
  ])('one that is kept passes: %s', (source) => {
    expect(unkept('app/actions.ts', source)).toEqual([]);
  });

  test('every action of the house is kept', () => {
    const code = ['app', 'components', 'lib']
      .flatMap((room) => filesIn(room))
      .filter((path) => /\.tsx?$/.test(path));
    expect(code.flatMap((path) => unkept(path, read(path)))).toEqual([]);
  });
});
