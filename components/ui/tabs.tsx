import { Go } from './go';

export type Tab = { href: string; words: string; count?: number; current?: boolean };

/** Sister pages, as links. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Go key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.words}
          {tab.count ? <span className="count">{tab.count}</span> : null}
        </Go>
      ))}
    </nav>
  );
}
