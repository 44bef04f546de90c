'use client';

import { useEffect, useRef, useState } from 'react';
import { sendPhoto } from '@/components/forms/send-photo';

export type KeptPhoto = { id: string; alt: string };
/** A photo on its way; `because` says why it did not get through. */
export type WaitingPhoto = { key: number; file: File; preview: string; because: string | null };
type Told = { key: string; holes?: Record<string, string | number> } | null;
type Start = { community: string; listingId: string; photos: readonly KeptPhoto[] };

/** The photos on the desk: those that are kept, in order, and those still on their way, one after the other. */
export function usePhotos({ community, listingId, photos }: Start) {
  const [waiting, setWaiting] = useState<readonly WaitingPhoto[]>([]);
  const [told, tell] = useState<Told>(null);
  const { shown, removed, add, move, remove } = useOrder(photos, tell);
  const next = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());

  const mark = (key: number, because: string | null) =>
    setWaiting((all) => all.map((one) => (one.key === key ? { ...one, because } : one)));
  const forget = (key: number) => setWaiting((all) => all.filter((one) => one.key !== key));
  const deliver = async ({ key, file, preview }: WaitingPhoto): Promise<void> => {
    const answer = await sendPhoto(file, { community, use: 'listing', listing: listingId });
    if (!answer.ok) {
      tell(null);
      return mark(key, answer.because);
    }
    forget(key);
    add(answer.value.id);
    URL.revokeObjectURL(preview);
  };
  const queue = (photo: WaitingPhoto) => {
    line.current = line.current.then(() => deliver(photo));
  };
  const send = (files: readonly File[]) => {
    const fresh = files.map((file) => {
      next.current += 1;
      return { key: next.current, file, preview: URL.createObjectURL(file), because: null };
    });
    setWaiting((all) => [...all, ...fresh]);
    tell({ key: 'listings.photo.sending-count', holes: { count: fresh.length } });
    fresh.forEach(queue);
  };
  const retry = (key: number) => {
    const photo = waiting.find((one) => one.key === key);
    mark(key, null);
    if (photo) queue(photo);
  };
  useHold(waiting.some(({ because }) => because === null));
  return { shown, waiting, removed, told, send, retry, move, remove, forget };
}

/** The kept photos in their order; what is done to them is told. */
function useOrder(photos: readonly KeptPhoto[], tell: (told: Told) => void) {
  const [shown, setShown] = useState(photos);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const count = useRef(photos.length);
  const add = (id: string) => {
    count.current += 1;
    setShown((all) => [...all, { id, alt: '' }]);
    tell({ key: 'listings.photo.added', holes: { number: count.current } });
  };
  const move = (id: string, by: 1 | -1) => {
    setShown((all) => {
      const order = [...all];
      const at = order.findIndex((photo) => photo.id === id);
      order.splice(at + by, 0, ...order.splice(at, 1));
      return order;
    });
    tell({
      key: 'listings.photo.moved',
      holes: { number: shown.findIndex((photo) => photo.id === id) + by + 1 },
    });
  };
  const remove = (id: string) => {
    count.current -= 1;
    setShown((all) => all.filter((photo) => photo.id !== id));
    setRemoved((all) => [...all, id]);
    tell({ key: 'listings.photo.removed' });
  };
  return { shown, removed, add, move, remove };
}

/** Asks before the page is left while something is still on its way. */
function useHold(isSending: boolean) {
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    if (isSending) addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [isSending]);
}
