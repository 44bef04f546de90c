import { Fragment, isValidElement, type HTMLAttributes, type ReactElement, type ReactNode } from 'react';

type StillProps = HTMLAttributes<HTMLElement> & {
  as?: 'article' | 'div' | 'footer' | 'header' | 'li' | 'nav' | 'ol' | 'p' | 'section' | 'ul';
};
type Props = Readonly<Record<string, unknown>>;

/**
 * What never wakes in the browser: it is written as HTML here, once, where elements would be described, sent and drawn one by
 * one for a script that has nothing to do with them. Holds plain elements and components of ours without state. Where one inside
 * wakes after all, or waits, React draws the whole as ever.
 */
export function Still({ as: Tag = 'div', children, ...rest }: StillProps) {
  const html = markupOrNot(children);
  return html === null ? (
    <Tag {...rest}>{children}</Tag>
  ) : (
    <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />
  );
}

function markupOrNot(node: ReactNode): string | null {
  try {
    return markup(node);
  } catch (error) {
    if (error instanceof Awake) return null;
    throw error;
  }
}

/** Thrown where something cannot stand still. */
export class Awake extends Error {}

/**
 * The HTML of elements, as React would write it on paper.
 * @throws Awake at what needs a script, or a moment
 */
export function markup(node: ReactNode): string {
  if (typeof node === 'string') return escaped(node);
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'number' || typeof node === 'bigint') return String(node);
  if (Array.isArray(node)) return node.map(markup).join('');
  if (isValidElement<Props>(node)) return ofElement(node);
  throw new Awake('what waits, or is no element, cannot stand still');
}

function ofElement({ type, props }: ReactElement<Props>): string {
  if (typeof type === 'string') return ofTag(type, props);
  if (type === Fragment) return markup(children(props));
  if (isOurs(type)) return markup(type(props));
  throw new Awake('a client component cannot stand still');
}

/** A client component is no function here but a mark that stands for one. */
const isOurs = (type: unknown): type is (props: Props) => ReactNode =>
  typeof type === 'function' && !('$$typeof' in type);

// Whatever stands between the tags is checked when it is written.
const children = (props: Props): ReactNode => props['children'] as ReactNode;

function ofTag(tag: string, props: Props): string {
  let open = `<${tag}`;
  for (const name in props) open += attribute(name, props[name]);
  if (empty.has(tag)) return `${open}>`;
  const inner = props['dangerouslySetInnerHTML'];
  return `${open}>${isHtml(inner) ? inner.__html : markup(children(props))}</${tag}>`;
}

const isHtml = (value: unknown): value is { __html: string } =>
  typeof value === 'object' && value !== null && '__html' in value && typeof value.__html === 'string';

const empty = new Set(['br', 'hr', 'img', 'input', 'source', 'wbr']);
const unwritten = new Set(['children', 'key', 'ref', 'dangerouslySetInnerHTML']);
const spelled: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  defaultChecked: 'checked',
  defaultValue: 'value',
  fillOpacity: 'fill-opacity',
  fillRule: 'fill-rule',
  fontSize: 'font-size',
  fontWeight: 'font-weight',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  strokeWidth: 'stroke-width',
  textAnchor: 'text-anchor',
};
/** Attributes whose words are « true » and « false »; others are there or not. */
const saysWhether = /^(?:aria-|data-)|^(?:contentEditable|draggable|focusable|spellCheck)$/;

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined || unwritten.has(name)) return '';
  const said = spelled[name] ?? name;
  if (typeof value === 'boolean' && !saysWhether.test(name)) return value ? ` ${said}=""` : '';
  if (name === 'href' && /^\s*javascript:/i.test(String(value))) throw new Awake('a link is no script');
  if (typeof value === 'object') return ` ${said}="${escaped(styleOf(name, value))}"`;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new Awake(`${name} cannot stand still`);
  return ` ${said}="${escaped(String(value))}"`;
}

function styleOf(name: string, value: object): string {
  if (name !== 'style') throw new Awake(`${name} cannot stand still`);
  return Object.entries(value)
    .map(
      ([property, size]) => `${property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${size}`,
    )
    .join(';');
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
const escaped = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark) : text;
