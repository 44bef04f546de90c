'use client';

import { LocateFixed, MapPin } from 'lucide-react';
import { useState } from 'react';
import { PointPicker } from '@/components/forms/point-picker';
import { useWords } from '@/components/forms/words-provider';
import { CommuneField } from '@/components/members/commune-field';
import { Button } from '@/components/ui/button';
import { Select, TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { StepForm, type Save, type Shown } from './step-form';

export type PlaceFormProps = {
  save: Save;
  near: string;
  kept: {
    commune: string;
    communeCode: string;
    lat: string;
    lng: string;
    meetingPlace: string;
    radiusKm: string;
  };
  /** what is looked for reaches so far */
  isRequest: boolean;
  go: string;
  later?: boolean;
};

/** Where the thing is: the commune for all, the meeting place and the point for those who agreed. */
export function PlaceForm({ save, near, kept, isRequest, go, later }: PlaceFormProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <StepForm save={save} go={go} later={later}>
      {(shown) => (
        <>
          <h1>{t(`listings.post.place.title${isRequest ? '-request' : ''}`)}</h1>
          <CommuneField
            label={t('listings.post.place.commune')}
            hint={t('listings.post.place.commune-hint')}
            error={shown.error('commune')}
            defaultText={shown.said('commune', kept.commune)}
            defaultCode={shown.said('communeCode', kept.communeCode)}
            near={near}
            onChosen={(commune) => setChosen(commune?.code ?? null)}
          />
          {isRequest && <RadiusField shown={shown} kept={kept} />}
          <TextInput
            name="meetingPlace"
            label={t('listings.post.place.meeting')}
            aside={t('ground.field.optional')}
            hint={t('listings.post.place.meeting-hint')}
            error={shown.error('meetingPlace')}
            defaultValue={shown.said('meetingPlace', kept.meetingPlace)}
            maxLength={300}
            autoComplete="street-address"
          />
          <PointField shown={shown} kept={kept} around={chosen ?? (kept.communeCode || near)} />
          <Notice>{t('listings.post.place.privacy')}</Notice>
        </>
      )}
    </StepForm>
  );
}

const radii = [3, 5, 10, 20, 30];

/** How far people are told of what is looked for. */
function RadiusField({ shown, kept }: Pick<PlaceFormProps, 'kept'> & { shown: Shown }) {
  const { t } = useWords();
  return (
    <Select
      name="radiusKm"
      label={t('listings.post.place.radius')}
      hint={t('listings.post.place.radius-hint')}
      error={shown.error('radiusKm')}
      defaultValue={shown.said('radiusKm', kept.radiusKm || '10')}
      options={radii.map((km) => ({ value: String(km), label: t('listings.post.place.radius-km', { km }) }))}
    />
  );
}

type PointFieldProps = Pick<PlaceFormProps, 'kept'> & { shown: Shown; around: string };

/** The exact point, from the device or the map, and at its owner's wish alone. */
function PointField({ shown, kept, around }: PointFieldProps) {
  const { t } = useWords();
  const [point, setPoint] = useState({ lat: shown.said('lat', kept.lat), lng: shown.said('lng', kept.lng) });
  const [is, setIs] = useState<'quiet' | 'asking' | 'refused'>('quiet');
  const has = point.lat !== '' && point.lng !== '';
  const ask = () => {
    setIs('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPoint({ lat: coords.latitude.toFixed(6), lng: coords.longitude.toFixed(6) });
        setIs('quiet');
      },
      () => setIs('refused'),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  const error = shown.error('lat');
  return (
    <div className={error ? 'field has-error' : 'field'} id="lat" role="group" aria-labelledby="point-label">
      <span className="label" id="point-label">
        {t('listings.post.place.point')} <span className="soft">{t('ground.field.optional')}</span>
      </span>
      <span className="hint">
        {has ? t('listings.post.place.point-kept') : t('listings.post.place.point-why')}
      </span>
      {error && <span className="error">{error}</span>}
      <input type="hidden" name="lat" value={point.lat} />
      <input type="hidden" name="lng" value={point.lng} />
      <div className="row">
        <Button look="second" icon={LocateFixed} onClick={ask} busy={is === 'asking'}>
          {t(is === 'asking' ? 'listings.post.place.point-asking' : 'listings.post.place.point-use')}
        </Button>
        {has && (
          <Button look="quiet" icon={MapPin} onClick={() => setPoint({ lat: '', lng: '' })}>
            {t('listings.post.place.point-drop')}
          </Button>
        )}
      </div>
      <PointPicker
        key={around}
        around={around}
        {...point}
        onPlace={setPoint}
        seen={t('listings.post.place.point-map')}
      />
      <p role="status" className="soft">
        {is === 'refused' ? t('listings.post.place.point-no') : ''}
      </p>
    </div>
  );
}
