'use client';

import { Camera } from 'lucide-react';
import { useState } from 'react';
import { DeedForm, refusalSaid, type Deed } from '@/components/forms/deed';
import { sendPhoto } from '@/components/forms/send-photo';
import { useWords } from '@/components/forms/words-provider';
import { Icon } from '@/components/ui/icon';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/inputs';

type Props = {
  deed: Deed;
  community: string;
  exchangeId: string;
  moment: 'hand-over' | 'return';
  remark: string;
  photoIds: readonly string[];
};

const most = 4;

/** How the thing looks when it changes hands: a few words, and up to four photos that only the two of them see. */
export function ReportForm({ deed, community, exchangeId, moment, remark, photoIds }: Props) {
  const { t } = useWords();
  const { photos, said, add, drop } = usePhotos(community, photoIds);
  return (
    <DeedForm
      deed={deed}
      fixed={{ exchangeId, moment, photoIds: photos }}
      bricks={['exchanges', 'listings']}
      button={t('exchanges.report.save')}
      look="second"
    >
      <TextArea
        id={`report-${moment}`}
        name="remark"
        label={t('exchanges.report.remark')}
        hint={t('exchanges.report.hint')}
        rows={3}
        maxLength={1000}
        defaultValue={remark}
      />
      {photos.length > 0 && (
        <ul className="shots">
          {photos.map((id, at) => (
            <li key={id}>
              <img
                src={`/api/photos/${id}/320.webp`}
                alt={t('exchanges.report.photo', { n: at + 1 })}
                width={320}
                height={240}
              />
              <Button look="quiet" small onClick={() => drop(id)}>
                {t('exchanges.report.drop', { n: at + 1 })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {photos.length < most && (
        <label className="drop small">
          <Icon of={Camera} />
          <span>{t('exchanges.report.add')}</span>
          <input type="file" accept="image/*" multiple onChange={(event) => add(event.target)} />
        </label>
      )}
      <p role="status">{said}</p>
    </DeedForm>
  );
}

/** Photos are sent as they are chosen, one after the other; the report keeps their ids. */
function usePhotos(community: string, first: readonly string[]) {
  const words = useWords();
  const [photos, setPhotos] = useState([...first]);
  const [said, setSaid] = useState('');
  const send = async (files: File[]) => {
    for (const [at, file] of files.entries()) {
      setSaid(words.t('exchanges.report.sending', { n: at + 1, count: files.length }));
      const answer = await sendPhoto(file, { community, use: 'condition' });
      if (!answer.ok) return setSaid(refusalSaid(words, answer.because, ['listings']));
      setPhotos((before) => [...before, answer.value.id].slice(0, most));
    }
    setSaid('');
  };
  const add = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])].slice(0, most - photos.length);
    input.value = '';
    void send(files);
  };
  return { photos, said, add, drop: (id: string) => setPhotos(photos.filter((each) => each !== id)) };
}
