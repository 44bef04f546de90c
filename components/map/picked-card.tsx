'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { RoundButton } from '@/components/ui/button';
import { ThemePicture } from '@/components/ui/picture';
import type { Pin } from './found-mark';

export type Picked = {
  pins: readonly Pin[];
  /** How many lie there together; null for one alone. */
  count: number | null;
  isMore: boolean;
};

/** What lies under a mark that was pressed: one listing, or those of a heap. The focus comes here, and Escape leads back. */
export function PickedCard({
  picked,
  listings,
  onClose,
}: {
  picked: Picked;
  listings: string;
  onClose: () => void;
}) {
  const { t } = useWords();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), [picked]);
  const escape = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
  const label = picked.count === null ? picked.pins[0]?.title : t('map.heap', { count: picked.count });
  return (
    <div ref={card} role="group" aria-label={label} tabIndex={-1} className="map-card" onKeyDown={escape}>
      <RoundButton icon={X} words={t('map.close')} onClick={onClose} />
      {picked.count !== null && <p className="strong">{label}</p>}
      <ul className="stack-2">
        {picked.pins.map((pin) => (
          <li key={pin.address} className={`icon-line th-${pin.theme}`}>
            <ThemePicture theme={pin.theme} />
            <span>
              <a href={`${listings}/${pin.address}`}>{pin.title}</a>
              <span className="meta">
                {pin.price} · {pin.place}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {picked.isMore && <p className="soft">{t('map.heap.more')}</p>}
    </div>
  );
}
