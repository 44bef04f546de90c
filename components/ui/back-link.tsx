import { ArrowLeft } from 'lucide-react';
import { Go } from './go';
import { Icon } from './icon';

/** The way back, above the title. */
export function BackLink({ href, words }: { href: string; words: string }) {
  return (
    <p className="crumb">
      <Go className="back" href={href}>
        <Icon of={ArrowLeft} />
        {words}
      </Go>
    </p>
  );
}

export type Crumb = { href?: string; words: string };

/** Where the page stands; the last one is the page itself. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumb" aria-label={label}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.words}>
            {crumb.href ? (
              <Go href={crumb.href}>{crumb.words}</Go>
            ) : (
              <span aria-current="page">{crumb.words}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
