import type { LucideIcon } from 'lucide-react';

/** One family of small pictures, always beside a word. Its lines are set in base.css. */
export function Icon({ of: picture, className }: { of: LucideIcon; className?: string }) {
  return (
    <svg
      className={classes('i', className)}
      viewBox="0 0 24 24"
      aria-hidden
      focusable={false}
      dangerouslySetInnerHTML={linesOf(picture)}
    />
  );
}

type Shape = readonly [name: string, attributes: Readonly<Record<string, string | number>>];
type Lines = { readonly __html: string };

const drawn = new WeakMap<LucideIcon, Lines>();

/** Said once as text: as elements of its own, every picture of a page would be drawn and sent piece by piece. */
function linesOf(picture: LucideIcon): Lines {
  const lines = drawn.get(picture) ?? { __html: shapesOf(picture).map(written).join('') };
  drawn.set(picture, lines);
  return lines;
}

/** A picture of lucide is a component that only hands its shapes to another: they are read from what it would hand over. */
function shapesOf(picture: LucideIcon): readonly Shape[] {
  const component = picture as unknown as {
    render: (props: object, ref: null) => { props: { icon: { node: readonly Shape[] } } };
  };
  return component.render({}, null).props.icon.node;
}

const written = ([name, { key: _, ...attributes }]: Shape): string =>
  `<${name}${Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${value}"`)
    .join('')}/>`;

/** Joins the names of classes that apply. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
