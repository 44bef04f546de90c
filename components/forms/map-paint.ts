/** The colours of the page's own that the map is painted with. */
export type Token = 'map-land' | 'map-contour' | 'card' | 'ink' | 'clay';
export type Paints = Record<Token, string>;

/** The tokens as they are inside an element, by day or by night, in red, green and blue: all that the map understands. */
export function paintsIn(element: Element): Paints {
  const probe = document.createElement('span');
  element.append(probe);
  const paint = (token: Token) => {
    probe.style.color = `color-mix(in srgb, var(--${token}), var(--${token}))`;
    return rgbOf(getComputedStyle(probe).color);
  };
  const paints = {
    'map-land': paint('map-land'),
    'map-contour': paint('map-contour'),
    card: paint('card'),
    ink: paint('ink'),
    clay: paint('clay'),
  };
  probe.remove();
  return paints;
}

/** `color(srgb 0.53 0.1 0)`, as browsers say a mixed colour, with numbers up to 255. Others are left as they are. */
export function rgbOf(said: string): string {
  const parts = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)\)$/.exec(said)?.slice(1);
  if (!parts) return said;
  const [red, green, blue] = parts.map((part) => Math.round(255 * Math.min(1, Math.max(0, Number(part)))));
  return `rgb(${red}, ${green}, ${blue})`;
}
