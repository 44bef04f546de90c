'use client';

import { RotateCw, Search, ZoomIn, ZoomOut } from 'lucide-react';
import { useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/forms/words-provider';
import type { FoundMapProps } from './found-mark';
import { PickedCard } from './picked-card';
import { useFound } from './use-found';

/** What a search found, on a map. Each mark is a button, and is in the list beside it. */
export function FoundMap(props: FoundMapProps) {
  const { t } = useWords();
  const after = useId();
  const frame = useRef<HTMLDivElement>(null);
  const found = useFound(props, frame);
  const { map, state, isMoved, picked, said } = found;
  return (
    <section role="region" aria-label={t('map.label')} className="found-map">
      <a className="map-skip" href={`#${after}`}>
        {t('map.skip')}
      </a>
      <div className="map-frame">
        <div ref={frame} className="map-box" />
        {isMoved && (
          <div className="map-here">
            <Button look="second" small icon={Search} onClick={found.searchHere}>
              {t('map.here')}
            </Button>
          </div>
        )}
        {picked && <PickedCard picked={picked} listings={props.listings} onClose={found.letGo} />}
      </div>
      <div className="row tight between">
        <p role="status" className="map-said">
          {said}
        </p>
        <div className="row tight">
          {state === 'away' && (
            <Button look="second" small icon={RotateCw} onClick={found.again}>
              {t('map.again')}
            </Button>
          )}
          <Button look="second" small icon={ZoomIn} onClick={() => map.current?.nearer()}>
            {t('map.nearer')}
          </Button>
          <Button look="second" small icon={ZoomOut} onClick={() => map.current?.further()}>
            {t('map.further')}
          </Button>
        </div>
      </div>
      <p className="soft map-sources" id={after} tabIndex={-1}>
        {t(props.isOfRides ? 'map.rides' : 'map.blurred')} {!props.styleUrl && t('map.ground')}
      </p>
    </section>
  );
}
