import type { ReactNode } from 'react';
import { Go } from './go';
import { HenMark } from './hen';
import { NavLink } from './nav-link';
import { Still } from './still';

export type NavItem = { href: string; words: string; icon?: ReactNode; whole?: boolean };

export type SiteHeaderProps = {
  /** where the first presses of Tab lead */
  skips: readonly { href: string; words: string }[];
  /** said above everything when people and figures are invented */
  demo?: { label: string; words: ReactNode };
  brand: { href: string; name: string; place?: string };
  nav?: { label: string; items: readonly NavItem[] };
  /** at the end of the line: to post, one's account, the other language; `only-desk` hides on a phone what the bar holds */
  end?: ReactNode;
};

export function SiteHeader({ skips, demo, brand, nav, end }: SiteHeaderProps) {
  return (
    <>
      {skips.map((skip) => (
        <a key={skip.href} className="skip" href={skip.href}>
          {skip.words}
        </a>
      ))}
      {demo && (
        <Still role="region" aria-label={demo.label}>
          <p className="demo">{demo.words}</p>
        </Still>
      )}
      <header className="top">
        <div className="wrap">
          <Brand {...brand} />
          {nav && (
            <Still as="nav" aria-label={nav.label}>
              <ul>
                {nav.items.map((item) => (
                  <li key={item.href}>
                    <NavLink href={item.href} whole={item.whole}>
                      {item.words}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </Still>
          )}
          <div className="end">{end}</div>
        </div>
      </header>
    </>
  );
}

function Brand({ href, name, place }: SiteHeaderProps['brand']) {
  return (
    <Go className="brand" href={href}>
      <HenMark look="small" />
      <span>
        <b>{name}</b>
        {place && <small>{place}</small>}
      </span>
    </Go>
  );
}
