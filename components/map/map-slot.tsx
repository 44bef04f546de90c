'use client';

import { useEffect, useState, type ComponentType } from 'react';
import { useWords } from '@/components/forms/words-provider';
import type { FoundMapProps } from './found-mark';

/** The place of a map beside its list. Its code is fetched once the page that asks for it is there. */
export function MapSlot(props: FoundMapProps) {
  const { t } = useWords();
  const [Shown, setShown] = useState<ComponentType<FoundMapProps> | 'failed' | null>(null);
  useEffect(() => {
    let isHere = true;
    import('./found-map').then(
      ({ FoundMap }) => isHere && setShown(() => FoundMap),
      () => isHere && setShown('failed'),
    );
    return () => {
      isHere = false;
    };
  }, []);
  if (Shown !== null && Shown !== 'failed') return <Shown {...props} />;
  return (
    <div className="found-map">
      <div className="map-frame">
        <div className="map-box map-waiting">
          <p role="status">{Shown === 'failed' ? t('map.failed') : t('map.loading')}</p>
          <noscript>
            <p>{t('map.no-script')}</p>
          </noscript>
        </div>
      </div>
    </div>
  );
}
