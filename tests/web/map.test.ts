import { describe, expect, test } from 'vitest';
import { askedAt, together, typedPoint } from '@/components/forms/map-communes';
import { rgbOf } from '@/components/forms/map-paint';
import { readable } from '@/components/forms/map-style';
import { nearestTo, ofFrench, saidPlace, type MapCommune } from '@/components/forms/said-place';
import type { Said } from '@/components/forms/words-provider';
import { say } from '@/lib/i18n/phrase';
import { wordsOf } from '@/lib/i18n/words';

const pelussin: MapCommune = { code: '42168', name: 'Pélussin', lat: 45.4195, lng: 4.6836 };
const bessat: MapCommune = { code: '42017', name: 'Le Bessat', lat: 45.369, lng: 4.526 };
const speaker = (locale: 'fr' | 'en'): Said => {
  const book = wordsOf(locale, ['ground'], ['map.']);
  return { locale, t: (key, holes) => say(book[key] ?? key, locale, holes), has: (key) => key in book };
};
const near = { lat: 45.4272, lng: 4.6945 };

describe('a pin on the map', () => {
  test('is said in French and in English from the nearest commune', () => {
    expect(saidPlace(near, [bessat, pelussin], speaker('fr'))).toBe(
      'Repère posé à 1,2\u00a0km au nord-est de Pélussin.',
    );
    expect(saidPlace(near, [bessat, pelussin], speaker('en'))).toBe(
      'Pin placed 1.2\u00a0km north-east of Pélussin.',
    );
  });

  test('on a commune’s centre is said to be there', () => {
    expect(saidPlace(bessat, [bessat, pelussin], speaker('fr'))).toBe('Repère posé au centre du Bessat.');
    expect(saidPlace(bessat, [bessat], speaker('en'))).toBe('Pin placed in the middle of Le Bessat.');
  });

  test('is said in numbers while no commune is known', () => {
    expect(saidPlace(near, [], speaker('en'))).toBe('Pin placed. Latitude 45.4272, longitude 4.6945.');
    expect(nearestTo(near, [])).toBeUndefined();
  });

  test.each([
    ['Pélussin', 'de Pélussin'],
    ['Annonay', 'd’Annonay'],
    ['Échalas', 'd’Échalas'],
    ['Le Bessat', 'du Bessat'],
    ['Les Haies', 'des Haies'],
    ['La Valla-en-Gier', 'de La Valla-en-Gier'],
    ["L'Horme", "de L'Horme"],
  ])('French says %s as « %s »', (name, said) => expect(ofFrench(name)).toBe(said));
});

test('two fields make a point with a point or a comma, and none while one of them is empty or wrong', () => {
  expect(typedPoint('45.42', '4.68')).toEqual({ lat: 45.42, lng: 4.68 });
  expect(typedPoint('45,42', ' 4,68 ')).toEqual({ lat: 45.42, lng: 4.68 });
  for (const [lat, lng] of [
    ['', ''],
    ['45', ''],
    ['x', '4'],
    ['91', '4'],
  ] as const)
    expect(typedPoint(lat, lng)).toBeNull();
});

test('a small move of the map asks for nothing new, and no commune is known twice', () => {
  expect(askedAt({ lat: 45.4195, lng: 4.6836 })).toBe(askedAt({ lat: 45.4301, lng: 4.7102 }));
  expect(together([bessat], [pelussin, bessat])).toEqual([bessat, pelussin]);
});

test('a name that would cover one that is already there waits', () => {
  const [left, over, right] = [{ ...pelussin }, { ...bessat }, { ...pelussin, code: '42999' }];
  const boxes = { [left.code]: 0, [over.code]: 30, [right.code]: 120 };
  const shown = readable([left, over, right], ({ code }) => ({ x: boxes[code] ?? 0, y: 10, width: 80 }));
  expect([...shown]).toEqual([left.code, right.code]);
});

test('the colours of the page are told to the map as numbers, and those that are already are left', () => {
  expect(rgbOf('color(srgb 1 0.5 0)')).toBe('rgb(255, 128, 0)');
  expect(rgbOf('color(srgb -0.01 1.02 1e-7)')).toBe('rgb(0, 255, 0)');
  expect(rgbOf('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)');
});
