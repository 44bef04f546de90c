import type { WordsBrick } from '@/lib/i18n/words';

/** The words that the screens of posting say in a browser: bricks, and the beginnings of keys. */
export const spokenIn: [readonly WordsBrick[], readonly string[]] = [
  ['listings', 'ground', 'members'],
  ['post.', 'photo.', 'answer.', 'refused.', 'caution.', 'weekday.', 'field.', 'action.', 'commune.', 'map.'],
];
