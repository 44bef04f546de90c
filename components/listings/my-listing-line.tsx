import { Badge, type BadgeProps } from '@/components/ui/badge';
import { ThemeDrawing } from '@/components/ui/card';
import { Go } from '@/components/ui/go';
import type { MyListing } from '@/lib/listings/my-listings';
import type { ListingState } from '@/lib/listings/states';
import { PhotoPicture } from './photo-picture';

type Props = {
  row: MyListing;
  title: string;
  href: string;
  state: string;
  /** « Échange en cours », or null */
  inUse: string | null;
  /** until when it is shown, where a draft goes on */
  note: string | null;
};

const looks: Record<ListingState, NonNullable<BadgeProps['look']>> = {
  draft: 'state',
  awaiting: 'warn',
  published: 'good',
  paused: 'warn',
  expired: 'warn',
  closed: 'state',
  removed: 'bad',
};

/** One of my listings: what it is, how it stands, and the way in. */
export function MyListingLine({ row, title, href, state, inUse, note }: Props) {
  return (
    <li className="mine">
      <div className="pic">
        {row.photoId ? (
          <PhotoPicture id={row.photoId} alt="" sizes="6rem" />
        ) : (
          <ThemeDrawing theme={row.theme ?? 'exchange'} isRide={row.subject === 'ride'} />
        )}
      </div>
      <div className="stack-2">
        <h3>
          <Go href={href}>{title}</Go>
        </h3>
        <p className="row tight">
          <Badge look={looks[row.state]}>{state}</Badge>
          {inUse && <Badge>{inUse}</Badge>}
        </p>
        {note && <p className="soft">{note}</p>}
      </div>
    </li>
  );
}
