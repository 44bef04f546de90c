import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { activities } from '@/db/schema/activities';
import { blocks } from '@/db/schema/members';
import { listings } from '@/db/schema/listings';
import { threads } from '@/db/schema/messages';
import { eq } from 'drizzle-orm';
import { agree } from '@/lib/exchanges/agree';
import { decline } from '@/lib/exchanges/decline';
import { pretendJobs } from '@/lib/gateways/jobs';
import { asId, type ThreadId } from '@/lib/ground/ids';
import { withdraw } from '@/lib/exchanges/withdraw';
import { addDays, toDay } from '@/lib/ground/period';
import { askAndTell } from '@/lib/messages/ask-and-tell';
import { askQuestion } from '@/lib/messages/ask-question';
import { inbox } from '@/lib/messages/inbox';
import { markReadInput, sendMessageInput } from '@/lib/messages/input';
import { markRead } from '@/lib/messages/mark-read';
import { findQuestionThread } from '@/lib/messages/question-thread';
import { sendMessage } from '@/lib/messages/send-message';
import { threadMessages } from '@/lib/messages/thread-messages';
import { threadOfExchange, threadPage } from '@/lib/messages/thread-page';
import { unreadCount } from '@/lib/messages/unread';
import { asking, borrowed, weekend } from '@/tests/exchanges/doings';
import { refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';

const saying = (body: string) => ({ body, sendKey: randomUUID() });

describe('a question before asking', () => {
  test('Bruno asks, Amina answers, and the thread becomes that of the loan', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const { threadId } = await askQuestion(
        db,
        bruno,
        { listingId: ladder, ...saying('Elle se plie ?') },
        tools,
      );
      expect(await findQuestionThread(db, bruno, ladder)).toBe(threadId);
      await sendMessage(db, amina, { threadId, ...saying('Oui.') }, tools);
      const asked = await askAndTell(db, bruno, asking(ladder, { ...weekend, note: 'Pour ma haie' }), tools);
      expect(asked.threadId).toBe(threadId);
      const page = await threadOfExchange(db, bruno, asked.exchangeId);
      expect(page?.messages.map(({ name, body, isMine }) => [name, body, isMine])).toEqual([
        ['Bruno B.', 'Elle se plie ?', true],
        ['Amina', 'Oui.', false],
        ['Bruno B.', 'Pour ma haie', true],
      ]);
      expect(await findQuestionThread(db, bruno, ladder)).toBeUndefined();
    }));

  test('asked again it goes on in the same thread, under way in that of the exchange, afterwards in a new one', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const ask = async (body: string) =>
        (await askQuestion(db, bruno, { listingId: ladder, ...saying(body) }, tools)).threadId;
      const first = await ask('Elle se plie ?');
      expect(await ask('Elle est lourde ?')).toBe(first);
      const { exchangeId, threadId } = await askAndTell(db, bruno, asking(ladder, weekend), tools);
      expect([threadId, await ask('À quelle heure ?')]).toEqual([first, first]);
      await decline(db, amina, { exchangeId, reason: '' }, tools);
      expect(await ask('Et une autre fois ?')).not.toBe(first);
    }));

  test('nobody asks about their own thing, a thing put away, one of elsewhere, or somebody who blocked them', () =>
    story(async (db, { amina, bruno, zoe, ladder, communityId }) => {
      const tools = pretendTools(monday);
      const attempt = (actor: typeof bruno) =>
        refusal(db, () => askQuestion(db, actor, { listingId: ladder, ...saying('Hm ?') }, tools));
      expect(await attempt(amina)).toBe('own-listing');
      expect(await attempt(zoe)).toBe('not-found');
      await db.insert(blocks).values({ communityId, memberId: amina.memberId, blockedId: bruno.memberId });
      expect(await attempt(bruno)).toBe('blocked');
      await db.delete(blocks);
      await db.update(listings).set({ state: 'paused' }).where(eq(listings.id, ladder));
      expect(await attempt(bruno)).toBe('not-published');
    }));
});

