import type { CSSProperties } from 'react';

const clay = 'M60 20C90 20 110 42 110 66C110 92 89 108 60 108C31 108 10 92 10 66C10 42 30 20 60 20Z';
const inside = 'M60 24C88 24 106 44 106 66C106 90 87 104 60 104C33 104 14 90 14 66C14 44 32 24 60 24Z';
const coins = ['14 25 22', '31 29 24', '50 25 24', '68 29 22', '86 25 22'];
const cracks = ['22 46', '58 43', '38 61', '74 59', '54 75'];

/** The round clay money box. `level`, from 0 to 1, is how full it is; when it changes, it fills. `id` only where several stand on a page. */
export function Tirelire({ level, id = 'tirelire' }: { level: number; id?: string }) {
  return (
    <svg className="tire" viewBox="0 0 120 120" aria-hidden focusable={false} style={levelStyle(level)}>
      <clipPath id={id}>
        <path d={inside} />
      </clipPath>
      <path d="M38 100H82L87 112a3 3 0 0 1-2.8 4H35.8a3 3 0 0 1-2.8-4Z" fill="var(--art-earth)" />
      <path d={clay} fill="var(--art-earth)" />
      <g clipPath={`url(#${id})`}>
        <rect x="10" y="20" width="100" height="90" fill="var(--art-pale)" />
        <Fill />
      </g>
      <path
        d="M22 46C29 35 39 29.5 50 28"
        fill="none"
        stroke="var(--art-white)"
        strokeWidth="3.5"
        strokeLinecap="round"
        opacity=".75"
      />
      <rect x="42" y="16" width="36" height="11" rx="5.5" fill="var(--art-earth)" />
      <rect x="48" y="20" width="24" height="3.2" rx="1.6" fill="var(--art-night)" />
      <circle cx="60" cy="9" r="8" fill="var(--art-ochre)" />
      <path
        d="M63 5.6a4.3 4.3 0 1 0 0 6.8M55 8.2h5M55 10.4h5"
        fill="none"
        stroke="var(--art-horn)"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  );
}

function Fill() {
  return (
    <g className="t-fill">
      <rect x="10" y="31" width="100" height="160" fill="var(--art-clay)" />
      {coins.map((coin) => {
        const [x, y, width] = coin.split(' ');
        return <rect key={coin} x={x} y={y} width={width} height="7" rx="3.5" fill="var(--art-ochre)" />;
      })}
      {cracks.map((crack) => {
        const [x, y] = crack.split(' ');
        return <rect key={crack} x={x} y={y} width="20" height="5" rx="2.5" fill="var(--art-brick)" />;
      })}
    </g>
  );
}

// React's own type does not know the names that a page gives to its properties.
function levelStyle(level: number): CSSProperties {
  return { '--level': Math.min(1, Math.max(0, level)) } as CSSProperties;
}
