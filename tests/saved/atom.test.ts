import { describe, expect, test } from 'vitest';
import { atomFeed, type AtomFeed } from '@/lib/saved/atom';

const noon = new Date('2026-11-23T12:00:00Z');
const feed: AtomFeed = {
  self: 'https://cocote.example/api/v1/pilat/listings.atom?q=v%C3%A9lo&mode=lend',
  page: 'https://cocote.example/fr/pilat/search?q=v%C3%A9lo&mode=lend',
  ...{ title: 'Annonces du Pilat', language: 'fr', author: 'Pilat', rights: 'Licence Ouverte 2.0' },
  since: new Date(0),
  entries: [
    {
      ...{ uuid: '0b7e5f0e-6f44-4c58-9f0a-1d6c8a5b2e11', title: 'Vélo <de ville> & "panier"' },
      url: 'https://cocote.example/fr/pilat/listings/3-velo',
      summary: 'Gratuit · Pélussin\n]]><script>\u0000\u0008',
      category: { term: 'mobility', label: 'Se déplacer' },
      point: { lat: 45.42176, lng: 4.68621 },
      ...{ publishedAt: new Date('2026-11-20T08:00:00Z'), updatedAt: noon },
    },
  ],
};

describe('a feed of what is new', () => {
  test('names itself, its page and each listing for ever, with the blurred point', () => {
    const said = atomFeed(feed);
    expect(said).toContain('<id>urn:uuid:0b7e5f0e-6f44-4c58-9f0a-1d6c8a5b2e11</id>');
    expect(said).toContain('<published>2026-11-20T08:00:00.000Z</published>');
    expect(said).toContain(`<updated>${noon.toISOString()}</updated>\n<link rel="self"`);
    expect(said).toContain('href="https://cocote.example/fr/pilat/search?q=v%C3%A9lo&amp;mode=lend"');
    expect(said).toContain('<georss:point>45.42176 4.68621</georss:point>');
  });

  test('holds what people write as text, whatever they write', () => {
    const said = atomFeed(feed);
    expect(said).toContain('<title>Vélo &lt;de ville&gt; &amp; &quot;panier&quot;</title>');
    expect(said).toContain(']]&gt;&lt;script&gt;</summary>');
    expect(said).not.toMatch(/<script|[\u0000\u0008]/);
    expect(said.match(/<entry>/g)).toHaveLength(1);
  });

  test('is a feed too when nothing is in it', () => {
    expect(atomFeed({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});
