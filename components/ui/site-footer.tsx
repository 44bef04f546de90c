import type { ReactNode } from 'react';
import { Go } from './go';
import { Still } from './still';

type FootLink = { href: string; words: string };

export type SiteFooterProps = {
  title: string;
  /** a sentence about the house, and a link or two */
  about: ReactNode;
  columns: readonly { title: string; links: readonly FootLink[] }[];
};

export function SiteFooter({ title, about, columns }: SiteFooterProps) {
  return (
    <Still as="footer" className="foot">
      <div className="wrap cols">
        <div className="stack-2">
          <h2>{title}</h2>
          {about}
        </div>
        {columns.map((column) => (
          <div key={column.title}>
            <h2>{column.title}</h2>
            <Links links={column.links} />
          </div>
        ))}
      </div>
    </Still>
  );
}

/** Under a flow, where nothing should lead away but help and the law. */
export function SlimFooter({ links }: { links: readonly FootLink[] }) {
  return (
    <footer className="foot slim">
      <div className="wrap">
        <Links links={links} />
      </div>
    </footer>
  );
}

function Links({ links }: { links: readonly FootLink[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <Go href={link.href}>{link.words}</Go>
        </li>
      ))}
    </ul>
  );
}
