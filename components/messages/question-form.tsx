'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, type FormEvent } from 'react';
import { refusalSaid, useDeed, type Deed } from '@/components/forms/deed';
import { SignInDoor } from '@/components/forms/sign-in-door';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/inputs';
import { isTooLong, longestMessage } from '@/lib/messages/policy';
import { GiveawayWarning } from './giveaway-warning';
import { RoomLeft } from './room-left';
import { newSendKey } from './send-key';

type Props = {
  ask: Deed;
  listingId: string;
  /** The address of threads, to which the new one's id is added. */
  then: string;
  words: { label: string; hint: string; button: string };
};

/** A first question to an owner; it begins a conversation, and leads there. */
export function QuestionForm({ ask, listingId, then, words }: Props) {
  const said = useWords();
  const router = useRouter();
  const key = useRef<string>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState('');
  const [isDone, setDone] = useState(false);
  const { run, isBusy, trouble } = useDeed(ask, (value) => {
    setDone(true);
    router.push(then + threadIdIn(value));
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isTooLong(body)) return field.current?.focus();
    key.current ??= newSendKey();
    void run({ listingId, body, sendKey: key.current });
  };
  const isEmpty = trouble?.fields['body'] !== undefined;
  const refused =
    trouble &&
    (isEmpty ? said.t('messages.live.empty') : refusalSaid(said, trouble.because, ['messages', 'exchanges']));
  const error = isTooLong(body) ? said.t('messages.live.too-long', { count: longestMessage }) : refused;
  return (
    <form onSubmit={send} className="stack" noValidate>
      <TextArea
        ref={field}
        name="body"
        rows={5}
        required
        label={words.label}
        hint={words.hint}
        error={error}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <RoomLeft body={body} />
      <SignInDoor because={trouble?.because} />
      <GiveawayWarning body={body} />
      <Button type="submit" wide busy={isBusy || isDone}>
        {words.button}
      </Button>
    </form>
  );
}

function threadIdIn(value: unknown): string {
  const has = typeof value === 'object' && value !== null && 'threadId' in value;
  return has ? String(value.threadId) : '';
}
