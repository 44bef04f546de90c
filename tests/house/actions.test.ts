import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { everyNode, isExported, parse } from './source';
import { filesIn, read } from './tree';

type Named = { name: string; text: string; isExported: boolean };

/** What a file declares, by name: functions, and constants that may hold one. */
const declaredIn = (file: ts.SourceFile): Named[] =>
  file.statements.flatMap((node) => {
    if (ts.isFunctionDeclaration(node))
      return [{ name: node.name?.text ?? 'default', text: node.getText(file), isExported: isExported(node) }];
    if (!ts.isVariableStatement(node)) return [];
    return node.declarationList.declarations.map((declared) => ({
      name: declared.name.getText(file),
      text: declared.initializer?.getText(file) ?? '',
      isExported: isExported(node),
    }));
  });

const calls = (text: string, names: string[]): boolean =>
  names.some((name) => new RegExp(`\\b${name}\\(`).test(text));

/** The names of a file that pass by what is kept already, themselves or by another of the file that does. */
function keptIn(declared: Named[], kept: string[]): string[] {
  const more = declared
    .filter(({ name, text }) => !kept.includes(name) && calls(text, kept))
    .map(({ name }) => name);
  return more.length === 0 ? kept : keptIn(declared, [...kept, ...more]);
}

/** What lib/web keeps: whatever asks for the origin, and what is made of that. */
const keptByWeb = filesIn('lib/web')
  .filter((path) => path.endsWith('.ts'))
  .reduce((kept, path) => keptIn(declaredIn(parse(path, read(path))), kept), ['action', 'mustBeOurOrigin']);

const isServer = (node: ts.Node): boolean =>
  ts.isExpressionStatement(node) &&
  ts.isStringLiteral(node.expression) &&
  node.expression.text === 'use server';

/** Doors that anybody can knock at with a POST and that lib/web does not keep. */
function unkept(path: string, source: string): string[] {
  if (!source.includes('use server')) return [];
  const file = parse(path, source);
  const hidden = everyNode(file).filter((node) => isServer(node) && !ts.isSourceFile(node.parent));
  if (hidden.length > 0) return [`${path}: an action inside another function`];
  const declared = declaredIn(file);
  const kept = keptIn(declared, keptByWeb);
  return declared
    .filter((one) => one.isExported && !kept.includes(one.name))
    .map(({ name }) => `${path}: ${name}`);
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
    `${server} const save = action(a, b); export async function saveHere(form: FormData) { await save(form); }`,
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
