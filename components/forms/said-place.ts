import { directionTo, metersBetween, type Point } from '@/lib/ground/place';
import { distance } from '@/lib/i18n/format';
import type { Said } from './words-provider';

export type MapCommune = Point & { code: string; name: string };

/** Nearer to a commune's centre than this, a point is at its centre. */
const sameSpotMeters = 75;

/** Where a point is, in words: « Repère posé à 1,2 km au nord-est de Pélussin. » */
export function saidPlace(point: Point, communes: readonly MapCommune[], { t, locale }: Said): string {
  const nearest = nearestTo(point, communes);
  if (!nearest) return t('ground.map.numbers', { lat: point.lat.toFixed(4), lng: point.lng.toFixed(4) });
  const of = locale === 'fr' ? ofFrench(nearest.name) : `of ${nearest.name}`;
  const meters = metersBetween(nearest, point);
  if (meters < sameSpotMeters) return t('ground.map.at', { of });
  const direction = t(`ground.map.direction.${directionTo(nearest, point)}`);
  return t('ground.map.away', { distance: distance(meters, locale), direction, of });
}

export function nearestTo(point: Point, communes: readonly MapCommune[]): MapCommune | undefined {
  const far = (commune: MapCommune) => metersBetween(commune, point);
  return communes.reduce<MapCommune | undefined>(
    (best, commune) => (!best || far(commune) < far(best) ? commune : best),
    undefined,
  );
}

/** « de Pélussin », « d’Annonay », « du Bessat », « des Haies », « de La Valla » */
export function ofFrench(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return /^[aeiouyàâäéèêëîïôöùûüœæ]/i.test(name) ? `d’${name}` : `de ${name}`;
}
