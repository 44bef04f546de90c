import type { ReactNode } from 'react';
import { Go } from './go';
import { classes } from './icon';
import { rideDrawing, themeDrawings, type ThemeName } from './pictures';

export type CardProps = {
  href: string;
  title: string;
  theme: ThemeName;
  /** without a photo it is drawn as a ride, not by its theme */
  isRide?: boolean;
  /** an `<img>` of the thing itself; without one, the drawing of its theme */
  photo?: ReactNode;
  /** read before the title, so it comes first */
  badge?: ReactNode;
  price?: ReactNode;
  /** what it needs: `<p className="meta">`, `<p className="meta free">`, `<p className="meta who">` */
  children?: ReactNode;
  /** a round button of its own, outside the link */
  aside?: ReactNode;
  heading?: 'h2' | 'h3';
  /** the card that is seen first is not waited for */
  eager?: boolean;
};

/** An index card: one link, the title, that covers it all. A row on a phone, a column above. */
export function Card({
  href,
  title,
  theme,
  isRide,
  photo,
  badge,
  price,
  children,
  aside,
  heading: Heading = 'h3',
  eager,
}: CardProps) {
  return (
    <li className={classes('card tall', `th-${theme}`)}>
      <div className="pic">{photo ?? <ThemeDrawing theme={theme} isRide={isRide} eager={eager} />}</div>
      <div className="txt">
        {badge}
        <Heading className="name">
          <Go href={href}>{title}</Go>
        </Heading>
        {price && <p className="price num">{price}</p>}
        {children}
      </div>
      {aside}
    </li>
  );
}

export function CardGrid({ four, label, children }: { four?: boolean; label?: string; children: ReactNode }) {
  return (
    <ul className={classes('cards', four && 'four')} aria-label={label}>
      {children}
    </ul>
  );
}

type DrawingProps = { theme: ThemeName; isRide?: boolean; eager?: boolean };

/** Where there is no photo: the drawing of a ride, or of the theme. It says nothing that the words do not say. */
export function ThemeDrawing({ theme, isRide, eager }: DrawingProps) {
  const drawing = isRide ? rideDrawing : themeDrawings[theme];
  return <img src={drawing} alt="" width={400} height={300} loading={eager ? 'eager' : 'lazy'} />;
}

/** Six tiles, each a theme with its word and how many are there. */
export function ThemeTiles({
  label,
  tiles,
}: {
  label: string;
  tiles: readonly { theme: ThemeName; href: string; words: string; count?: string; picture: ReactNode }[];
}) {
  return (
    <ul className="themes" aria-label={label}>
      {tiles.map((tile) => (
        <li key={tile.theme}>
          <Go className={`th-${tile.theme}`} href={tile.href}>
            {tile.picture}
            <span>
              {tile.words}
              {tile.count && <small>{tile.count}</small>}
            </span>
          </Go>
        </li>
      ))}
    </ul>
  );
}
