import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pagesToDrop, underEveryCommunity } from '@/lib/web/expire';

test('a listing that changed is made anew in both languages', () => {
  expect(pagesToDrop('listing', '12-ladder', 'pilat')).toEqual([
    ['/fr/pilat/listings/12-ladder'],
    ['/en/pilat/listings/12-ladder'],
  ]);
});

test('a name that stands on every page is dropped with the layout, which Next knows by its route alone', () => {
  expect(pagesToDrop('community', '', 'pilat')).toEqual([[underEveryCommunity, 'layout']]);
  expect(existsSync(`app${underEveryCommunity}/layout.tsx`)).toBe(true);
});
