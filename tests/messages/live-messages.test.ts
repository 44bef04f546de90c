import { expect, test } from 'vitest';
import { everyMs, merged, pauseMs, type LiveMessage } from '@/components/messages/live-messages';
import { newSendKey } from '@/components/messages/send-key';
import { looksLikeId } from '@/lib/ground/ids';

const message = (id: number, body = `n° ${id}`): LiveMessage => ({
  id,
  isMine: false,
  name: 'Amina T.',
  body,
  at: '2026-11-23T19:00:00.000Z',
});

test('messages that arrive twice are shown once, the oldest first', () => {
  const shown = merged([message(1), message(4)], [message(4), message(3)]);
  expect(shown.map(({ id }) => id)).toEqual([1, 3, 4]);
});

test('what the server says replaces what was shown before it answered', () => {
  expect(merged([message(2, 'avant')], [message(2, 'après')])).toEqual([message(2, 'après')]);
});

test('a telephone without network asks less and less often, and never more rarely than once a minute', () => {
  expect(pauseMs(0)).toBe(everyMs);
  expect(pauseMs(2)).toBe(4 * everyMs);
  expect(pauseMs(40)).toBe(60_000);
});

test('each message has a key of its own, of the shape that the server takes', () => {
  const keys = Array.from({ length: 200 }, newSendKey);
  expect(new Set(keys).size).toBe(200);
  expect(keys.every(looksLikeId)).toBe(true);
});
