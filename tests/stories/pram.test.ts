import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listings } from '@/db/schema/listings';
import { agree } from '@/lib/exchanges/agree';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { handOver } from '@/lib/exchanges/hand-over';
import { tick } from '@/lib/exchanges/tick';
import { undoPromise } from '@/lib/exchanges/undo-promise';
import { waitingList } from '@/lib/exchanges/waiting-list';
import { withdraw } from '@/lib/exchanges/withdraw';
import { askAndTell } from '@/lib/messages/ask-and-tell';
import { publishDue } from '@/lib/reviews/publish-due';
import { reviewsOf } from '@/lib/reviews/reviews-of';
import { writeReview } from '@/lib/reviews/write-review';
import { asking } from '@/tests/exchanges/doings';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';

test('Karim is given the pram, after a promise to another came to nothing', () =>
  story(async (db, { nadia, karim, lucie, bruno, amina, pram, communityId }) => {
    const tools = toolsWithQueue(monday);

    // Four neighbours would like it; Amina thinks better of it.
    const lucies = await askAndTell(db, lucie, asking(pram, { note: 'Pour ma fille' }), tools);
    const later = (hour: number) => tools.at(`2026-11-23T${hour}:00:00Z`);
    const karims = await askAndTell(db, karim, asking(pram, { note: 'C’est pour janvier' }), later(10));
    const brunos = await askAndTell(db, bruno, asking(pram), later(11));
    const aminas = await askAndTell(db, amina, asking(pram), later(12));
    await withdraw(db, amina, { exchangeId: aminas.exchangeId }, later(13));
    expect((await waitingList(db, nadia, pram)).map(({ name, note }) => `${name} ${note}`)).toEqual([
      ...['Lucie Pour ma fille', 'Karim C’est pour janvier', 'Bruno B. Bonjour, est-ce possible ?'],
    ]);

    // She promises it to Lucie, who is not heard of any more; a week later Nadia is reminded, and promises it to Karim.
    await agree(db, nadia, { exchangeId: lucies.exchangeId, remark: '' }, later(14));
    const toKarim = () => agree(db, nadia, { exchangeId: karims.exchangeId, remark: '' }, later(15));
    expect(await refusal(db, toKarim)).toBe('already-promised');
    const bell = (exchangeId: typeof karims.exchangeId, timer: string) => ({
      communityId,
      exchangeId,
      timer,
    });
    await tick(db, bell(karims.exchangeId, 'expire'), tools.at('2026-11-29T10:00:00Z'));
    const monday2 = tools.at('2026-11-30T14:00:00Z');
    await tick(db, bell(lucies.exchangeId, 'promise-waits'), monday2);
    await undoPromise(db, nadia, { exchangeId: lucies.exchangeId, reason: 'Sans nouvelles' }, monday2);
    await agree(db, nadia, { exchangeId: karims.exchangeId, remark: 'Passez demain' }, monday2);

    // He comes without a phone, with the slip: Nadia types his code. The listing is closed, the others are told.
    const tuesday = tools.at('2026-12-01T17:00:00Z');
    const slip = (await exchangePage(db, karim, karims.exchangeId, tuesday.now))?.codes['hand-over'] ?? '';
    await handOver(db, nadia, { exchangeId: karims.exchangeId, code: slip }, tuesday);
    const [listing] = await db.select().from(listings).where(eq(listings.id, pram));
    expect(listing?.state).toBe('closed');
    for (const [actor, { exchangeId }] of [
      [lucie, lucies],
      [bruno, brunos],
    ] as const) {
      const page = await exchangePage(db, actor, exchangeId, tuesday.now);
      expect(page).toMatchObject({ state: 'declined', verbs: [] });
      expect(page?.steps.at(-1)?.verb).toBe('pass-over');
    }

    // Two days without news complete it; Karim thanks, Nadia forgets, and his thanks are shown after two weeks.
    await tick(db, bell(karims.exchangeId, 'complete'), tools.at('2026-12-03T17:00:00Z'));
    const { exchangeId } = karims;
    await writeReview(
      db,
      karim,
      { exchangeId, face: 5, text: 'Un grand merci' },
      tools.at('2026-12-04T09:00:00Z'),
    );
    await publishDue(db, { communityId, exchangeId }, tools.at('2026-12-17T17:00:00Z'));
    expect(await reviewsOf(db, communityId, nadia.memberId)).toMatchObject([
      { face: 5, text: 'Un grand merci', experiencedOn: '2026-12-03' },
    ]);
  }));
