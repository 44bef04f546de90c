import { Go } from '@/components/ui/go';
import { ModePicture } from '@/components/ui/picture';
import type { KindName } from '@/components/ui/pictures';
import type { Choice } from '@/components/ui/choices';

export type SubjectTile = { href: string; picture: KindName; label: string; hint: string } & Pick<
  Choice,
  'tone'
>;

/** What one wants to share, in tiles that lead to the next question. */
export function SubjectTiles({ title, tiles }: { title: string; tiles: readonly SubjectTile[] }) {
  return (
    <div className="stack-6 mt6">
      <h1>{title}</h1>
      <nav className="kinds" aria-label={title}>
        {tiles.map(({ href, picture, label, hint, tone }) => (
          <Go key={href} href={href} className={tone}>
            <ModePicture mode={picture} />
            <span>
              <b>{label}</b>
              <small>{hint}</small>
            </span>
          </Go>
        ))}
      </nav>
    </div>
  );
}