describe('messages', () => {
  test('the same message sent twice, because the network hiccuped, is stored once', () =>
    story(async (db, { bruno, ladder }) => {
      const tools = pretendTools(monday);
      const { threadId } = await askAndTell(db, bruno, asking(ladder, weekend), tools);
      const message = { threadId, ...saying('Merci !') };
      const first = await sendMessage(db, bruno, message, tools);
      expect(await sendMessage(db, bruno, message, tools)).toEqual(first);
      expect(await threadMessages(db, bruno, threadId, 0)).toHaveLength(2);
    }));

  test('a reader asks for what came after the last one seen', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const { threadId } = await askAndTell(db, bruno, asking(ladder, weekend), tools);
      const { messageId } = await sendMessage(db, amina, { threadId, ...saying('Bonjour') }, tools);
      await sendMessage(db, amina, { threadId, ...saying('Quelle heure ?') }, tools);
      const news = await threadMessages(db, bruno, threadId, messageId);
      expect(news.map(({ body }) => body)).toEqual(['Quelle heure ?']);
    }));

  test('what is unread is counted until it is read, and reading never goes back', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const { threadId } = await askAndTell(db, bruno, asking(ladder, weekend), tools);
      expect([await unreadCount(db, amina), await unreadCount(db, bruno)]).toEqual([1, 0]);
      const [first] = await threadMessages(db, amina, threadId, 0);
      const { messageId } = await sendMessage(db, bruno, { threadId, ...saying('Alors ?') }, tools);
      await markRead(db, amina, markReadInput.parse({ threadId, messageId: String(messageId) }), tools);
      await markRead(db, amina, { threadId, messageId: first?.id ?? 1 }, tools);
      expect(await unreadCount(db, amina)).toBe(0);
      expect((await threadPage(db, amina, threadId))?.readUpTo).toBe(messageId);
    }));

  test('a mail is due in ten minutes, to the other side', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const jobs = pretendJobs();
      const { threadId } = await askAndTell(db, bruno, asking(ladder, weekend), pretendTools(monday, jobs));
      const due = jobs.kept.filter(({ name }) => name === 'unread-message');
      expect(due).toMatchObject([
        { payload: { threadId, memberId: amina.memberId }, runAt: new Date('2026-11-23T09:10:00Z') },
      ]);
      const told = await db.select({ kind: activities.kind }).from(activities);
      expect(told.map(({ kind }) => kind)).toEqual(['exchange.asked', 'message.sent']);
    }));

  test('strangers neither read, nor write, nor mark', () =>
    story(async (db, { bruno, karim, samir, zoe, ladder }) => {
      const tools = pretendTools(monday);
      const { threadId } = await askAndTell(db, bruno, asking(ladder, weekend), tools);
      for (const actor of [karim, samir, zoe]) {
        expect(await threadPage(db, actor, threadId)).toBeUndefined();
        expect(await threadMessages(db, actor, threadId, 0)).toEqual([]);
        const send = () => sendMessage(db, actor, { threadId, ...saying('Coucou') }, tools);
        expect(await refusal(db, send)).toBe('not-found');
        expect(await refusal(db, () => markRead(db, actor, { threadId, messageId: 1 }, tools))).toBe(
          'not-found',
        );
      }
    }));

  test('who is blocked writes no more, in either direction', () =>
    story(async (db, { amina, bruno, ladder, communityId }) => {
      const tools = pretendTools(monday);
      const { threadId } = await askAndTell(db, bruno, asking(ladder, weekend), tools);
      await db.insert(blocks).values({ communityId, memberId: amina.memberId, blockedId: bruno.memberId });
      for (const actor of [amina, bruno])
        expect(await refusal(db, () => sendMessage(db, actor, { threadId, ...saying('Hé') }, tools))).toBe(
          'blocked',
        );
    }));

  test('a phone number given before anything is agreed brings a warning, an account number always', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const { threadId, exchangeId } = await askAndTell(db, bruno, asking(ladder, weekend), tools);
      const warned = async (body: string) =>
        (await sendMessage(db, bruno, { threadId, ...saying(body) }, tools)).warning;
      expect(await warned('06 12 34 56 78')).toBe('phone');
      await agree(db, amina, { exchangeId, remark: '' }, tools);
      expect(await warned('06 12 34 56 78')).toBeNull();
      expect(await warned('FR76 3000 6000 0112 3456 7890 189')).toBe('iban');
    }));

  test('nobody writes to the whole valley by asking for everything', () =>
    story(async (db, { bruno, ladder }) => {
      const tools = pretendTools(monday);
      const day = (n: number) => ({
        startsOn: addDays(toDay('2026-12-01'), n),
        endsOn: addDays(toDay('2026-12-01'), n),
      });
      for (let n = 0; n < 30; n += 1) {
        const { exchangeId } = await askAndTell(db, bruno, asking(ladder, day(n)), tools);
        await withdraw(db, bruno, { exchangeId }, tools);
      }
      expect(await refusal(db, () => askAndTell(db, bruno, asking(ladder, day(40)), tools))).toBe(
        'too-many-tries',
      );
    }));

  test('a flood stops after thirty messages in five minutes', () =>
    story(async (db, { bruno, ladder }) => {
      const tools = pretendTools(monday);
      const { threadId } = await askAndTell(db, bruno, asking(ladder, weekend), tools);
      for (let n = 0; n < 30; n += 1) await sendMessage(db, bruno, { threadId, ...saying(`${n}`) }, tools);
      const one = () => sendMessage(db, bruno, { threadId, ...saying('encore') }, tools);
      expect(await refusal(db, one)).toBe('too-many-tries');
    }));

  test('an empty message and one of a whole book are not sent', () => {
    const threadId = asId<ThreadId>(randomUUID());
    expect(sendMessageInput.safeParse({ threadId, ...saying('   ') }).success).toBe(false);
    expect(sendMessageInput.safeParse({ threadId, ...saying('a'.repeat(4001)) }).success).toBe(false);
  });

  test('a refused request leaves no thread behind', () =>
    story(async (db, { amina, ladder }) => {
      const deed = () => askAndTell(db, amina, asking(ladder, weekend), pretendTools(monday));
      expect(await refusal(db, deed)).toBe('own-listing');
      expect(await db.select().from(threads)).toEqual([]);
    }));
});

