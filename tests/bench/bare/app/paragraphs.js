const words =
  'A bare page of plain paragraphs, as long as the page that it is measured beside, and nothing else at all. ';

/** Paragraphs of about 200 characters, so many that the whole answer has that many bytes (each is sent twice: HTML and data). */
export function Paragraphs({ bytes }) {
  const count = Math.max(1, Math.round((bytes - 3500) / 490));
  return Array.from({ length: count }, (_, at) => <p key={at}>{words + words}</p>);
}
