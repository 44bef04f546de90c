import { describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { exchanges, holds } from '@/db/schema/exchanges';
import { listings } from '@/db/schema/listings';
import { listingBlocks, listingExceptions } from '@/db/schema/plans';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { agreementOf } from '@/lib/exchanges/agreement';
import { allGood } from '@/lib/exchanges/all-good';
import { ask } from '@/lib/exchanges/ask';
import { cancel } from '@/lib/exchanges/cancel';
import { decline } from '@/lib/exchanges/decline';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { sayDone } from '@/lib/exchanges/say-done';
import { sayNoShow } from '@/lib/exchanges/say-no-show';
import { settle } from '@/lib/exchanges/settle';
import { tick } from '@/lib/exchanges/tick';
import { wayIn } from '@/lib/exchanges/way-in';
import { withdraw } from '@/lib/exchanges/withdraw';
import type { ExchangeId } from '@/lib/ground/ids';
import { writeReview } from '@/lib/reviews/write-review';
import { holdsOf, stateOf, stepsOf } from '@/tests/exchanges/doings';
import { at, hall, hallWish, opened, slot, tuesday, wish } from '@/tests/plans/doings';
import { refusal, story } from '@/tests/support/story';
import { toolsWithQueue } from '@/tests/support/tools';
import { addListing, monday } from '@/tests/support/village';

const tools = toolsWithQueue(monday);

const rowOf = async (db: Db, id: ExchangeId) =>
  (await db.select().from(exchanges).where(eq(exchanges.id, id)))[0];
const isHeld = async (db: Db, id: ExchangeId) => (await db.$count(holds, eq(holds.exchangeId, id))) > 0;

test('Bruno’s choir has the hall on a Tuesday evening, from asking to a thank you', () =>
  story(async (db, v) => {
    const { amina, bruno, karim, communityId } = v;
    const listingId = await hall(db, v);
    const what = { ...slot(14, 16), note: 'La répétition de la chorale.' };
    const { exchangeId } = await ask(db, bruno, hallWish(listingId, what), tools);
    expect(await rowOf(db, exchangeId)).toMatchObject({
      ...{ startsAt: new Date(at(14)), endsAt: new Date(at(16)), startsOn: null, persons: 20 },
      ...{ priceCents: 2000, acceptedRules: 'Balayer avant de partir.' },
    });

    // From the moment of asking nobody else has those hours, nor the one that Amina needs to tidy up.
    const others = [slot(15, 17), slot(16, 17), slot(13, 14)];
    for (const other of others)
      expect(await refusal(db, () => ask(db, karim, hallWish(listingId, other), tools))).toBe('not-free');
    expect(await refusal(db, () => ask(db, karim, hallWish(listingId, { startsOn: tuesday }), tools))).toBe(
      'not-free',
    );
    await ask(db, karim, hallWish(listingId, slot(17, 18)), tools);

    // Where the key is, is told once she has said yes, and to nobody else.
    expect((await wayIn(db, bruno, exchangeId))?.keys).toBe('');

    // Before she answers she reads what for, and the agreement says it too.
    const purpose = 'La répétition de la chorale.';
    expect(await wayIn(db, amina, exchangeId)).toMatchObject({ purpose });
    await agree(db, amina, { exchangeId, remark: '' }, tools);
    expect(await wayIn(db, bruno, exchangeId)).toEqual({
      ...{ keys: 'La clé est chez Josiane.', rules: 'Balayer avant de partir.', persons: 20 },
      purpose,
    });
    expect(await agreementOf(db, bruno, exchangeId, tools.now)).toMatchObject({ purpose, persons: 20 });
    expect(await wayIn(db, karim, exchangeId)).toBeUndefined();

    // The clock reminds the day before and two hours before, and says at four that it is over.
    const ring = (timer: string, hour: number, day = tuesday) =>
      tick(db, { communityId, exchangeId, timer }, tools.at(at(hour, day)));
    await ring('starts-tomorrow', 14, '2026-11-30');
    await ring('starts-soon', 12);
    await ring('finish', 15);
    expect(await stateOf(db, exchangeId)).toBe('agreed');
    await ring('finish', 16);
    expect(await stateOf(db, exchangeId)).toBe('done');
    await settle(db, amina, { exchangeId }, tools.at(at(16)));
    await ring('complete', 16, '2026-12-03');
    expect(await stepsOf(db, exchangeId)).toEqual([
      ...['ask', 'agree', 'starts-tomorrow', 'starts-soon', 'finish', 'settle', 'complete'],
    ]);
    expect((await wayIn(db, bruno, exchangeId))?.keys).toBe('');
    const thanks = { exchangeId, face: 5 as const, text: 'Belle salle, bien chauffée.' };
    await writeReview(db, bruno, thanks, tools.at(at(20, '2026-12-03')));
  }));

describe('the hall is refused', () => {
  const by = (said: Parameters<typeof hallWish>[1], because: string) => [said, because] as const;
  test.each([
    ['without an hour', ...by({}, 'slot-missing')],
    ['on a Sunday', ...by(slot(10, 11, '2026-12-06'), 'closed-then')],
    ['at night', ...by(slot(20, 21), 'closed-then')],
    ['between two hours', ...by(slot(10.5, 11.5), 'not-a-slot')],
    ['for half an hour', ...by(slot(10, 10.5), 'too-short')],
    ['for longer than four hours', ...by(slot(9, 14), 'too-long')],
    ['for three days', ...by({ startsOn: '2026-12-01', endsOn: '2026-12-03' }, 'too-long')],
    [
      'for days of which one is closed',
      ...by({ startsOn: '2026-12-04', endsOn: '2026-12-05' }, 'closed-then'),
    ],
    ['for last week', ...by(slot(10, 11, '2026-11-17'), 'in-the-past')],
    ['for the year after next', ...by(slot(10, 11, '2028-12-05'), 'too-far-ahead')],
    ['for more people than it takes', ...by({ ...slot(10, 11), persons: 41 }, 'too-many-persons')],
    ['without saying how many come', ...by({ ...slot(10, 11), persons: undefined }, 'persons-missing')],
    ['without accepting its rules', ...by({ ...slot(10, 11), acceptsRules: false }, 'rules-not-accepted')],
    ['twice over', ...by({ ...slot(10, 11), units: 2 }, 'too-many-units')],
  ])('%s, and nothing is written', (_, said, because) =>
    story(async (db, v) => {
      const listingId = await hall(db, v);
      expect(await refusal(db, () => ask(db, v.bruno, hallWish(listingId, said), tools))).toBe(because);
    }),
  );

  test('to whoever asks for the same hour twice, as theirs already', () =>
    story(async (db, v) => {
      const listingId = await hall(db, v);
      await ask(db, v.bruno, hallWish(listingId, slot(10, 12)), tools);
      expect(await refusal(db, () => ask(db, v.bruno, hallWish(listingId, slot(11, 12)), tools))).toBe(
        'already-asked',
      );
    }));

  test('sooner than its owner can be ready', () =>
    story(async (db, v) => {
      const listingId = await hall(db, v, { noticeMinutes: 2880 });
      const soon = () => ask(db, v.bruno, hallWish(listingId, slot(14, 15, '2026-11-25')), tools);
      expect(await refusal(db, soon)).not.toBe('too-soon');
      const sooner = () => ask(db, v.bruno, hallWish(listingId, slot(14, 15, '2026-11-24')), tools);
      expect(await refusal(db, sooner)).toBe('too-soon');
    }));

  test('on a day that is closed, and while another calendar says busy', () =>
    story(async (db, v) => {
      const listingId = await hall(db, v);
      const of = { communityId: v.communityId, listingId };
      await db.insert(listingExceptions).values({ ...of, day: '2026-12-02', kind: 'closed' });
      await db.insert(listingBlocks).values({ ...of, uid: 'yoga', during: `[${at(10)},${at(11)})` });
      const wanted = [slot(10, 11, '2026-12-02'), slot(10, 11)];
      const no = [];
      for (const one of wanted)
        no.push(await refusal(db, () => ask(db, v.bruno, hallWish(listingId, one), tools)));
      expect(no).toEqual(['closed-then', 'not-free']);
    }));

  test('while it is not shown, and to its owner', () =>
    story(async (db, v) => {
      const listingId = await hall(db, v);
      expect(await refusal(db, () => ask(db, v.amina, hallWish(listingId, slot(10, 11)), tools))).toBe(
        'own-listing',
      );
      await db.update(listings).set({ state: 'paused' }).where(eq(listings.id, listingId));
      expect(await refusal(db, () => ask(db, v.bruno, hallWish(listingId, slot(10, 11)), tools))).toBe(
        'not-published',
      );
    }));
});

describe('a day, a desk, a night', () => {
  test('a day is held from opening to closing and costs a day', () =>
    story(async (db, v) => {
      const listingId = await hall(db, v);
      const days = { startsOn: '2026-12-01', endsOn: '2026-12-02' };
      const { exchangeId } = await ask(db, v.bruno, hallWish(listingId, days), tools);
      expect(await rowOf(db, exchangeId)).toMatchObject({
        ...{ ...days, startsAt: new Date(at(9)), endsAt: new Date(at(18, '2026-12-02')), priceCents: 10_000 },
      });
      await ask(db, v.karim, hallWish(listingId, { startsOn: '2026-12-03' }), tools);
    }));

  test('a day of what has a price by the hour alone costs its open hours', () =>
    story(async (db, v) => {
      const listingId = await hall(db, v, { dayCents: null });
      const { exchangeId } = await ask(db, v.bruno, hallWish(listingId, { startsOn: tuesday }), tools);
      expect((await rowOf(db, exchangeId))?.priceCents).toBe(9000);
    }));

  test('three desks are had by three, not by four', () =>
    story(async (db, v) => {
      const desk = await opened(db, v, v.amina, 'space', { units: 3, slotMinutes: null, maxDays: 20 });
      for (const one of [v.bruno, v.karim, v.lucie])
        await ask(db, one, wish(desk, { startsOn: tuesday }), tools);
      expect(await refusal(db, () => ask(db, v.nadia, wish(desk, { startsOn: tuesday }), tools))).toBe(
        'not-free',
      );
      await ask(db, v.nadia, wish(desk, { startsOn: '2026-12-02' }), tools);
    }));

  test('a free night goes from noon to noon, and nobody pays', () =>
    story(async (db, v) => {
      const bed = await addListing(db, v.pilat, v.amina, 'stay', { maxDays: 3, title: 'Le canapé du salon' });
      const stay = (startsOn: string, endsOn: string) => wish(bed, { startsOn, endsOn });
      const { exchangeId } = await ask(db, v.bruno, stay('2026-12-01', '2026-12-03'), tools);
      expect(await rowOf(db, exchangeId)).toMatchObject({
        ...{ startsAt: new Date(at(12)), endsAt: new Date(at(12, '2026-12-03')), priceCents: null },
      });
      expect(await refusal(db, () => ask(db, v.karim, stay('2026-12-02', '2026-12-04'), tools))).toBe(
        'not-free',
      );
      expect(await refusal(db, () => ask(db, v.karim, stay('2026-12-05', '2026-12-05'), tools))).toBe(
        'too-short',
      );
      expect(await refusal(db, () => ask(db, v.karim, stay('2026-12-05', '2026-12-09'), tools))).toBe(
        'too-long',
      );
      await ask(db, v.karim, stay('2026-12-03', '2026-12-05'), tools);
    }));
});

describe('what is agreed about an hour', () => {
  test('frees it when it is declined, withdrawn, called off, or nobody answers', () =>
    story(async (db, v) => {
      const listingId = await hall(db, v, { bufferMinutes: 0 });
      const asked = async (from: number) =>
        (await ask(db, v.bruno, hallWish(listingId, slot(from, from + 1)), tools)).exchangeId;
      const [declined, withdrawn, cancelled, expired] = [
        await asked(9),
        await asked(10),
        await asked(11),
        await asked(12),
      ];
      await decline(db, v.amina, { exchangeId: declined, reason: '' }, tools);
      await withdraw(db, v.bruno, { exchangeId: withdrawn }, tools);
      await agree(db, v.amina, { exchangeId: cancelled, remark: '' }, tools);
      await cancel(db, v.bruno, { exchangeId: cancelled, reason: 'Je suis malade.' }, tools);
      const bell = { communityId: v.communityId, exchangeId: expired, timer: 'expire' };
      await tick(db, bell, tools.at('2026-11-29T09:00:00Z'));
      const ends = [declined, withdrawn, cancelled, expired];
      const said = ['declined', 'withdrawn', 'cancelled', 'expired'];
      for (const [at, id] of ends.entries()) expect(await stateOf(db, id)).toBe(said[at]);
      expect(await holdsOf(db, listingId)).toEqual([]);
    }));

  test('nobody says that it is over, or that the other did not come, before it began', () =>
    story(async (db, v) => {
      const listingId = await hall(db, v);
      const { exchangeId } = await ask(db, v.bruno, hallWish(listingId, slot(10, 12)), tools);
      await agree(db, v.amina, { exchangeId, remark: '' }, tools);
      const early = tools.at(at(9));
      expect(await refusal(db, () => sayDone(db, v.bruno, { exchangeId }, early))).toBe('too-early');
      const reason = 'Personne n’est venu.';
      expect(await refusal(db, () => sayNoShow(db, v.amina, { exchangeId, reason }, early))).toBe(
        'too-early',
      );
      expect((await exchangePage(db, v.amina, exchangeId, early.now))?.verbs).not.toContain('say-no-show');
      expect(await refusal(db, () => sayDone(db, v.karim, { exchangeId }, tools.at(at(11))))).toBe(
        'not-found',
      );
      await sayDone(db, v.bruno, { exchangeId }, tools.at(at(11)));
      await allGood(db, v.amina, { exchangeId }, tools.at(at(12)));
      expect(await stateOf(db, exchangeId)).toBe('completed');
      expect(await refusal(db, () => sayDone(db, v.bruno, { exchangeId }, tools.at(at(13))))).toBe(
        'too-late',
      );
    }));

  test('who does not come is said not to have come, with a reason, and it ends there', () =>
    story(async (db, v) => {
      const listingId = await hall(db, v);
      const { exchangeId } = await ask(db, v.bruno, hallWish(listingId, slot(10, 12)), tools);
      await agree(db, v.amina, { exchangeId, remark: '' }, tools);
      await sayNoShow(
        db,
        v.amina,
        { exchangeId, reason: 'Personne à dix heures trente.' },
        tools.at(at(10.5)),
      );
      expect(await stateOf(db, exchangeId)).toBe('no-show');
      expect(await isHeld(db, exchangeId)).toBe(false);
    }));
});
