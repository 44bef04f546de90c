'use client';

import { Map as MapIcon } from 'lucide-react';
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { Button } from '@/components/ui/button';
import type { Point } from '@/lib/ground/place';
import { typedPoint } from './map-communes';
import type { PointMapProps } from './point-map';
import { useWords } from './words-provider';

export type PointPickerProps = {
  /** « 45.42,4.68 », or the code of a commune: where the map opens while there is no point. Null for all of France. */
  around: string | null;
  /** what the two fields hold, as text */
  lat: string;
  lng: string;
  onPlace: (point: { lat: string; lng: string }) => void;
  /** said above a map on which the circle that others see is drawn */
  seen?: string;
};

type Is = 'shut' | 'coming' | 'open' | 'failed';

/** A button that brings a map on which a point can be placed. The map is fetched when it is asked for, and not before. */
export function PointPicker({ around, lat, lng, onPlace, seen }: PointPickerProps) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [runs, setRuns] = useState(false);
  const [is, setIs] = useState<Is>('shut');
  const [Shown, setShown] = useState<ComponentType<PointMapProps> | null>(null);
  useEffect(() => setRuns(true), []);
  if (!runs) return null;
  const open = () => {
    setIs('coming');
    import('./point-map').then(
      ({ PointMap }) => {
        setShown(() => PointMap);
        setIs('open');
      },
      () => setIs('failed'),
    );
  };
  const end = (as: Is) => {
    setIs(as);
    button.current?.focus();
  };
  const close = () => end('shut');
  const place = (point: Point | null) =>
    onPlace({ lat: point ? String(point.lat) : '', lng: point ? String(point.lng) : '' });
  return (
    <div className="stack">
      <div className="row">
        <Button
          ref={button}
          look="second"
          icon={MapIcon}
          busy={is === 'coming'}
          aria-expanded={is === 'open'}
          onClick={is === 'open' ? close : open}
        >
          {t(is === 'open' ? 'ground.map.close' : 'ground.map.open')}
        </Button>
      </div>
      <p role="status" className={is === 'failed' ? 'soft' : 'vh'}>
        {is === 'coming' && t('ground.map.loading')}
        {is === 'failed' && t('ground.map.failed')}
      </p>
      {is === 'open' && Shown && (
        <Shown
          around={around}
          point={typedPoint(lat, lng)}
          onPlace={place}
          onClose={close}
          onFail={() => end('failed')}
          seen={seen}
        />
      )}
    </div>
  );
}
