'use client';

import { useWords } from '@/components/forms/words-provider';
import { mostPhotos } from '@/lib/listings/policy';
import { PhotoPicker } from './photo-picker';
import { PhotoTile, WaitingTile } from './photo-tile';
import { StepForm, useSentence, type Save } from './step-form';
import { usePhotos, type KeptPhoto } from './use-photos';

export type PhotosFormProps = {
  save: Save;
  community: string;
  listingId: string;
  photos: readonly KeptPhoto[];
  /** the title, when it is known: what the pictures probably show */
  title: string;
  /** where a form that is sent without scripts comes back to */
  here: string;
  /** why the last photo that was sent without scripts was refused */
  refused: string | null;
  go: string;
  skip: string;
  later?: boolean;
};

/** Photos: sent as they are chosen, then put in order, described or taken away. */
export function PhotosForm(props: PhotosFormProps) {
  const { save, community, listingId, title, here, refused, go, skip, later } = props;
  const { t } = useWords();
  const sentence = useSentence();
  const desk = usePhotos({ community, listingId, photos: props.photos });
  const { shown, waiting, removed, told } = desk;
  const isSending = waiting.some(({ because }) => because === null);
  const room = mostPhotos - shown.length - waiting.length;
  const proposal = (at: number) =>
    title && t(at === 0 ? 'listings.photo.alt-proposal' : 'listings.photo.alt-proposal-detail', { title });
  return (
    <div className="stack-6 mt6">
      <h1>{t('listings.photo.title')}</h1>
      <p className="lead">{t('listings.photo.lead')}</p>
      {room > 0 && <PhotoPicker room={room} onChosen={desk.send} query={{ community, listingId, here }} />}
      {refused && shown.length < mostPhotos && <p className="error">{sentence(refused)}</p>}
      <p className="vh" role="status">
        {told && t(told.key, told.holes)}
      </p>
      {waiting.length > 0 && (
        <ul className="shots">
          {waiting.map((photo) => (
            <WaitingTile
              key={photo.key}
              photo={photo}
              because={photo.because && sentence(photo.because)}
              isHopeless={photo.because === 'photo-kind' || photo.because === 'photo-too-big'}
              onRetry={() => desk.retry(photo.key)}
              onForget={() => desk.forget(photo.key)}
            />
          ))}
        </ul>
      )}
      <StepForm
        save={save}
        go={shown.length + waiting.length > 0 ? go : skip}
        later={later}
        wait={isSending ? t('listings.photo.wait') : null}
      >
        {() => (
          <>
            {shown.length === 0 && <p className="soft">{t('listings.photo.none')}</p>}
            <ol className="shots" aria-label={t('listings.photo.list')}>
              {shown.map((photo, at) => (
                <PhotoTile
                  key={photo.id}
                  photo={photo}
                  at={at}
                  last={shown.length - 1}
                  proposal={proposal(at)}
                  onMove={(by) => desk.move(photo.id, by)}
                  onRemove={() => desk.remove(photo.id)}
                />
              ))}
            </ol>
            {removed.map((id) => (
              <input key={id} type="hidden" name="removed" value={id} />
            ))}
          </>
        )}
      </StepForm>
    </div>
  );
}
