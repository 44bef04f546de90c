import localFont from 'next/font/local';

// Next preloads both files and makes fallbacks of the same width, so that the page does not move when they arrive.
const title = localFont({
  src: './fonts/bricolage-grotesque.woff2',
  weight: '500 800',
  display: 'swap',
  variable: '--face-title',
});

const text = localFont({
  src: './fonts/atkinson-hyperlegible-next.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--face-text',
});

/** The class of `<html>`: it names the two faces for tokens.css. */
export const faces = `${title.variable} ${text.variable}`;
