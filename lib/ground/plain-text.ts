/** What people type is kept as it will be read: nothing in it is hidden, and nothing turns the direction of writing around. */

/** Marks of direction, characters without width, hyphens and fillers that show only sometimes or never, and controls of machines. */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/g;
/** Joiners that join nothing: others make one picture out of several, or letters of a script belong together. */
const looseAfter = /[\u200c\u200d]+(?![\p{Extended_Pictographic}\p{L}])/gu;
const looseBefore = /(^|[^\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{L}])[\u200c\u200d]+/gu;

/** The same text without what nobody sees. */
export const plainText = (typed: string): string =>
  typed.replace(hidden, '').replace(looseAfter, '').replace(looseBefore, '$1');

/** A first name has at least one letter. Nothing in it breaks a line or turns the direction of writing around. */
export const nameOfPerson =
  /^[^\p{Cc}\u2028-\u202e\u2066-\u2069]*\p{L}[^\p{Cc}\u2028-\u202e\u2066-\u2069]*$/u;