describe('the inbox', () => {
  test('puts what is asked of me first, tells the two sides and the finished apart, and keeps questions', () =>
    story(async (db, { amina, bruno, karim, ladder, tables, pram }) => {
      const tools = pretendTools(monday);
      await askAndTell(db, bruno, asking(ladder, weekend), tools);
      const done = await borrowed(db, karim, tables, tools);
      await decline(db, amina, { exchangeId: done, reason: '' }, tools);
      await askQuestion(db, karim, { listingId: ladder, ...saying('Elle est haute ?') }, tools);
      await askAndTell(db, amina, asking(pram), tools);
      const mine = await inbox(db, amina, new Date());
      expect(mine.asOwner).toMatchObject([
        {
          title: 'Échelle de 3 m',
          askedOfMe: true,
          nextVerb: 'agree',
          unread: 1,
          other: { name: 'Bruno B.' },
        },
      ]);
      expect(mine.asAsker).toMatchObject([
        { title: 'Landau', askedOfMe: false, mode: 'give', days: null, unread: 0 },
      ]);
      expect(mine.finished).toMatchObject([{ state: 'declined', threadId: null }]);
      expect(mine.questions).toMatchObject([{ side: 'owner', unread: 1, lastMessage: 'Elle est haute ?' }]);
      const brunos = await inbox(db, bruno, new Date());
      expect(brunos.asAsker).toMatchObject([{ askedOfMe: false, lastMessage: 'Bonjour, est-ce possible ?' }]);
      expect(brunos.questions).toEqual([]);
    }));
});
