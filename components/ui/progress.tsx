export type ProgressProps = { step: number; of: number; words: string; title?: string };

/** « Étape 4 sur 7 · Les conditions du prêt », in words first; the marks are only seen. */
export function Progress({ step, of, words, title }: ProgressProps) {
  return (
    <div className="progress">
      <p className="label">
        {words}
        {title && <span className="soft"> · {title}</span>}
      </p>
      <ol aria-hidden>
        {Array.from({ length: of }, (_, at) => (
          <li key={at} className={at + 1 < step ? 'done' : at + 1 === step ? 'now' : undefined} />
        ))}
      </ol>
    </div>
  );
}
