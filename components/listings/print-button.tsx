'use client';

import { Printer } from 'lucide-react';
import { Button } from '@/components/ui/button';

/** Opens the device's own printing. */
export function PrintButton({ words }: { words: string }) {
  return (
    <Button look="quiet" icon={Printer} onClick={() => window.print()}>
      {words}
    </Button>
  );
}
