'use client';

import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';

/** Takes a row away: at once where scripts run, and by its wish where none do. */
export function DropRow({ wish, words, onDrop }: { wish: string; words: string; onDrop: () => void }) {
  return (
    <Button
      type="submit"
      name="wish"
      value={wish}
      look="quiet"
      small
      icon={X}
      onClick={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      {words}
    </Button>
  );
}
