import type { LucideIcon } from 'lucide-react';

/** One family of small pictures, always beside a word. */
export function Icon({ of: Picture, className }: { of: LucideIcon; className?: string }) {
  return <Picture className={classes('i', className)} strokeWidth={1.75} aria-hidden focusable={false} />;
}

/** Joins the names of classes that apply. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
