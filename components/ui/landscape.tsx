import { Hen } from './hen';

/** Hills, a village, washing on a line and the hen: the foot of the first page. By night the windows are lit. */
export function Landscape() {
  return (
    <svg
      className="land"
      viewBox="0 0 1440 300"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden
      focusable={false}
    >
      <circle cx="1200" cy="62" r="42" fill="var(--sun)" />
      <path
        d="M0 150C160 60 300 70 430 128S690 150 800 92S1080 60 1200 112S1380 120 1440 96V300H0Z"
        fill="var(--hill-1)"
      />
      <path
        d="M0 190C140 130 260 150 380 176S640 120 780 160S1010 190 1140 144S1360 130 1440 160V300H0Z"
        fill="var(--hill-2)"
      />
      <path
        d="M0 222C180 170 330 206 480 204S760 170 900 204S1230 214 1440 184V300H0Z"
        fill="var(--hill-3)"
      />
      <path d={firs} fill="var(--hill-5)" />
      <Village />
      <path d="M0 250C200 204 420 232 640 226S1080 236 1440 214V300H0Z" fill="var(--hill-4)" />
      <path d="M0 282C260 244 520 268 760 262S1180 262 1440 250V300H0Z" fill="var(--hill-5)" />
      <g transform="translate(858 140) scale(1.7)">
        <Hen />
      </g>
      <Washing />
    </svg>
  );
}

const firs =
  'M84 204l11-34 11 34ZM112 206l9-28 9 28ZM130 202l12-38 12 38ZM1300 196l12-40 12 40ZM1328 196l10-30 10 30ZM1270 202l10-32 10 32ZM350 200l9-28 9 28ZM372 202l8-24 8 24Z';
const windows =
  'M570 192h7v14h-7ZM615 186h8v10h-8ZM630 186h8v10h-8ZM702 192h8v10h-8ZM724 192h8v10h-8ZM768 194h8v14h-8Z';

function Village() {
  return (
    <>
      <path d="M560 206h34v-26h-34Z" fill="var(--card)" />
      <path d="M553 182l24-18 24 18Z" fill="var(--clay)" />
      <path d="M604 210h44v-34h-44Z" fill="var(--ticket)" />
      <path d="M597 178l29-22 29 22Z" fill="var(--clay-deep)" />
      <path d="M660 212h30v-70h-30Z" fill="var(--card)" />
      <path d="M655 144l20-38 20 38Z" fill="var(--f-plum)" />
      <path d="M669 158h12v16h-12Z" fill="var(--f-blue-mid)" />
      <path d="M690 212h56v-30h-56Z" fill="var(--card)" />
      <path d="M686 184h64l-10-20h-44Z" fill="var(--clay)" />
      <path d="M758 208h30v-22h-30Z" fill="var(--ticket)" />
      <path d="M752 188l21-17 21 17Z" fill="var(--clay)" />
      <path d={windows} fill="var(--f-ochre)" />
    </>
  );
}

function Washing() {
  return (
    <>
      <path
        d="M180 232V168M330 236V172M180 172Q255 204 330 176"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2"
      />
      <path d="M198 180h26v34q-7-5-13 0t-13 0Z" fill="var(--f-ochre-mid)" />
      <path d="M232 188l8-4h14l8 4 8 10-8 5-2 24h-22l-2-24-8-5Z" fill="var(--clay)" />
      <path d="M284 188h24l-1 38h-8l-3-22-4 22h-8Z" fill="var(--f-blue)" />
    </>
  );
}
