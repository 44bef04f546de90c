import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { members } from '@/db/schema/members';
import type { Db } from '@/db/types';
import type { Actor } from '@/lib/ground/actor';
import type { ThreadId } from '@/lib/ground/ids';
import { blockMember } from '@/lib/members/block-member';
import { askAndTell } from '@/lib/messages/ask-and-tell';
import { askQuestion } from '@/lib/messages/ask-question';
import { markRead } from '@/lib/messages/mark-read';
import { sendMessage } from '@/lib/messages/send-message';
import { tellUnread } from '@/lib/notices/tell-unread';
import { asking, weekend } from '@/tests/exchanges/doings';
import { story } from '@/tests/support/story';
import type { Village } from '@/tests/support/village';
import { allMails, mailTo, postTools, speaks, whoGotWhat } from './mailbox';

const later = '2026-11-23T09:10:00Z';

/** Bruno asks a question about the ladder; the job of ten minutes later is handed to the test. */
async function question(
  db: Db,
  { bruno, amina, ladder, communityId }: Village,
  body = 'Monte-t-elle à 4 m ?',
) {
  const tools = postTools();
  const { threadId } = await askQuestion(
    db,
    bruno,
    { listingId: ladder, body, sendKey: randomUUID() },
    tools,
  );
  const last = { id: await lastMessage(db, bruno, threadId, body) };
  return {
    tools,
    threadId,
    last,
    job: () =>
      tellUnread(
        db,
        { communityId, threadId, memberId: amina.memberId, messageId: last.id },
        tools.at(later),
      ),
  };
}

/** Sends one more message, and answers its number. */
async function lastMessage(db: Db, actor: Actor, threadId: ThreadId, body: string): Promise<number> {
  const tools = postTools();
  return (await sendMessage(db, actor, { threadId, body, sendKey: randomUUID() }, tools)).messageId;
}

describe('a message that stays unread', () => {
  test('is mailed to whom it was written to, with a link to answer', () =>
    story(async (db, village) => {
      await speaks(db, village.amina, 'en');
      const { job, threadId } = await question(db, village);
      await job();
      const mail = await mailTo(db, 'amina', 'message.unread');
      expect(mail.subject).toBe('Bruno B. writes to you about “Échelle de 3 m”');
      expect(mail.text).toContain('> Monte-t-elle à 4 m ?');
      expect(mail.text).toContain('2 unread messages are waiting.');
      expect(mail.text).toContain(`https://cocote.example/en/pilat/messages/${threadId}`);
      expect(mail.text).toContain('https://cocote.example/en/pilat/profile');
    }));

  test('is mailed once, although the job runs twice', () =>
    story(async (db, village) => {
      const { job } = await question(db, village);
      await job();
      await job();
      expect(await whoGotWhat(db)).toEqual(['amina message.unread']);
    }));

  test('is not mailed once it was read', () =>
    story(async (db, village) => {
      const { job, tools, threadId, last } = await question(db, village);
      await markRead(db, village.amina, { threadId, messageId: last.id }, tools);
      await job();
      expect(await allMails(db)).toEqual([]);
    }));

  test('is not mailed to somebody who wants no such mails', () =>
    story(async (db, village) => {
      const { job } = await question(db, village);
      const { memberId } = village.amina;
      await db.update(members).set({ mailsAboutMessages: false }).where(eq(members.id, memberId));
      await job();
      expect(await allMails(db)).toEqual([]);
    }));

  test('is not mailed from somebody who is blocked', () =>
    story(async (db, village) => {
      const { job, tools } = await question(db, village);
      await blockMember(db, village.amina, { memberId: village.bruno.memberId }, tools);
      await job();
      expect(await allMails(db)).toEqual([]);
    }));

  test('is not mailed when it is the note of a request, which was quoted already', () =>
    story(async (db, { amina, bruno, ladder, communityId }) => {
      const tools = postTools();
      const { threadId } = await askAndTell(db, bruno, asking(ladder, weekend), tools);
      const about = { communityId, threadId, memberId: amina.memberId };
      await tellUnread(db, { ...about, messageId: 1 }, tools.at(later));
      expect(await allMails(db)).toEqual([]);
      const input = { threadId, body: 'Et le dimanche ?', sendKey: randomUUID() };
      const { messageId } = await sendMessage(db, bruno, input, tools.at('2026-11-23T09:01:00Z'));
      await tellUnread(db, { ...about, messageId }, tools.at(later));
      expect((await mailTo(db, 'amina', 'message.unread')).text).toContain('> Et le dimanche ?');
    }));
});
