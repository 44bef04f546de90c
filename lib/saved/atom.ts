/** A feed as RFC 4287 writes it. */

export type AtomEntry = {
  /** A UUID: the same for ever. */
  uuid: string;
  title: string;
  url: string;
  summary: string;
  category: { term: string; label: string };
  /** Where it is, blurred. */
  point: { lat: number; lng: number };
  publishedAt: Date;
  updatedAt: Date;
};

export type AtomFeed = {
  /** The address of the feed itself, which is also its name. */
  self: string;
  /** The page that shows the same. */
  page: string;
  title: string;
  language: string;
  author: string;
  rights: string;
  /** When nothing is in it: since when. */
  since: Date;
  entries: readonly AtomEntry[];
};

export function atomFeed({ self, page, title, language, author, rights, since, entries }: AtomFeed): string {
  const updated = entries.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), since);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss" xml:lang="${xml(language)}">
<id>${xml(self)}</id>
<title>${xml(title)}</title>
<updated>${updated.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(page)}"/>
<author><name>${xml(author)}</name></author>
<rights>${xml(rights)}</rights>
${entries.map(entryOf).join('')}</feed>
`;
}

const entryOf = (entry: AtomEntry): string => `<entry>
<id>urn:uuid:${entry.uuid}</id>
<title>${xml(entry.title)}</title>
<link rel="alternate" type="text/html" href="${xml(entry.url)}"/>
<published>${entry.publishedAt.toISOString()}</published>
<updated>${entry.updatedAt.toISOString()}</updated>
<category term="${xml(entry.category.term)}" label="${xml(entry.category.label)}"/>
<summary>${xml(entry.summary)}</summary>
<georss:point>${entry.point.lat} ${entry.point.lng}</georss:point>
</entry>
`;

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as XML may hold it: without the characters that it forbids, and halves of a character. */
const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
