import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** How long a toast stays at least, so that « Annuler » can be reached. */
export const toastMilliseconds = 10_000;

/** Where toasts appear; it is in the page from the start, so that what appears in it is read aloud. */
export function ToastPlace({ children }: { children?: ReactNode }) {
  return (
    <div className="toasts" role="status" aria-live="polite">
      {children}
    </div>
  );
}

export type ToastProps = { words: string; undo?: string; onUndo?: () => void };

/** A word in passing. The page says the same thing in a place that stays. */
export function Toast({ words, undo, onUndo }: ToastProps) {
  return (
    <div className="toast">
      <Icon of={Check} />
      <span>{words}</span>
      {undo && (
        <button type="button" onClick={onUndo}>
          {undo}
        </button>
      )}
    </div>
  );
}
