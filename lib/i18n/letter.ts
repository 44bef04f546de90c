/**
 * A letter in two forms: plain text, and simple HTML without tables, pictures or anything fetched from elsewhere.
 * Mail programs know neither style sheets nor our colour notation, so this file repeats the tokens as hexadecimals.
 */
import type { Locale } from '@/lib/ground/locale';

export type LetterParts = {
  locale: Locale;
  title: string;
  paragraphs: readonly string[];
  facts?: readonly { name: string; value: string }[];
  /** Things that each have a page, with a word about each. */
  list?: readonly { label: string; note: string; url: string }[];
  /** What somebody else wrote, set apart from what we say. */
  quote?: { who: string; text: string };
  code?: { label: string; digits: string };
  /** What to do next. */
  action?: { label: string; url: string };
  /** Something else that may be done. */
  other?: { label: string; url: string };
  /** Why this letter comes, and where to change that. */
  footer: readonly string[];
};

export function letter(parts: LetterParts): { text: string; html: string } {
  const links = [parts.action, parts.other, ...(parts.list ?? [])].flatMap((link) =>
    link ? [link.url] : [],
  );
  if (!links.every((url) => /^https?:\/\/[^\s"<>]+$/.test(url)))
    throw new Error('a link of a letter is a web address');
  return { text: textOf(parts), html: htmlOf(parts) };
}

function textOf({
  locale,
  title,
  paragraphs,
  facts = [],
  list = [],
  quote,
  code,
  action,
  other,
  footer,
}: LetterParts): string {
  const blocks = [
    oneLine(title),
    ...paragraphs.map(clean),
    quote && `${oneLine(quote.who)}${colon(locale)}\n${clean(quote.text).replace(/^/gm, '> ')}`,
    facts.map(({ name, value }) => `${oneLine(name)}${colon(locale)} ${oneLine(value)}`).join('\n'),
    list.map(({ label, note, url }) => `- ${oneLine(label)}, ${oneLine(note)}\n  ${url}`).join('\n'),
    code && `${oneLine(code.label)}${colon(locale)} ${oneLine(code.digits)}`,
    action && linkText(action, locale),
    other && linkText(other, locale),
    // The mark that mail programs know as the start of a signature.
    `-- \n${footer.map(oneLine).join('\n')}`,
  ];
  return `${blocks.filter((block) => block).join('\n\n')}\n`;
}

function htmlOf({
  locale,
  title,
  paragraphs,
  facts = [],
  list = [],
  quote,
  code,
  action,
  other,
  footer,
}: LetterParts): string {
  const body = [
    `<h1 class="ink" style="${style.title}">${escaped(oneLine(title))}</h1>`,
    ...paragraphs.map((paragraph) => `<p style="${style.paragraph}">${escaped(clean(paragraph))}</p>`),
    quote && quoteHtml(quote, locale),
    facts.length > 0 && factsHtml(facts),
    list.length > 0 && `<ul style="${style.facts}">${list.map(itemHtml).join('')}</ul>`,
    code && codeHtml(code),
    action && linkHtml(action, 'clay', style.action),
    other && linkHtml(other, 'ink', style.other),
    `<div class="soft line" style="${style.footer}">${footer.map(footerHtml).join('')}</div>`,
  ];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(oneLine(title))}</title>
<style>${NIGHT}</style>
</head>
<body class="paper ink" style="${style.body}">
<main lang="${locale}" class="card line" style="${style.card}">
${body.filter((block) => block).join('\n')}
</main>
</body>
</html>
`;
}

const quoteHtml = ({ who, text }: { who: string; text: string }, locale: Locale): string =>
  `<p style="${style.label}">${escaped(oneLine(who))}${colon(locale)}</p>
<blockquote class="sunk" style="${style.quote}">${escaped(clean(text))}</blockquote>`;

const factsHtml = (facts: readonly { name: string; value: string }[]): string =>
  `<dl style="${style.facts}">${facts
    .map(
      ({ name, value }) =>
        `<dt class="soft" style="${style.name}">${escaped(oneLine(name))}</dt><dd style="${style.value}">${escaped(oneLine(value))}</dd>`,
    )
    .join('')}</dl>`;

const itemHtml = ({ label, note, url }: { label: string; note: string; url: string }): string =>
  `<li style="${style.value}"><a class="ink" href="${escaped(url)}" style="${style.other}">${escaped(oneLine(label))}</a><br><span class="soft" style="${style.name}">${escaped(oneLine(note))}</span></li>`;

const codeHtml = ({ label, digits }: { label: string; digits: string }): string =>
  `<p style="${style.label}">${escaped(oneLine(label))}</p>
<p class="ticket ink" style="${style.code}">${escaped(oneLine(digits))}</p>`;

const linkText = ({ label, url }: Link, locale: Locale): string =>
  `${oneLine(label)}${colon(locale)}\n${url}`;

type Link = { label: string; url: string };

const linkHtml = ({ label, url }: Link, name: string, look: string): string =>
  `<p style="${style.paragraph}"><a class="${name}" href="${escaped(url)}" style="${look}">${escaped(oneLine(label))}</a></p>`;

const footerHtml = (line: string): string => {
  const said = escaped(oneLine(line)).replace(
    /https?:\/\/[^\s<]+/g,
    (url) => `<a class="soft" href="${url}" style="color:inherit">${url}</a>`,
  );
  return `<p style="margin:0 0 6px">${said}</p>`;
};

const colon = (locale: Locale): string => (locale === 'fr' ? '\u202f:' : ':');

/** Without control characters, and without those that turn the direction of writing around. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      ' ',
    )
    .trim();

/** Also for subjects, where a line break would begin another header. */
export const oneLine = (text: string): string => clean(text).replace(/\s*\n\s*/g, ' ');

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

const FACE = "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,system-ui,sans-serif";
const style = {
  body: `margin:0;padding:16px;background:#fdfaf4;color:#261d16;font-family:${FACE};font-size:17px;line-height:1.5`,
  card: 'display:block;max-width:560px;margin:0 auto;padding:24px;background:#fffefc;border:1px solid #dfd8ce;border-radius:18px 18px 18px 4px',
  title: 'margin:0 0 16px;font-size:24px;line-height:1.25;color:#261d16',
  paragraph: 'margin:0 0 16px;white-space:pre-line',
  label: 'margin:0 0 6px;font-weight:bold',
  quote:
    'margin:0 0 16px;padding:12px 16px;background:#f5f0e6;border-radius:12px;white-space:pre-line;overflow-wrap:anywhere',
  facts: 'margin:0 0 16px',
  name: 'margin:0;font-size:15px;color:#5c5047',
  value: 'margin:0 0 8px;font-weight:bold;overflow-wrap:anywhere',
  code: 'margin:0 0 16px;padding:12px 16px;background:#faf3e1;color:#261d16;border-radius:12px;font-size:32px;font-weight:bold;letter-spacing:6px;text-align:center',
  action:
    'display:inline-block;padding:12px 20px;background:#af4624;color:#fefcf7;border-radius:12px 12px 12px 3px;font-weight:bold;text-decoration:none',
  other: 'color:#261d16',
  footer:
    'margin:24px 0 0;padding:16px 0 0;border-top:1px solid #dfd8ce;font-size:14px;color:#5c5047;overflow-wrap:anywhere',
} as const;

/** Where a mail program shows the night, it reads these; elsewhere the day above stays. */
const NIGHT = `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){
.paper{background:#1b1612!important}.card{background:#261f1a!important}.sunk{background:#140f0c!important}
.ticket{background:#2e261d!important}.ink{color:#f0ece4!important}.soft{color:#bbb5ab!important}
.line{border-color:#403831!important}.clay{background:#e88d63!important;color:#21110a!important}}`;
