import { describe, expect, test } from 'vitest';
import { bricks } from '@/lib/bricks';
import { placesOf } from '@/lib/ground/brick';
import { hasWords } from '@/lib/i18n/words';
import { stands } from './tree';

const all = bricks.map(({ name }) => name);
const segments = (stacked: readonly string[]) => placesOf(bricks, stacked).map(({ segment }) => segment);

describe('the navigation', () => {
  test('leads to pages that are there, by names that both languages have', () => {
    const places = placesOf(bricks, all);
    expect(places.length).toBeGreaterThan(4);
    expect(places.filter(({ words }) => !hasWords(words))).toEqual([]);
    const door = (segment: string) =>
      ['app/[locale]/[community]', segment, 'page.tsx'].filter(Boolean).join('/');
    expect(places.map(({ segment }) => door(segment)).filter((path) => !stands(path))).toEqual([]);
  });

  test('holds the same thing once, in one order, and one button that stands out', () => {
    const places = placesOf(bricks, all);
    expect(new Set(places.map(({ order }) => order)).size).toBe(places.length);
    expect(new Set(places.map(({ segment }) => segment)).size).toBe(places.length);
    expect(places.filter(({ stands: where }) => where.includes('out'))).toHaveLength(1);
    expect(places.filter(({ stands: where }) => where.includes('bar') || where.includes('out'))).toHaveLength(
      5,
    );
  });

  test('of a community that has not stacked a brick does not lead there', () => {
    const without = all.filter((name) => name !== 'exchanges');
    expect(segments(all)).toContain('exchanges');
    expect(segments(without)).toEqual(segments(all).filter((segment) => segment !== 'exchanges'));
    expect(segments([])).toContain('profile');
  });
});
