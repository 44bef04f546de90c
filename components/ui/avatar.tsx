import type { ReactNode } from 'react';
import { classes } from './icon';
import type { ThemeName } from './pictures';

const feathers: ThemeName[] = ['housing', 'food', 'making', 'mobility', 'exchange', 'work'];

export type AvatarProps = { name: string; photo?: string | null; size?: 's' | 'm' | 'l' };

/** A face, or the first letter of a name on a feather that stays the same for that name. Always beside the name itself. */
export function Avatar({ name, photo, size = 'm' }: AvatarProps) {
  return (
    <span className={classes('face', size !== 'm' && size, `th-${featherOf(name)}`)} aria-hidden>
      {photo ? <img src={photo} alt="" /> : (name.trim().at(0) ?? '·').toLocaleUpperCase('fr')}
    </span>
  );
}

/** A face, a name, and what is known of the person. */
export function Person({
  name,
  photo,
  size,
  title,
  children,
}: AvatarProps & { title?: ReactNode; children?: ReactNode }) {
  return (
    <div className="person">
      <Avatar name={name} photo={photo} size={size} />
      <div>
        {title ?? <strong>{name}</strong>}
        {children}
      </div>
    </div>
  );
}

function featherOf(name: string): ThemeName {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return feathers[sum % feathers.length] ?? 'exchange';
}
