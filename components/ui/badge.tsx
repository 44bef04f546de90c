import type { ReactNode } from 'react';
import { classes } from './icon';
import { ModePicture, ThemePicture } from './picture';
import type { KindName, ThemeName } from './pictures';

// What a kind asks of you: nothing, a thing in return, money, or somebody is looking.
const asks: Record<KindName, 'swap' | 'pay' | 'wish' | null> = {
  give: null,
  lend: null,
  service: null,
  swap: 'swap',
  rent: 'pay',
  sell: 'pay',
  ride: 'pay',
  space: 'pay',
  request: 'wish',
};

export type BadgeProps = { look?: 'state' | 'good' | 'warn' | 'bad'; children: ReactNode };

/** A state in one or two words. */
export function Badge({ look = 'state', children }: BadgeProps) {
  return <span className={classes('badge', look)}>{children}</span>;
}

/** How a thing is shared: « Prêt », « Don ». `free` says that nothing is asked although the kind usually asks. */
export function ModeBadge({ mode, words, free }: { mode: KindName; words: string; free?: boolean }) {
  return (
    <span className={classes('badge', !free && asks[mode])}>
      <ModePicture mode={mode} />
      {words}
    </span>
  );
}

/** A theme, as a plain word with its picture. */
export function ThemeTag({ theme, words }: { theme: ThemeName; words: string }) {
  return (
    <span className={classes('tag', `th-${theme}`)}>
      <ThemePicture theme={theme} />
      {words}
    </span>
  );
}
