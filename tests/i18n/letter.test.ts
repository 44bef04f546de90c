import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letter, oneLine, type LetterParts } from '@/lib/i18n/letter';

const parts: LetterParts = {
  locale: 'fr',
  title: 'Amina vous prête son échelle',
  paragraphs: ['Convenez de l’heure par message.'],
  facts: [{ name: 'Quand', value: 'samedi 28 novembre' }],
  quote: { who: 'Amina écrit', text: 'Sonnez fort.\nLe chien est gentil.' },
  code: { label: 'Votre code', digits: '204 817' },
  action: { label: 'Voir l’échange', url: 'https://cocote.example/fr/pilat/exchanges/1?a=1&b=2' },
  other: { label: 'Imprimer', url: 'https://cocote.example/fr/pilat/exchanges/1/slip' },
  footer: [
    'Vous recevez cet e-mail parce que cet échange vous concerne.',
    'Choisir : https://cocote.example/fr/pilat/profile',
  ],
};

describe('a letter', () => {
  test('reads well as plain text', () => {
    expect(letter(parts).text).toBe(
      [
        'Amina vous prête son échelle',
        'Convenez de l’heure par message.',
        'Amina écrit\u202f:\n> Sonnez fort.\n> Le chien est gentil.',
        'Quand\u202f: samedi 28 novembre',
        'Votre code\u202f: 204 817',
        'Voir l’échange\u202f:\nhttps://cocote.example/fr/pilat/exchanges/1?a=1&b=2',
        'Imprimer\u202f:\nhttps://cocote.example/fr/pilat/exchanges/1/slip',
        '-- \nVous recevez cet e-mail parce que cet échange vous concerne.\nChoisir : https://cocote.example/fr/pilat/profile\n',
      ].join('\n\n'),
    );
  });

  test('names several things, each with its page', () => {
    const url = 'https://cocote.example/fr/pilat/listings/3-echelle';
    const list = [{ label: 'Échelle <3 m>', note: 'Gratuit · Pélussin', url }];
    const { text, html } = letter({
      locale: 'fr',
      title: 'Bonjour',
      paragraphs: [],
      list,
      footer: ['Pourquoi'],
    });
    expect(text).toContain(`- Échelle <3 m>, Gratuit · Pélussin\n  ${url}\n`);
    expect(html).toContain('Échelle &lt;3 m&gt;</a>');
    const elsewhere = [{ label: 'x', note: 'x', url: 'javascript:alert(1)' }];
    expect(() => letter({ ...parts, list: elsewhere })).toThrow();
  });

  test('says in which language it is, has one title, and fetches nothing', () => {
    const { html } = letter(parts);
    expect(html).toContain('<html lang="fr">');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('href="https://cocote.example/fr/pilat/exchanges/1?a=1&amp;b=2"');
    expect(html).not.toMatch(/<(?:img|link|table|script|iframe)|url\(|src=/);
  });

  test('is as short as what there is to say', () => {
    const { text, html } = letter({ locale: 'en', title: 'Hello', paragraphs: [], footer: ['Why'] });
    expect(text).toBe('Hello\n\n-- \nWhy\n');
    expect(html).not.toMatch(/<(?:dl|blockquote|a )/);
  });

  test.each(['javascript:alert(1)', 'https://a.example/"onclick="x', '/fr/pilat', 'https://a.example/ b'])(
    'leads nowhere but to a web address (%s)',
    (url) => {
      expect(() => letter({ ...parts, action: { label: 'Go', url } })).toThrow();
    },
  );

  test('holds no tag that somebody wrote, whatever they write', () => {
    const plain = letter({ ...parts, title: 'x', paragraphs: ['x'], quote: { who: 'x', text: 'x' } }).html;
    const tags = (html: string) => html.match(/<\/?[a-z][^>]*>/g);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (said) => {
        const text = `a${said}`;
        const { html } = letter({ ...parts, title: text, paragraphs: [text], quote: { who: text, text } });
        expect(tags(html)).toEqual(tags(plain));
      }),
    );
  });

  test('has no line in its title, and no writing turned around', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (said) => {
        expect(oneLine(`Re: ${said}\r\nBcc: eve@elsewhere.example`)).not.toMatch(
          /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u,
        );
      }),
    );
  });
});
