import { describe, expect, test } from 'vitest';
import { matchCentres, type OfficialCommune, type Place } from '@/db/seed/match-centres';

const commune = (code: string, name: string, region = '84'): OfficialCommune => ({
  ...{ code, name, region, department: code.slice(0, 2), postcodes: [], population: 1000 },
});
const place = (communeCode: string, name: string, population: number, lat: number, region = '84'): Place => ({
  ...{ communeCode, name, population, region, at: { lat, lng: 4 } },
});
const latOf = (communes: OfficialCommune[], places: Place[], code: string) =>
  matchCentres(communes, places).get(code)?.lat;

describe('the centre of a commune', () => {
  test('is the place of its own name, even beside a larger hamlet', () => {
    const places = [place('42168', 'Le Grand Hameau', 5000, 1), place('42168', 'Pelussin', 900, 2)];
    expect(latOf([commune('42168', 'Pélussin')], places, '42168')).toBe(2);
  });

  test('is its largest place when none bears its name', () => {
    const places = [place('42168', 'Virieu', 200, 1), place('42168', 'La Halle', 900, 2)];
    expect(latOf([commune('42168', 'Pélussin')], places, '42168')).toBe(2);
  });

  test('is the one place of its name in the region when nobody says where that lies', () => {
    expect(latOf([commune('42168', 'Pélussin')], [place('', 'Pélussin', 900, 2)], '42168')).toBe(2);
    expect(
      latOf([commune('42168', 'Pélussin')], [place('', 'Pélussin', 900, 2, '11')], '42168'),
    ).toBeUndefined();
  });

  test('is left open when two communes or two places could be meant', () => {
    const twins = [commune('01001', 'Saint-Martin'), commune('42002', 'Saint-Martin')];
    expect(latOf(twins, [place('', 'Saint-Martin', 900, 2)], '42002')).toBeUndefined();
    const places = [place('', 'Pélussin', 900, 2), place('', 'Pélussin', 800, 3)];
    expect(latOf([commune('42168', 'Pélussin')], places, '42168')).toBeUndefined();
  });
});
