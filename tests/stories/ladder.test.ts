import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addConditionReport } from '@/lib/exchanges/add-condition-report';
import { agree } from '@/lib/exchanges/agree';
import { agreementOf } from '@/lib/exchanges/agreement';
import { askForLonger } from '@/lib/exchanges/ask-for-longer';
import { askPage } from '@/lib/exchanges/ask-page';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { giveBack } from '@/lib/exchanges/give-back';
import { grantLonger } from '@/lib/exchanges/grant-longer';
import { handOver } from '@/lib/exchanges/hand-over';
import { tick } from '@/lib/exchanges/tick';
import { toDay } from '@/lib/ground/period';
import { askAndTell } from '@/lib/messages/ask-and-tell';
import { askQuestion } from '@/lib/messages/ask-question';
import { inbox } from '@/lib/messages/inbox';
import { sendMessage } from '@/lib/messages/send-message';
import { unreadCount } from '@/lib/messages/unread';
import { replyToReview } from '@/lib/reviews/reply-to-review';
import { reviewsOf } from '@/lib/reviews/reviews-of';
import { writeReview } from '@/lib/reviews/write-review';
import { asking, weekend } from '@/tests/exchanges/doings';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';

test('Bruno borrows Amina’s ladder, from a question to a thank you', () =>
  story(async (db, { amina, bruno, karim, ladder, communityId }) => {
    const tools = toolsWithQueue(monday);
    const saying = (body: string) => ({ body, sendKey: randomUUID() });

    // On Monday he asks whether it folds, and then for the weekend.
    const question = await askQuestion(db, bruno, { listingId: ladder, ...saying('Elle se plie ?') }, tools);
    await sendMessage(db, amina, { threadId: question.threadId, ...saying('Oui, en trois.') }, tools);
    expect((await askPage(db, bruno, ladder, monday))?.whyNot).toBeNull();
    const wish = asking(ladder, { ...weekend, note: 'Pour tailler ma haie.' });
    const { exchangeId, threadId } = await askAndTell(db, bruno, wish, tools);
    expect(threadId).toBe(question.threadId);

    // Karim sees that the weekend is taken.
    const taken = (await askPage(db, karim, ladder, monday))?.calendar.filter(({ is }) => is === 'taken');
    expect(taken?.map(({ day }) => day)).toEqual(['2026-11-28', '2026-11-29']);
    expect(await refusal(db, () => askAndTell(db, karim, asking(ladder, weekend), tools))).toBe('not-free');

    // Amina finds the request, says yes, and both know where to meet.
    expect((await inbox(db, amina, monday)).asOwner).toMatchObject([
      { exchangeId, askedOfMe: true, nextVerb: 'agree' },
    ]);
    await agree(db, amina, { exchangeId, remark: 'Samedi matin ?' }, tools.at('2026-11-24T07:00:00Z'));
    const agreedPage = await exchangePage(db, bruno, exchangeId, monday);
    expect(agreedPage?.meeting?.place).toBe('3, rue du Pilat, Pélussin');
    expect((await agreementOf(db, amina, exchangeId, monday))?.rules).toContain('care');

    // The evening before, the clock reminds both.
    const bell = { communityId, exchangeId };
    await tick(db, { ...bell, timer: 'starts-tomorrow' }, tools.at('2026-11-27T16:00:00Z'));

    // On Saturday Bruno types the code that Amina shows; his own would do for her.
    const saturday = tools.at('2026-11-28T09:00:00Z');
    const shown = (await exchangePage(db, amina, exchangeId, saturday.now))?.codes['hand-over'] ?? '';
    await handOver(db, bruno, { exchangeId, code: shown }, saturday);
    await addConditionReport(
      db,
      bruno,
      { exchangeId, moment: 'hand-over', remark: 'Rien', photoIds: [] },
      saturday,
    );

    // On Sunday it rains: he asks for two days more, and gets them.
    const sunday = tools.at('2026-11-29T08:00:00Z');
    await askForLonger(db, bruno, { exchangeId, until: toDay('2026-12-01') }, sunday);
    await grantLonger(db, amina, { exchangeId }, sunday);

    // On Wednesday it is a day late; he is reminded, and brings it back.
    await tick(db, { ...bell, timer: 'overdue-1' }, tools.at('2026-12-02T08:00:00Z'));
    const wednesday = tools.at('2026-12-02T17:00:00Z');
    expect((await exchangePage(db, amina, exchangeId, wednesday.now))?.daysOverdue).toBe(1);
    const back = (await exchangePage(db, bruno, exchangeId, wednesday.now))?.codes.return ?? '';
    await giveBack(db, amina, { exchangeId, code: back, outcome: 'ok', remark: 'Comme neuve' }, wednesday);

    // They thank each other, without having read the other first; Bruno answers.
    const thursday = tools.at('2026-12-03T09:00:00Z');
    await writeReview(db, bruno, { exchangeId, face: 5, text: 'Merci Amina !' }, thursday);
    expect(await reviewsOf(db, communityId, amina.memberId)).toEqual([]);
    await writeReview(db, amina, { exchangeId, face: 3, text: 'Un jour de retard.' }, thursday);
    const [about] = await reviewsOf(db, communityId, bruno.memberId);
    if (!about) throw new Error('no review of Bruno');
    await replyToReview(db, bruno, { reviewId: about.id, text: 'Désolé, la pluie.' }, thursday);

    const end = await exchangePage(db, bruno, exchangeId, thursday.now);
    expect(end?.steps.map(({ verb }) => verb)).toEqual([
      ...['ask', 'agree', 'starts-tomorrow', 'hand-over', 'ask-for-longer', 'grant-longer', 'overdue-1'],
      ...['give-back', 'all-good'],
    ]);
    expect((await askPage(db, karim, ladder, thursday.now))?.calendar.every(({ is }) => is === 'free')).toBe(
      true,
    );
    expect((await inbox(db, bruno, monday)).finished).toMatchObject([{ exchangeId, state: 'completed' }]);
    expect(await unreadCount(db, bruno)).toBe(1);
  }));
