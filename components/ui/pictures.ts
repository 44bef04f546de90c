/** Outlines of the themes and of the ways to share: a grid of 24, a stroke of 1.75, told apart at 20 px. `solid` is filled. */
export type Outline = { line: string; solid?: string };

export const themes = ['housing', 'food', 'making', 'mobility', 'exchange', 'work'] as const;
export type ThemeName = (typeof themes)[number];

export const kinds = ['give', 'lend', 'swap', 'rent', 'sell', 'service', 'ride', 'space', 'request'] as const;
export type KindName = (typeof kinds)[number];

export const themeOutlines: Record<ThemeName, Outline> = {
  housing: { line: 'M3.5 11.5 12 4l8.5 7.5M5.5 10v9.5h13V10M10 19.5v-5a2 2 0 0 1 4 0v5' },
  food: {
    line: 'M4 12h16a8 8 0 0 1-16 0ZM8.5 20h7M12 12c0-4 1.5-7 5-8 .4 3.8-1.2 6.5-5 8ZM12 12C11.5 9.5 9.8 7.6 7 7c0 2.6 1.7 4.5 5 5Z',
  },
  making: {
    line: 'M14.8 6.2a4 4 0 0 1 5.3 5.1l-2.6-2.6-2 .5-.5 2 2.6 2.6a4 4 0 0 1-5.1-5.3M12.7 11.3 5.2 18.8a1.7 1.7 0 0 0 2.4 2.4l6-6M4 3.5l3 1 1.2 3 3 3M4 3.5l1 3 3 1.2',
  },
  mobility: {
    line: 'M9.5 16.5a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM22.5 16.5a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM5.5 16.5 9 9h6l3.5 7.5M9 9l3.5 7.5L15 9M7.5 6.5H10L9 9M15 9l-1-3.5h3',
  },
  exchange: {
    line: 'M3.5 12a8.5 8.5 0 0 1 14.7-5.8M18.7 2.6v3.9h-3.9M20.5 12a8.5 8.5 0 0 1-14.7 5.8M5.3 21.4v-3.9h3.9',
    solid:
      'M12 16.2c-2.8-2-4.3-3.4-4.3-5.2a2.3 2.3 0 0 1 4.3-1.1 2.3 2.3 0 0 1 4.3 1.1c0 1.8-1.5 3.2-4.3 5.2Z',
  },
  work: {
    line: 'M4.5 8h15a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1ZM8.5 8V6a1.5 1.5 0 0 1 1.5-1.5h4A1.5 1.5 0 0 1 15.5 6v2M3.5 13h6M14.5 13h6M9.5 11.5h5v3h-5Z',
  },
};

export const kindOutlines: Record<KindName, Outline> = {
  give: {
    line: 'M4.5 10.5h15v3h-15ZM6 13.5V20h12v-6.5M12 10.5V20M12 10.5C9 10.5 7 9.3 7 7.2 7 5.6 8 4.5 9.3 4.5c1.9 0 2.7 2.6 2.7 6ZM12 10.5c3 0 5-1.2 5-3.3 0-1.6-1-2.7-2.3-2.7-1.9 0-2.7 2.6-2.7 6Z',
  },
  lend: {
    line: 'M2.5 17h3l2.7-1.3a3.5 3.5 0 0 1 1.5-.3h3.5a1.6 1.6 0 0 1 0 3.2H10M14.7 17.6l4.2-2.3a1.6 1.6 0 0 1 1.8 2.6L16 21a4 4 0 0 1-2.2.6H2.5M6.5 9.5V7a4 4 0 0 1 4-4h2.5a4 4 0 0 1 4 4v4.5M13.8 8.5l3.2 3.2 3.2-3.2',
  },
  swap: { line: 'M3.5 8.5h11M11.5 5l3.5 3.5L11.5 12M20.5 15.5h-11M12.5 12 9 15.5l3.5 3.5' },
  rent: {
    line: 'M14 8a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM12.8 11.1 20.5 18.8M17.2 15.5l-2 2M19.6 17.9l-1.7 1.7M9.5 8h.01',
  },
  sell: { line: 'M12.5 3.5h8v8l-9.2 9.2a1.5 1.5 0 0 1-2.1 0l-5.9-5.9a1.5 1.5 0 0 1 0-2.1ZM16.3 7.7h.01' },
  service: {
    line: 'M7.5 12.5V6.2a1.4 1.4 0 0 1 2.8 0v4.3M10.3 10.5V4.4a1.4 1.4 0 0 1 2.8 0v6M13.1 10.5V5.6a1.4 1.4 0 0 1 2.8 0v6.4M15.9 11.5V8.2a1.4 1.4 0 0 1 2.8 0v6.3a6.5 6.5 0 0 1-6.5 6.5c-2.6 0-4.3-1-5.7-3.3l-2.3-3.9a1.4 1.4 0 0 1 2.3-1.5l1 1.3',
  },
  ride: {
    line: 'M3.5 17.5v-4l2-1.5 2-4.5H15l3 4.5 2.5 1.2v4.3h-2M8.5 17.5h6M3.5 17.5h1M8.5 17.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM18.5 17.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM5.5 12H18M11.5 7.5V12',
  },
  space: { line: 'M4 20.5h16M6 20.5v-12L12 4l6 4.5v12M9.5 20.5V14h5v6.5M12 14v6.5M12 9.2h.01' },
  request: {
    line: 'M17.5 10.5a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM15.6 15.6l4.9 4.9M8.7 8.9a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.7-.9 1.3M10.5 13.9h.01',
  },
};

/** Where there is no photo: the drawing of the theme, never a grey box. */
export const themeDrawings: Record<ThemeName, string> = {
  housing: '/drawings/hall.svg',
  food: '/drawings/basket.svg',
  making: '/drawings/drill.svg',
  mobility: '/drawings/bicycle.svg',
  exchange: '/drawings/books.svg',
  work: '/drawings/desk.svg',
};
/** A ride is drawn as one whatever its theme. */
export const rideDrawing = '/drawings/ride.svg';
