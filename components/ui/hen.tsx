// The hen is also a cooking pot; her tail is made of the six feathers.
const feathers = ['plum', 'leaf', 'ochre', 'blue', 'teal', 'indigo'] as const;
const body = 'M18 37H33.5C38.6 37 40.5 33.6 40.5 29.4V21a8 8 0 0 1 16 0V37A19.25 19.25 0 0 1 18 37Z';
const comb = 'M43.2 13.8C40.8 9.6 44.6 7.4 46.2 10C46.2 5.6 51.4 5.6 51.4 10C53.2 7.6 56.8 9.9 54.4 13.8Z';
const beak = 'M56.3 18.6 62.4 22a.6.6 0 0 1 0 1L56.3 25.6Z';
const feet = 'M31 55v5.2h4.4M43 55v5.2h4.4';
const pot = 'M24 42H37C37 47 33.4 50.2 29.4 50.2C26 50.2 24 46.8 24 42Z';

export type HenLook = 'whole' | 'small' | 'mono';

/** The mark: `whole` from 32 px, `small` below (a bigger eye, no legs), `mono` in the colour of the text. */
export function HenMark({ look = 'whole', className }: { look?: HenLook; className?: string }) {
  return (
    <svg
      className={className}
      viewBox={look === 'small' ? '0 4 64 60' : '0 0 64 64'}
      aria-hidden
      focusable={false}
    >
      <g transform={look === 'small' ? 'translate(-1 5)' : undefined}>
        <Hen look={look} />
      </g>
    </svg>
  );
}

/** The hen alone, to be placed inside another drawing. */
export function Hen({ look = 'whole' }: { look?: HenLook }) {
  if (look === 'mono') return <HenInOneColour />;
  if (look === 'small') return <g dangerouslySetInnerHTML={smallHen} />;
  return (
    <>
      {feathers.map((paint, at) => (
        <path
          key={paint}
          transform={feather(at)}
          d="M-1 0-4-21.6A4 4 0 0 1 4-21.6L1 0Z"
          fill={`var(--art-${paint})`}
        />
      ))}
      <path
        d={feet}
        fill="none"
        stroke="var(--art-horn)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d={comb} fill="var(--art-plum)" />
      <path d={beak} fill="var(--art-ochre)" />
      <path d={body} fill="var(--art-clay)" />
      <Details />
    </>
  );
}

function Details() {
  return (
    <>
      <path d="M52.2 25.6h4.1v3a2.35 2.35 0 0 1-4.7 0Z" fill="var(--art-plum)" />
      <path d={pot} fill="var(--art-earth)" />
      <circle cx="49.6" cy="20.4" r="2" fill="var(--art-night)" />
    </>
  );
}

function HenInOneColour() {
  return (
    <g fill="currentColor">
      <mask id="hen-apart">
        <rect width="64" height="64" fill="white" />
        <path d={body} fill="black" stroke="black" strokeWidth="2.4" />
      </mask>
      <g mask="url(#hen-apart)">
        {feathers.map((paint, at) => (
          <path key={paint} transform={feather(at)} d="M-1 0-3.6-22A3.6 3.6 0 0 1 3.6-22L1 0Z" />
        ))}
      </g>
      <path
        d={feet}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d={comb} />
      <path d={beak} />
      <path fillRule="evenodd" d={`${body}M49.6 18.3a2.1 2.1 0 1 0 .01 0Z${pot}`} />
    </g>
  );
}

function feather(at: number): string {
  return `translate(26.5 39.5) rotate(${(-80 + at * 19.6).toFixed(1)})`;
}

/** It stands on every page: said once as text rather than drawn piece by piece at each view. */
const smallHen = {
  __html: [
    ...feathers.map(
      (paint, at) =>
        `<path transform="${feather(at)}" d="M-1 0-4-21.6A4 4 0 0 1 4-21.6L1 0Z" fill="var(--art-${paint})"/>`,
    ),
    `<path d="${comb}" fill="var(--art-plum)"/>`,
    `<path d="${beak}" fill="var(--art-horn)"/>`,
    `<path d="${body}" fill="var(--art-clay)"/>`,
    '<circle cx="49.2" cy="21" r="2.7" fill="var(--art-white)"/>',
  ].join(''),
};
