'use client';

import { Camera, Images } from 'lucide-react';
import type { ChangeEvent } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { mostPhotos } from '@/lib/listings/policy';

type Props = {
  /** how many more may be sent */
  room: number;
  onChosen: (files: readonly File[]) => void;
  query: { community: string; listingId: string; here: string };
};

/** The camera first, where there is one under the thumb, then the photos that one has. */
export function PhotoPicker({ room, onChosen, query }: Props) {
  const { t } = useWords();
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])].slice(0, room);
    event.target.value = '';
    if (files.length > 0) onChosen(files);
  };
  return (
    <>
      <div className="pickers">
        <label className="drop camera">
          <Icon of={Camera} />
          {t('listings.photo.take')}
          <input type="file" accept="image/*" capture="environment" onChange={take} />
        </label>
        <label className="drop">
          <Icon of={Images} />
          {t('listings.photo.choose')}
          <input type="file" accept="image/*" multiple onChange={take} />
        </label>
      </div>
      <p className="soft">{t('listings.photo.limits', { most: mostPhotos })}</p>
      <noscript>
        <PlainPicker {...query} />
      </noscript>
    </>
  );
}

/** One photo at a time, as an ordinary form. */
function PlainPicker({ community, listingId, here }: Props['query']) {
  const { t } = useWords();
  const query = new URLSearchParams({ community, use: 'listing', listing: listingId, next: here });
  return (
    <form
      action={`/api/photos?${query.toString()}`}
      method="post"
      encType="multipart/form-data"
      className="panel stack"
    >
      <label htmlFor="plain-photo" className="label">
        {t('listings.photo.plain-label')}
      </label>
      <input id="plain-photo" className="input" type="file" name="photo" accept="image/*" required />
      <Button type="submit" look="second">
        {t('listings.photo.plain')}
      </Button>
    </form>
  );
}
