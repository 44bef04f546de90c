'use client';

import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { useWords } from '@/components/forms/words-provider';
import { Badge } from '@/components/ui/badge';
import { Button, RoundButton } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { PhotoPicture } from '../photo-picture';
import type { KeptPhoto, WaitingPhoto } from './use-photos';

type TileProps = {
  photo: KeptPhoto;
  at: number;
  last: number;
  /** words that the picture probably shows */
  proposal: string;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** A kept photo with its place, its words and its buttons, which also work as an ordinary form. */
export function PhotoTile({ photo, at, last, proposal, onMove, onRemove }: TileProps) {
  const { t } = useWords();
  const number = at + 1;
  const wish = (what: string, deed: () => void) => ({
    type: 'submit' as const,
    name: 'wish',
    value: `${what}:${photo.id}`,
    onClick: (event: { preventDefault(): void }) => {
      event.preventDefault();
      deed();
    },
  });
  return (
    <li>
      <input type="hidden" name="photo" value={photo.id} />
      <div className="shot">
        <PhotoPicture
          id={photo.id}
          alt={photo.alt || t('listings.photo.nth', { number })}
          sizes="12rem"
          eager
        />
        {at === 0 && <Badge>{t('listings.photo.first')}</Badge>}
      </div>
      <div className="shot-tools">
        <RoundButton
          icon={ArrowLeft}
          words={t('listings.photo.earlier', { number })}
          disabled={at === 0}
          {...wish('up', () => onMove(-1))}
        />
        <RoundButton
          icon={ArrowRight}
          words={t('listings.photo.later', { number })}
          disabled={at === last}
          {...wish('down', () => onMove(1))}
        />
        <RoundButton icon={X} words={t('listings.photo.remove', { number })} {...wish('remove', onRemove)} />
      </div>
      <details className="more">
        <summary>{t('listings.photo.describe')}</summary>
        <TextInput
          id={`alt-${photo.id}`}
          name={`alt-${photo.id}`}
          label={t('listings.photo.alt', { number })}
          hint={t('listings.photo.alt-hint')}
          defaultValue={photo.alt || proposal}
          maxLength={200}
          autoComplete="off"
        />
      </details>
    </li>
  );
}

type WaitingProps = {
  photo: WaitingPhoto;
  because: string | null;
  /** The same file would be refused again. */
  isHopeless: boolean;
  onRetry: () => void;
  onForget: () => void;
};

/** A photo on its way, or one that did not get through and may be sent again. */
export function WaitingTile({ photo, because, isHopeless, onRetry, onForget }: WaitingProps) {
  const { t } = useWords();
  return (
    <li className={because ? 'field has-error' : undefined}>
      <div className="shot is-waiting">
        {/* a browser that cannot read HEIC sends it all the same */}
        <img src={photo.preview} alt="" onError={(event) => (event.currentTarget.hidden = true)} />
        {!because && <Badge>{t('listings.photo.sending')}</Badge>}
      </div>
      {because && (
        <>
          <p className="error" role="alert">
            <span>
              {t('listings.photo.failed', { name: photo.file.name })} {because}
            </span>
          </p>
          <div className="row tight">
            {!isHopeless && (
              <Button look="second" small onClick={onRetry}>
                {t('listings.photo.retry')}
              </Button>
            )}
            <Button look="quiet" small onClick={onForget}>
              {t('listings.photo.forget')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
