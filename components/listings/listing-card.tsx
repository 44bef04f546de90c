import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { ModeBadge } from '@/components/ui/badge';
import type { ListingCard as Row } from '@/lib/listings/cards';
import { kindPicture } from './kind-said';
import { PhotoPicture } from './photo-picture';

export type CardWords = {
  badge: string;
  price: string;
  /** « 1,2 km · Pélussin » */
  place: string;
  hint: string;
  who: string;
  status: string;
  reviews: string | null;
};

/** A listing as an index card. It holds no word of its own. */
export function ListingCard({
  row,
  href,
  words,
  eager,
  aside,
}: {
  row: Row;
  href: string;
  words: CardWords;
  eager?: boolean;
  /** a round button of its own, outside the link */
  aside?: ReactNode;
}) {
  return (
    <Card
      href={href}
      title={row.title}
      theme={row.theme}
      isRide={row.subject === 'ride'}
      eager={eager}
      photo={
        row.photo && (
          <PhotoPicture id={row.photo.id} alt="" sizes="(min-width: 36rem) 18rem, 8rem" eager={eager} />
        )
      }
      badge={<ModeBadge mode={kindPicture(row)} words={words.badge} />}
      price={words.price}
      aside={aside}
    >
      <p className="meta">{words.place}</p>
      <p className={row.isFreeNow ? 'meta free' : 'meta'}>{words.hint}</p>
      <p className="meta who">
        <span>{words.who}</span>
        <span>{words.status}</span>
      </p>
      {words.reviews && <p className="meta">{words.reviews}</p>}
    </Card>
  );
}
