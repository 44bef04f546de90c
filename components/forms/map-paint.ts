/** What is painted by the map is told colours that it understands: red, green and blue of the page's own tokens. */

const tokens = ['map-land', 'map-contour', 'card', 'ink', 'clay'] as const;
export type Paints = Record<(typeof tokens)[number], string>;

/** The tokens as they are around an element, by day or by night. */
export function paintsAround(element: Element): Paints {
  const style = getComputedStyle(element);
  const paint = (token: (typeof tokens)[number]) =>
    rgbOf(style.getPropertyValue(`--${token}`)) ?? 'transparent';
  return {
    'map-land': paint('map-land'),
    'map-contour': paint('map-contour'),
    card: paint('card'),
    ink: paint('ink'),
    clay: paint('clay'),
  };
}

/** `oklch(0.53 0.145 38)` as red, green and blue. Nothing when it is written otherwise. */
export function rgbOf(text: string): string | undefined {
  const [, l, c, h] = /^\s*oklch\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\)\s*$/.exec(text) ?? [];
  if (l === undefined || c === undefined || h === undefined) return undefined;
  const turn = (Number(h) * Math.PI) / 180;
  const [a, b] = [Number(c) * Math.cos(turn), Number(c) * Math.sin(turn)];
  const [long, medium, short] = conesOf(Number(l), a, b);
  const linear = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
  return `rgb(${linear.map((part) => Math.round(255 * gamma(part))).join(', ')})`;
}

const conesOf = (l: number, a: number, b: number): [number, number, number] => [
  (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
  (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
  (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
];

function gamma(part: number): number {
  const shown = Math.min(1, Math.max(0, part));
  return shown <= 0.0031308 ? 12.92 * shown : 1.055 * shown ** (1 / 2.4) - 0.055;
}
