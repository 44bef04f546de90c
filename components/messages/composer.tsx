'use client';

import { Send } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { refusalSaid, useDeed, type Deed } from '@/components/forms/deed';
import { SignInDoor } from '@/components/forms/sign-in-door';
import { useWords } from '@/components/forms/words-provider';
import { Button } from '@/components/ui/button';
import { Chip, Chips } from '@/components/ui/chip';
import { TextArea } from '@/components/ui/inputs';
import { isTooLong, longestMessage } from '@/lib/messages/policy';
import { GiveawayWarning } from './giveaway-warning';
import { RoomLeft } from './room-left';
import { newSendKey } from './send-key';
import type { LiveMessage } from './live-messages';

type Props = {
  threadId: string;
  replies: readonly string[];
  isEarly: boolean;
  send: Deed;
  onSent: (message: LiveMessage) => void;
};

/** Writes a message. What was typed stays until it has arrived; pressed twice, or again after a broken line, it is stored once. */
export function Composer({ threadId, replies, isEarly, send, onSent }: Props) {
  const said = useWords();
  const { t } = said;
  const [body, setBody] = useState('');
  const key = useRef<string>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { run, isBusy, trouble } = useDeed(send, (value) => {
    onSent({
      id: messageIdIn(value),
      isMine: true,
      name: '',
      body: body.trim(),
      at: new Date().toISOString(),
    });
    key.current = null;
    setBody('');
    field.current?.focus();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() === '' || isTooLong(body)) return field.current?.focus();
    key.current ??= newSendKey();
    void run({ threadId, body, sendKey: key.current });
  };
  const quick = (reply: string) => {
    setBody(body.trim() === '' ? reply : `${body.trimEnd()} ${reply}`);
    field.current?.focus();
  };
  const error =
    isTooLong(body) || trouble?.fields['body']
      ? t('messages.live.too-long', { count: longestMessage })
      : trouble && refusalSaid(said, trouble.because, ['messages']);
  return (
    <form onSubmit={submit} className="stack" noValidate>
      {replies.length > 0 && (
        <Chips label={t('messages.quick.label')} scroll>
          {replies.map((reply) => (
            <Chip key={reply} onClick={() => quick(reply)}>
              {reply}
            </Chip>
          ))}
        </Chips>
      )}
      <TextArea
        ref={field}
        name="message"
        label={t('messages.live.field')}
        rows={3}
        value={body}
        readOnly={isBusy}
        error={error}
        onChange={(event) => setBody(event.target.value)}
      />
      <RoomLeft body={body} />
      <SignInDoor because={trouble?.because} />
      {isEarly && <GiveawayWarning body={body} />}
      <div role="alert" className="vh">
        {error}
      </div>
      <p className="row between">
        <span />
        <Button type="submit" look="second" icon={Send} busy={isBusy}>
          {t('messages.live.send')}
        </Button>
      </p>
    </form>
  );
}

function messageIdIn(value: unknown): number {
  const has = typeof value === 'object' && value !== null && 'messageId' in value;
  return has ? Number(value.messageId) : 0;
}
