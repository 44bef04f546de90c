import { classes } from './icon';
import { kindOutlines, themeOutlines, type KindName, type Outline, type ThemeName } from './pictures';

/** The picture of a theme, beside its word. */
export function ThemePicture({ theme, className }: { theme: ThemeName; className?: string }) {
  return <Drawn outline={themeOutlines[theme]} className={className} />;
}

/** The picture of a way to share, beside its word. */
export function ModePicture({ mode, className }: { mode: KindName; className?: string }) {
  return <Drawn outline={kindOutlines[mode]} className={className} />;
}

function Drawn({ outline, className }: { outline: Outline; className?: string }) {
  return (
    <svg className={classes('i', className)} viewBox="0 0 24 24" aria-hidden focusable={false}>
      <path d={outline.line} />
      {outline.solid && <path className="solid" d={outline.solid} />}
    </svg>
  );
}
