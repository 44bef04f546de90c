'use client';

import { MapPin, MapPinOff, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import type { Point } from '@/lib/ground/place';
import { drawMap, type DrawnMap } from './drawn-map';
import { askedAt, communesAt, together, type Surroundings } from './map-communes';
import { saidPlace, type MapCommune } from './said-place';
import { useWords } from './words-provider';

export type PointMapProps = {
  around: string | null;
  point: Point | null;
  onPlace: (point: Point | null) => void;
  onClose: () => void;
  /** the device draws no map */
  onFail: () => void;
  seen?: string;
};

/** A map with one pin. Every gesture has a button, and what it means is said in words. */
export function PointMap({ around, point, onPlace, onClose, onFail, seen }: PointMapProps) {
  const said = useWords();
  const { t } = said;
  const after = useId();
  const region = useRef<HTMLElement>(null);
  const { box, map, communes } = useDrawn({ around, point, onPlace, onFail, seen });
  useEffect(() => region.current?.focus({ preventScroll: true }), []);
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section
      ref={region}
      role="region"
      aria-label={t('ground.map.label')}
      tabIndex={-1}
      className="map stack"
      onKeyDown={escape}
    >
      <a className="map-skip" href={`#${after}`}>
        {t('ground.map.skip')}
      </a>
      <p>{t('ground.map.how')}</p>
      <div className="map-frame">
        <div ref={box} className="map-box" />
        <span className="map-cross" aria-hidden />
      </div>
      <div className="row tight">
        <Button look="second" small icon={ZoomIn} onClick={() => map.current?.nearer()}>
          {t('ground.map.nearer')}
        </Button>
        <Button look="second" small icon={ZoomOut} onClick={() => map.current?.further()}>
          {t('ground.map.further')}
        </Button>
        <Button
          look="second"
          small
          icon={MapPin}
          onClick={() => map.current && onPlace(map.current.centre())}
        >
          {t('ground.map.put')}
        </Button>
      </div>
      <div id={after} tabIndex={-1} className="stack">
        <p role="status" className="map-said">
          {point ? saidPlace(point, communes, said) : t('ground.map.none')}
        </p>
        {seen && <p className="soft">{seen}</p>}
        {point && (
          <div className="row">
            <Button look="quiet" icon={MapPinOff} onClick={() => onPlace(null)}>
              {t('ground.map.drop')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

type Wishes = Omit<PointMapProps, 'onClose'>;

const middleOfFrance: Point = { lat: 46.6, lng: 2.4 };
const zooms = { point: 13, around: 10, country: 5 };

/** The drawn map, which lives as long as the part does, and the communes that it knows. */
function useDrawn(wishes: Wishes) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<DrawnMap | null>(null);
  const now = useRef(wishes);
  const [communes, setCommunes] = useState<MapCommune[]>([]);
  const { point } = wishes;
  now.current = wishes;
  const picture = t('ground.map.picture');
  useEffect(() => {
    let isOpen = true;
    let asked = '';
    const show = (found: Surroundings | null) =>
      isOpen && found && setCommunes((known) => together(found.communes, known));
    const onMoved = (centre: Point) => {
      const here = askedAt(centre);
      if (here === asked) return;
      asked = here;
      void communesAt(here).then(show);
    };
    const { around, point: first, seen } = now.current;
    void communesAt(around ?? askedAt(middleOfFrance)).then((found) => {
      if (!isOpen || !box.current) return;
      const middle = found?.middle ?? middleOfFrance;
      const start = first ?? middle;
      const zoom = first ? zooms.point : around ? zooms.around : zooms.country;
      const onPlace = (placed: Point) => now.current.onPlace(placed);
      try {
        const drawn = { middle, start, zoom, seen: seen !== undefined, words: { picture }, onPlace, onMoved };
        map.current = drawMap(box.current, drawn);
        map.current.pin(first);
        show(found);
      } catch {
        now.current.onFail();
      }
    });
    return () => {
      isOpen = false;
      map.current?.close();
      map.current = null;
    };
  }, [picture]);
  const { lat, lng } = point ?? {};
  useEffect(() => {
    map.current?.pin(lat === undefined || lng === undefined ? null : { lat, lng });
  }, [lat, lng]);
  useEffect(() => map.current?.communes(communes), [communes]);
  return { box, map, communes };
}
