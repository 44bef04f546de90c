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
  const [shown, setShown] = useState<readonly KeptPhoto[]>(photos);
  const [waiting, setWaiting] = useState<readonly WaitingPhoto[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [told, tell] = useState<Told>(null);
  const next = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());
  const count = useRef(photos.length);

  const deliver = async ({ key, file, preview }: WaitingPhoto): Promise<void> => {
    const answer = await sendPhoto(file, { community, use: 'listing', listing: listingId });
    if (!answer.ok)
      return setWaiting((all) =>
        all.map((one) => (one.key === key ? { ...one, because: answer.because } : one)),
      );
    setWaiting((all) => all.filter((one) => one.key !== key));
    setShown((all) => [...all, { id: answer.value.id, alt: '' }]);
    URL.revokeObjectURL(preview);
    count.current += 1;
    tell({ key: 'listings.photo.added', holes: { number: count.current } });
  };
  const queue = (photo: WaitingPhoto) => {
    line.current = line.current.then(() => deliver(photo));
  };
  const send = (files: readonly File[]) => {
    const fresh = files.map((file) => ({
      key: (next.current += 1),
      file,
      preview: URL.createObjectURL(file),
      because: null,
    }));
    setWaiting((all) => [...all, ...fresh]);
    tell({ key: 'listings.photo.sending-count', holes: { count: fresh.length } });
    fresh.forEach(queue);
  };
  const retry = (key: number) => {
    const photo = waiting.find((one) => one.key === key);
    if (!photo) return;
    setWaiting((all) => all.map((one) => (one.key === key ? { ...one, because: null } : one)));
    queue(photo);
  };
  const move = (id: string, by: 1 | -1) => {
    const order = [...shown];
    const at = order.findIndex((photo) => photo.id === id);
    order.splice(at + by, 0, ...order.splice(at, 1));
    setShown(order);
    tell({ key: 'listings.photo.moved', holes: { number: at + by + 1 } });
  };
  const remove = (id: string) => {
    setShown(shown.filter((photo) => photo.id !== id));
    setRemoved([...removed, id]);
    count.current -= 1;
    tell({ key: 'listings.photo.removed' });
  };
  const forget = (key: number) => setWaiting((all) => all.filter((one) => one.key !== key));

  useHold(waiting.some(({ because }) => because === null));
  return { shown, waiting, removed, told, send, retry, move, remove, forget };
}

/** Asks before the page is left while something is still on its way. */
function useHold(isSending: boolean) {
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    if (isSending) addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [isSending]);
}
