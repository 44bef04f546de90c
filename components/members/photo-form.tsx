'use client';

import { useRouter } from 'next/navigation';
import { useState, type ChangeEvent } from 'react';
import { refusalSaid } from '@/components/forms/deed';
import { sendPhoto } from '@/components/forms/send-photo';
import { useWords } from '@/components/forms/words-provider';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Answer } from '@/lib/ground/refused';

export type PhotoFormProps = {
  community: string;
  name: string;
  photo: string | null;
  show: (photoId: string | null) => Promise<Answer<unknown>>;
};

/** The photo beside one's name: sent as it is chosen, shown at once, taken away with one press. */
export function PhotoForm({ community, name, photo, show }: PhotoFormProps) {
  const words = useWords();
  const { t } = words;
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [because, setBecause] = useState<string | null>(null);
  const change = async (deed: () => Promise<Answer<unknown>>) => {
    setBusy(true);
    const answer = await deed().catch(() => ({ ok: false as const, because: 'try-again' }));
    setBusy(false);
    setBecause(answer.ok ? null : answer.because);
    if (answer.ok) router.refresh();
  };
  const send = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    void change(async () => {
      const sent = await sendPhoto(file, { community, use: 'profile' });
      return sent.ok ? show(sent.value.id) : sent;
    });
  };
  return (
    <div className="stack">
      <div className="row">
        <Avatar name={name} photo={photo} size="l" />
        <label className="btn second" htmlFor="photo">
          {isBusy ? t('members.profile.photo-sending') : t('members.profile.photo-choose')}
        </label>
        <input className="vh" id="photo" type="file" accept="image/*" onChange={send} disabled={isBusy} />
        {photo && (
          <Button look="quiet" onClick={() => void change(() => show(null))} busy={isBusy}>
            {t('members.profile.photo-none')}
          </Button>
        )}
      </div>
      {because && (
        <Notice look="bad" live>
          {refusalSaid(words, because, ['members', 'listings'])}
        </Notice>
      )}
    </div>
  );
}
