import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { photos } from '@/db/schema/members';
import type { Db } from '@/db/types';
import { addConditionReport } from '@/lib/exchanges/add-condition-report';
import { agreementOf } from '@/lib/exchanges/agreement';
import { cancel } from '@/lib/exchanges/cancel';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { giveBack } from '@/lib/exchanges/give-back';
import { maySeeReportPhoto } from '@/lib/exchanges/photos';
import type { Actor } from '@/lib/ground/actor';
import { asId, type PhotoId } from '@/lib/ground/ids';
import { reportProblem } from '@/lib/exchanges/report-problem';
import { refusal, story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { monday } from '@/tests/support/village';
import { agreed, borrowed, codeOf, out, wanted } from './doings';

async function photoOf(db: Db, { communityId, memberId }: Actor, isPublic = false): Promise<PhotoId> {
  const [row] = await db
    .insert(photos)
    .values({ communityId, memberId, width: 640, height: 480, isPublic })
    .returning({ id: photos.id });
  return asId<PhotoId>(row?.id ?? '');
}

describe('the page of an exchange', () => {
  test('shows where to meet and one’s own codes once it is agreed, and not before', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      const before = await exchangePage(db, bruno, exchangeId, monday);
      expect(before).toMatchObject({
        meeting: null,
        codes: { 'hand-over': null, return: null },
        mainVerb: null,
      });
      await agreed(db, amina, exchangeId, tools);
      const brunos = await exchangePage(db, bruno, exchangeId, monday);
      expect(brunos).toMatchObject({
        ...{ side: 'asker', mode: 'lend', state: 'agreed', mainVerb: 'hand-over', currency: 'EUR' },
        meeting: { place: '3, rue du Pilat, Pélussin', point: { lat: 45.42345, lng: 4.68123 } },
        other: { name: 'Amina', memberId: amina.memberId },
        asker: { name: 'Bruno B.', firstName: 'Bruno' },
        days: { from: '2026-11-28', to: '2026-11-29' },
        next: { timer: 'starts-tomorrow', at: new Date('2026-11-27T16:00:00Z') },
      });
      const own = await codeOf(db, exchangeId, 'asker');
      const others = [await codeOf(db, exchangeId, 'owner'), await codeOf(db, exchangeId, 'owner', 'return')];
      expect(brunos?.codes['hand-over']).toBe(own);
      for (const code of others) expect(JSON.stringify(brunos)).not.toContain(code);
    }));

  test('hides the place again when it is over', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      const code = await codeOf(db, exchangeId, 'asker', 'return');
      await giveBack(db, amina, { exchangeId, code, outcome: 'ok', remark: '' }, tools);
      const page = await exchangePage(db, bruno, exchangeId, monday);
      expect(page).toMatchObject({
        state: 'completed',
        meeting: null,
        codes: { return: null },
        verbs: [],
        next: null,
      });
    }));

  test('offers each side what it may do, and one thing first', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      const see = (actor: Actor) => exchangePage(db, actor, exchangeId, monday);
      expect(await see(amina)).toMatchObject({ mainVerb: 'agree', verbs: ['agree', 'decline'] });
      expect(await see(bruno)).toMatchObject({ mainVerb: null, verbs: ['withdraw'] });
      await out(db, amina, bruno, exchangeId, tools);
      expect(await see(amina)).toMatchObject({
        ...{ mainVerb: 'give-back', verbs: ['give-back', 'confirm-return', 'report-problem'] },
      });
      expect(await see(bruno)).toMatchObject({
        ...{ mainVerb: 'give-back', verbs: ['give-back', 'ask-for-longer', 'report-problem'] },
      });
    }));

  test('of a gift tells one’s place in the list, and greys the promise once it is made to another', () =>
    story(async (db, { nadia, karim, lucie, pram }) => {
      const tools = pretendTools(monday);
      const first = await wanted(db, karim, pram, tools);
      const second = await wanted(db, lucie, pram, tools.at('2026-11-23T10:00:00Z'));
      expect((await exchangePage(db, lucie, second, monday))?.waiting).toEqual({ position: 2, count: 2 });
      await agreed(db, nadia, first, tools);
      expect(await exchangePage(db, nadia, second, monday)).toMatchObject({
        mainVerb: null,
        verbs: ['decline'],
      });
      expect((await exchangePage(db, karim, first, monday))?.codes.return).toBeNull();
    }));

  test('is for its two sides alone', () =>
    story(async (db, { bruno, karim, samir, zoe, ladder }) => {
      const exchangeId = await borrowed(db, bruno, ladder, pretendTools(monday));
      for (const actor of [karim, samir, zoe])
        expect(await exchangePage(db, actor, exchangeId, monday)).toBeUndefined();
    }));
});

