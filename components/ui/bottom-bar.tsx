import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon';
import { NavLink } from './nav-link';
import { Still } from './still';

export type BarItem = { href: string; words: string; icon: LucideIcon; whole?: boolean; mid?: boolean };

/** Five places under the thumb, each with its word. `mid` is the one that stands out. */
export function BottomBar({ label, items }: { label: string; items: readonly BarItem[] }) {
  return (
    <Still as="nav" className="bar" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <NavLink href={item.href} whole={item.whole} className={item.mid ? 'mid' : undefined}>
              <Icon of={item.icon} />
              {item.words}
            </NavLink>
          </li>
        ))}
      </ul>
    </Still>
  );
}
