import { themeOutlines } from '@/components/ui/pictures';
import type { Mark } from './found-mark';

const svg = 'http://www.w3.org/2000/svg';

/** A mark is a button: its words are heard, its picture or number is seen. */
export function markButton(mark: Mark, name: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', name);
  button.title = name;
  if (mark.is === 'pin') {
    button.className = `mark th-${mark.theme}`;
    button.append(picture(mark.theme));
  } else {
    button.className = mark.count < 10 ? 'mark many' : 'mark many wide';
    button.textContent = mark.count < 1000 ? String(mark.count) : `${Math.floor(mark.count / 1000)}k`;
  }
  // A press on a mark is not one on the ground below it.
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    onPress();
  });
  return button;
}

function picture(theme: keyof typeof themeOutlines): SVGSVGElement {
  const drawn = document.createElementNS(svg, 'svg');
  drawn.setAttribute('viewBox', '0 0 24 24');
  drawn.setAttribute('class', 'i');
  drawn.setAttribute('aria-hidden', 'true');
  const { line, solid } = themeOutlines[theme];
  drawn.append(path(line));
  if (solid) drawn.append(path(solid, 'solid'));
  return drawn;
}

function path(d: string, className?: string): SVGPathElement {
  const drawn = document.createElementNS(svg, 'path');
  drawn.setAttribute('d', d);
  if (className) drawn.setAttribute('class', className);
  return drawn;
}
