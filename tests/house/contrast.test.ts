import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8');

const feathers = ['plum', 'leaf', 'ochre', 'blue', 'teal', 'indigo'];

// What is read: foreground and ground, at least 4.5 to 1.
const read = [
  ...['paper', 'card', 'sunk', 'ticket', 'clay-tint'].flatMap((ground) => [
    `ink ${ground}`,
    `ink-soft ${ground}`,
  ]),
  ...['paper', 'card', 'sunk', 'ticket', 'clay-tint', 'warn-tint', 'good-tint', 'bad-tint'].map(
    (g) => `clay-ink ${g}`,
  ),
  ...['good', 'bad', 'warn'].flatMap((tone) => [`${tone} card`, `${tone} ${tone}-tint`, `ink ${tone}-tint`]),
  ...[
    'on-clay clay',
    'on-clay clay-deep',
    'good clay-tint',
    'bad card',
    'ink-soft good-tint',
    'ink-soft warn-tint',
  ],
  ...[
    'ink-soft bad-tint',
    'paper ink',
    'paper good',
    'ink sky',
    'ink f-teal-tint',
    'ink-soft paper',
    'clay-ink f-ochre-tint',
  ],
  ...feathers.flatMap((f) => [
    `f-${f} f-${f}-tint`,
    `f-${f} card`,
    `f-${f} paper`,
    `f-${f} f-${f}-mid`,
    `ink f-${f}-mid`,
  ]),
];

// What is seen, not read (frames, focus, marks): at least 3 to 1.
const seen = [
  ...[
    'line-firm card',
    'line-firm paper',
    'focus paper',
    'focus card',
    'focus sunk',
    'clay paper',
    'clay card',
  ],
  ...['clay clay-tint', 'good paper', 'bad card'],
];

describe.each([
  ['by day', block("[data-theme='light']")],
  ['by night', block("[data-theme='dark']")],
])('%s', (_scheme, tokens) => {
  test.each(read)('a neighbour with weak eyes reads %s', (pair) => {
    expect(contrast(tokens, pair)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(seen)('a neighbour with weak eyes sees %s', (pair) => {
    expect(contrast(tokens, pair)).toBeGreaterThanOrEqual(3);
  });
});

test('the night that a phone asks for and the night that a page asks for are the same', () => {
  expect(block(":root:not([data-theme='light'])")).toEqual(block("[data-theme='dark']"));
});

test('night gives every colour that day gives', () => {
  const [day, night] = [block("[data-theme='light']"), block("[data-theme='dark']")];
  expect([...night.keys()].sort()).toEqual([...day.keys()].sort());
});

type Colour = readonly [lightness: number, chroma: number, hue: number];

function block(selector: string): Map<string, Colour> {
  const start = css.indexOf('{', css.indexOf(`${selector} {`));
  const body = css.slice(start, css.indexOf('}', start));
  const found = [...body.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)(?: \/ [\d.]+)?\)/g)];
  return new Map(found.map(([, name = '', l, c, h]) => [name, [Number(l), Number(c), Number(h)]]));
}

function contrast(tokens: Map<string, Colour>, pair: string): number {
  const [light = 0, dark = 0] = pair
    .split(' ')
    .map((name) => luminance(tokens.get(name) ?? missing(name)))
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function missing(name: string): never {
  throw new Error(`tokens.css has no --${name}`);
}

// Oklab to linear sRGB (Björn Ottosson), then the relative luminance of WCAG.
function luminance([lightness, chroma, hue]: Colour): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  return 0.2126 * held(red) + 0.7152 * held(green) + 0.0722 * held(blue);
}

function held(part: number): number {
  return Math.min(1, Math.max(0, part));
}
