import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { WhereDrawing } from '@/components/listings/where-drawing';
import { Person } from '@/components/ui/avatar';
import { BottomBar } from '@/components/ui/bottom-bar';
import { RadioCards } from '@/components/ui/choices';
import { EmptyState } from '@/components/ui/empty-state';
import { SiteFooter } from '@/components/ui/site-footer';
import { Awake, Still, markup } from '@/components/ui/still';

/** Without what browsers read alike: how a tag without content ends, the order and case of attributes, and hints. */
const read = (html: string): string =>
  html
    .replace(/<link [^>]*>/g, '')
    .replace(/<([\w-]+)((?: [\w-]+="[^"]*")*)\/?>/g, (_, tag: string, attributes: string) => {
      const inOrder = attributes
        .match(/[\w-]+="[^"]*"/g)
        ?.map((each) => each.replace(/^[^=]+/, (name) => name.toLowerCase()));
      return `<${[tag, ...(inOrder ?? []).sort()].join(' ')}>`;
    });

const drawings = [
  h(
    Person,
    { name: 'Amélie <script>', photo: '/a.webp?b=1&c=2' },
    h('p', { className: 'soft' }, 'l’été & "l’hiver"', 3, null),
  ),
  h(WhereDrawing, {
    point: { lat: 45.4, lng: 4.6 },
    centre: { lat: 45.41, lng: 4.62 },
    name: 'Pélussin',
    label: 'à 1 km',
  }),
  h(RadioCards, {
    name: 'face',
    label: 'How?',
    chosen: '1',
    options: [
      { value: '1', label: 'Well' },
      { value: '2', label: 'Badly' },
    ],
  }),
  h(
    EmptyState,
    { title: 'Nothing', action: h('a', { href: '/fr', hrefLang: 'fr' }, 'On') },
    h('p', null, 'Here'),
  ),
  h(SiteFooter, {
    title: 'Pilat',
    about: 'A house',
    columns: [{ title: 'Help', links: [{ href: '/fr/how', words: 'How' }] }],
  }),
  h(BottomBar, { label: 'Main', items: [] }),
  h('div', {
    style: { '--level': 0.5, marginTop: '2px' },
    hidden: true,
    draggable: false,
    'aria-hidden': false,
    'data-nav': 'part',
  }),
  h('img', {
    src: '/a.webp',
    srcSet: '/a.webp 320w',
    alt: '',
    width: 640,
    loading: 'lazy',
    id: undefined,
  }),
];

describe('what never wakes in the browser', () => {
  test.each(drawings)('is written as React would write it (%#)', (drawing) => {
    expect(read(markup(drawing))).toBe(read(renderToStaticMarkup(drawing)));
    expect(read(renderToStaticMarkup(h(Still, null, drawing)))).toBe(
      read(renderToStaticMarkup(h('div', null, drawing))),
    );
  });

  test('says what somebody wrote as text', () => {
    expect(markup(h('p', { title: '"><script>' }, '<script>alert(1)</script>'))).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
  });

  test('leaves to React what needs a script', () => {
    const client = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') });
    expect(() => markup(h(client))).toThrow(Awake);
    expect(() => markup(h('button', { onClick: () => undefined }))).toThrow(Awake);
    expect(() => markup(h('a', { href: ' javascript:alert(1)' }))).toThrow(Awake);
    expect(renderToStaticMarkup(h(Still, null, h('button', { onClick: () => undefined }, 'On')))).toBe(
      '<div><button>On</button></div>',
    );
    expect(() => markup(h('p', null, Promise.resolve('later')))).toThrow(Awake);
  });
});
