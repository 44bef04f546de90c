import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { answering } from '@/lib/web/action';
import { smallForm } from '@/lib/web/auth-form';
import { story } from '@/tests/support/story';

const sent = (body: string, type = 'application/x-www-form-urlencoded') =>
  new Request('https://cocote.example/api/sign-in', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  });

test('what Léa typed at the door is read', async () => {
  expect((await smallForm(sent('email=lea%40example.org&next=%2Ffr'))).get('email')).toBe('lea@example.org');
});

test('what is no form, or is endless, is refused before it is kept', async () => {
  await expect(smallForm(sent(`email=${'x'.repeat(40_000)}`))).rejects.toThrow('invalid-input');
  await expect(smallForm(sent('{}', 'application/json'))).rejects.toThrow('invalid-input');
});

test('a text that no database can hold is to be corrected, and nobody is told that we failed', () =>
  story(async (db) => {
    const written = () => db.transaction((tx) => tx.execute(sql`select ${'a\0b'}::text`));
    expect(await answering(written)).toEqual({ ok: false, because: 'invalid-input' });
  }));