describe('what each side saw', () => {
  test('Bruno and Amina each write down the state of the ladder, with photos for the two alone', () =>
    story(async (db, { amina, bruno, karim, samir, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await out(db, amina, bruno, exchangeId, tools);
      const photoId = await photoOf(db, bruno);
      const seen = {
        exchangeId,
        moment: 'hand-over',
        remark: 'Un éclat en bas',
        photoIds: [photoId],
      } as const;
      await addConditionReport(db, bruno, { ...seen, photoIds: [photoId] }, tools);
      await addConditionReport(db, amina, { ...seen, photoIds: [], remark: 'Comme neuve' }, tools);
      await addConditionReport(db, amina, { ...seen, photoIds: [], remark: 'Un éclat en bas, oui' }, tools);
      const page = await exchangePage(db, amina, exchangeId, monday);
      expect(page?.reports.map(({ side, remark, photoIds }) => [side, remark, photoIds])).toEqual(
        expect.arrayContaining([
          ['asker', 'Un éclat en bas', [photoId]],
          ['owner', 'Un éclat en bas, oui', []],
        ]),
      );
      expect(await maySeeReportPhoto(db, amina, photoId)).toBe(true);
      expect(await maySeeReportPhoto(db, karim, photoId)).toBe(false);
      expect(await maySeeReportPhoto(db, samir, photoId)).toBe(false);
      await reportProblem(db, amina, { exchangeId, remark: 'Cassée' }, tools);
      expect(await maySeeReportPhoto(db, samir, photoId)).toBe(true);
    }));

  test('nobody shows another’s photo, reports before it is agreed or after it is over, or for the two', () =>
    story(async (db, { amina, bruno, karim, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      const report = (actor: Actor, moment: 'hand-over' | 'return', photoIds: PhotoId[] = []) =>
        refusal(db, () => addConditionReport(db, actor, { exchangeId, moment, remark: '', photoIds }, tools));
      expect(await report(bruno, 'hand-over')).toBe('too-late');
      await agreed(db, amina, exchangeId, tools);
      expect(await report(bruno, 'return')).toBe('no-such-moment');
      expect(await report(karim, 'hand-over')).toBe('not-found');
      expect(await report(bruno, 'hand-over', [await photoOf(db, amina)])).toBe('not-found');
    }));

  test('a photo that Bruno shows to everybody stays so: it cannot be hidden in a report', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await agreed(db, amina, exchangeId, tools);
      const [shown, seen] = [await photoOf(db, bruno, true), await photoOf(db, bruno)];
      const said = { exchangeId, moment: 'hand-over', remark: '' } as const;
      expect(
        await refusal(db, () => addConditionReport(db, bruno, { ...said, photoIds: [seen, shown] }, tools)),
      ).toBe('photo-for-everybody');
      const [photo] = await db.select().from(photos).where(eq(photos.id, shown));
      expect(photo?.isPublic).toBe(true);
    }));
});

describe('the agreement that prints', () => {
  test('holds what two neighbours need to sign, and the codes of the one who prints it', () =>
    story(async (db, { amina, bruno, karim, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      expect(await agreementOf(db, bruno, exchangeId, monday)).toBeUndefined();
      await agreed(db, amina, exchangeId, tools.at('2026-11-23T10:00:00Z'));
      expect(await agreementOf(db, karim, exchangeId, monday)).toBeUndefined();
      expect(await agreementOf(db, bruno, exchangeId, monday)).toMatchObject({
        ...{
          lender: 'Amina',
          borrower: 'Bruno B.',
          side: 'asker',
          thing: 'Échelle de 3 m',
          valueCents: 12_000,
        },
        ...{
          commune: 'Pélussin',
          meetingPlace: '3, rue du Pilat, Pélussin',
          agreedAt: new Date('2026-11-23T10:00:00Z'),
        },
        days: { from: '2026-11-28', to: '2026-11-29' },
        codes: { return: await codeOf(db, exchangeId, 'asker', 'return') },
      });
    }));

  test('says no more where Amina lives once it was called off', () =>
    story(async (db, { amina, bruno, ladder }) => {
      const tools = pretendTools(monday);
      const exchangeId = await borrowed(db, bruno, ladder, tools);
      await agreed(db, amina, exchangeId, tools);
      await cancel(db, amina, { exchangeId, reason: 'Je pars.' }, tools);
      expect(await agreementOf(db, bruno, exchangeId, monday)).toMatchObject({
        ...{ commune: 'Pélussin', meetingPlace: '' },
        codes: { 'hand-over': null, return: null },
      });
    }));
});
