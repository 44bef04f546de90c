/** Lines to come; `words` are heard while one waits. */
export function Skeleton({ words, lines = 3 }: { words: string; lines?: number }) {
  return (
    <div role="status">
      <span className="vh">{words}</span>
      <div className="skel" aria-hidden>
        {Array.from({ length: lines }, (_, at) => (
          <i key={at} />
        ))}
      </div>
    </div>
  );
}

/** Cards to come, of the size that they will have. */
export function CardsSkeleton({ words, cards = 4 }: { words: string; cards?: number }) {
  return (
    <div role="status">
      <span className="vh">{words}</span>
      <ul className="cards" aria-hidden>
        {Array.from({ length: cards }, (_, at) => (
          <li key={at} className="card tall skel">
            <i className="pic" />
            <div className="txt skel">
              <i />
              <i />
              <i />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
