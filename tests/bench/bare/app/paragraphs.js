const words =
  'Une page nue : des phrases d’affilée, aussi longue que celle d’à côté, « et rien d’autre du tout ». ';

/** Paragraphs of about 200 characters, so many that the whole answer has that many bytes (each is sent twice: HTML and data). */
export function Paragraphs({ bytes }) {
  const count = Math.max(1, Math.round((bytes - 3500) / 500));
  return Array.from({ length: count }, (_, at) => <p key={at}>{words + words}</p>);
}
