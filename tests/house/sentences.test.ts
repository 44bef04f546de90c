import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { everyNode, lineOf, parse } from './source';
import { filesIn, read } from './tree';

/** Words that are the same in every language, and the language buttons, which name themselves. */
const sameEverywhere = new Set(['CoCoTe', 'FR', 'EN', 'PDF', 'QR', 'km', 'm', 'Mo', 'MB']);
/** Files that may hold sentences, each with its reason. */
const exempt: Record<string, string> = {
  'components/ui/gallery-things.tsx': 'The style guide shows its cards with made-up people, who have names.',
};

/** Attributes that a person reads or hears. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'title',
  'placeholder',
  'label',
]);

const speaks = (text: string): boolean => {
  const said = text.replace(/&\w+;/g, ' ').trim();
  return (
    /\p{L}/u.test(said) &&
    !said.split(/\s+/).every((word) => sameEverywhere.has(word) || !/\p{L}/u.test(word))
  );
};

/** What a person would read of an expression: literals, and both ways of a choice. */
function literalsOf(expression: ts.Expression | undefined): string[] {
  if (!expression) return [];
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression))
    return [expression.head.text, ...expression.templateSpans.map((span) => span.literal.text)];
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression);
  if (ts.isConditionalExpression(expression))
    return [...literalsOf(expression.whenTrue), ...literalsOf(expression.whenFalse)];
  if (ts.isBinaryExpression(expression) && /^(?:&&|\|\||\?\?|\+)$/.test(expression.operatorToken.getText()))
    return [...literalsOf(expression.left), ...literalsOf(expression.right)];
  return [];
}

const isChild = (node: ts.JsxExpression): boolean =>
  ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent);

function readBy(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return [node.text];
  if (ts.isJsxExpression(node) && isChild(node)) return literalsOf(node.expression);
  if (!ts.isJsxAttribute(node) || !spoken.has(node.name.getText())) return [];
  const value = node.initializer;
  if (value && ts.isStringLiteral(value)) return [value.text];
  return value && ts.isJsxExpression(value) ? literalsOf(value.expression) : [];
}

/** Sentences written in the code of a page or a face instead of a words file. */
function hardCoded(path: string, source: string): string[] {
  const file = parse(path, source);
  return everyNode(file).flatMap((node) =>
    readBy(node)
      .filter(speaks)
      .map((text) => `${path}:${lineOf(file, node)} ${text.trim().slice(0, 60)}`),
  );
}

describe('words belong to everyone', () => {
  test.each([
    `<p>Bonjour</p>`,
    `<p>{'Bonjour'}</p>`,
    `<p>{ok ? 'Oui' : t('listings.no')}</p>`,
    `<p>{count > 0 && \`\${count} annonces\`}</p>`,
    `<img alt="Une poule" />`,
    `<button aria-label={open ? 'Fermer' : label} />`,
    `<input placeholder={\`Cherchez\`} />`,
  ])('a sentence in the code is seen: %s', (source) => {
    expect(hardCoded('components/ui/planted.tsx', `const x = ${source};`)).toHaveLength(1);
  });

  test.each([
    `<p>{t('listings.title')}</p>`,
    `<p className="lead">CoCoTe · 3 km</p>`,
    `<img alt="" src="/hen.svg" />`,
    `<p>{distance} → {price}</p>`,
    `<Field name="title" label={t('listings.field.title')} />`,
    `<p>{state === 'asked' ? t('a.b') : null}</p>`,
  ])('what is no sentence passes: %s', (source) => {
    expect(hardCoded('components/ui/planted.tsx', `const x = ${source};`)).toEqual([]);
  });

  const drawn = ['app', 'components']
    .flatMap((room) => filesIn(room))
    .filter((path) => path.endsWith('.tsx'));

  test('no page and no face holds a sentence of its own', () => {
    const found = drawn.filter((path) => !(path in exempt)).flatMap((path) => hardCoded(path, read(path)));
    expect(found).toEqual([]);
  });
});
