import { describe, expect, test } from 'vitest';
import { listingToEdit } from '@/lib/listings/listing-to-edit';
import { latestDraft } from '@/lib/listings/my-listings';
import { publish } from '@/lib/listings/publish';
import { remove } from '@/lib/listings/remove';
import { startDraft } from '@/lib/listings/start-draft';
import { draft, published, rowOf, say } from './drafting';
import { days, refusalOn, stage } from './stage';
import { pretendTools } from './village';

const set = stage();

describe('a draft', () => {
  test('Amina begins one, leaves, and finds it where she left it', async () => {
    const tools = pretendTools();
    const { listingId } = await startDraft(
      set.db,
      set.v.bruno,
      { typeId: set.v.lend, title: 'Perceuse' },
      tools,
    );
    await say(set.db, set.v.bruno, listingId, { step: 'photos', photos: [] }, tools);
    expect(await latestDraft(set.db, set.v.communityId, set.v.bruno.memberId)).toMatchObject({
      id: listingId,
      title: 'Perceuse',
      step: 'title',
    });
    expect(await rowOf(set.db, listingId)).toMatchObject({
      state: 'draft',
      number: null,
      maxDays: 7,
      communeCode: '42168',
    });
    await remove(set.db, set.v.bruno, { listingId, reason: '' }, tools);
    expect(await rowOf(set.db, listingId)).toBeUndefined();
  });

  test('its title proposes its category', async () => {
    const listingId = await draft(set.db, set.v.amina, set.v.lend, pretendTools(), 'Appareil à fondue');
    expect(await rowOf(set.db, listingId)).toMatchObject({ categoryId: set.v.kitchen });
  });

  test('put aside unfinished, it keeps what was typed', async () => {
    const tools = pretendTools();
    const { listingId } = await startDraft(set.db, set.v.amina, { typeId: set.v.give, title: '' }, tools);
    const answer = { step: 'title', title: 'Truc', categoryId: '', description: 'Presque neuf', later: true };
    await say(set.db, set.v.amina, listingId, answer, tools);
    expect(await rowOf(set.db, listingId)).toMatchObject({ title: 'Truc', draftStep: 'title' });
  });

  test('an answer that is missing is asked for, and nothing is kept', async () => {
    const tools = pretendTools();
    const { listingId } = await startDraft(set.db, set.v.amina, { typeId: set.v.give, title: '' }, tools);
    const title = (title: string) => () =>
      say(set.db, set.v.amina, listingId, { step: 'title', title, categoryId: '', description: '' }, tools);
    const fields = async (deed: () => Promise<unknown>) => (await refusalOn(set, deed)).fields;
    expect(await fields(title(''))).toEqual({ title: 'title-missing', categoryId: 'category-missing' });
    expect(await fields(title('Machin chose'))).toEqual({ categoryId: 'category-missing' });
    expect(await fields(title('Fusil de chasse, table'))).toEqual({ title: 'banned-weapons' });
    expect(
      await fields(() =>
        say(set.db, set.v.amina, listingId, { step: 'place', commune: 'Atlantis', meetingPlace: '' }, tools),
      ),
    ).toEqual({ commune: 'commune-unknown' });
    expect(
      await fields(() =>
        say(set.db, set.v.amina, listingId, { step: 'place', commune: '42412', meetingPlace: '' }, tools),
      ),
    ).toEqual({ commune: 'commune-ambiguous' });
    expect(
      await fields(() =>
        say(
          set.db,
          set.v.amina,
          listingId,
          { step: 'terms', condition: '', availableUntil: '2026-11-22' },
          tools,
        ),
      ),
    ).toEqual({ availableUntil: 'until-is-past' });
  });

  test('it is nobody else’s: not a neighbour’s, not a moderator’s, not another community’s', async () => {
    const tools = pretendTools();
    const listingId = await draft(set.db, set.v.amina, set.v.lend, tools);
    for (const other of [set.v.bruno, set.v.samir, set.v.stranger]) {
      expect(await refusalOn(set, () => publish(set.db, other, { listingId }, tools))).toEqual({
        because: 'not-found',
      });
      expect(await refusalOn(set, () => remove(set.db, other, { listingId, reason: 'non' }, tools))).toEqual({
        because: 'not-found',
      });
      expect(
        await refusalOn(set, () => say(set.db, other, listingId, { step: 'photos', photos: [] }, tools)),
      ).toEqual({
        because: 'not-found',
      });
      expect(await listingToEdit(set.db, other.communityId, other.memberId, listingId)).toBeUndefined();
    }
  });

  test('a kind of another community, or one that is closed, is none', async () => {
    const tools = pretendTools();
    for (const typeId of [set.v.elsewhere.give, set.v.sell])
      expect(
        await refusalOn(set, () => startDraft(set.db, set.v.amina, { typeId, title: '' }, tools)),
      ).toMatchObject({
        because: 'kind-missing',
      });
  });

  test('what is incomplete is not published, and says what is missing', async () => {
    const tools = pretendTools();
    const { listingId } = await startDraft(set.db, set.v.amina, { typeId: set.v.give, title: '' }, tools);
    expect(await refusalOn(set, () => publish(set.db, set.v.amina, { listingId }, tools))).toEqual({
      because: 'invalid-input',
      fields: { title: 'title-missing', categoryId: 'category-missing' },
    });
  });
});

describe('where it is', () => {
  test('others see the same cell of about 300 m each time, and never the exact point', async () => {
    const tools = pretendTools();
    const listingId = await draft(set.db, set.v.amina, set.v.lend, tools);
    const at = async (lat: string, lng: string) => {
      await say(
        set.db,
        set.v.amina,
        listingId,
        { step: 'place', commune: 'Pélussin', lat, lng, meetingPlace: '' },
        tools,
      );
      return rowOf(set.db, listingId);
    };
    const first = await at('45.42345', '4.68123');
    const again = await at('45.42345', '4.68123');
    expect(first).toMatchObject({ lat: 45.42345, lng: 4.68123 });
    expect([again?.publicLat, again?.publicLng]).toEqual([first?.publicLat, first?.publicLng]);
    expect(first?.publicLat).not.toBe(45.42345);
    expect(Math.abs((first?.publicLat ?? 0) - 45.42345)).toBeLessThan(0.0014);
  });

  test('an address that is found gives the point, a commune alone its centre, a far point is refused', async () => {
    const tools = pretendTools();
    const listingId = await draft(set.db, set.v.amina, set.v.lend, tools);
    const place = (answer: Record<string, string>) => () =>
      say(set.db, set.v.amina, listingId, { step: 'place', meetingPlace: '', ...answer }, tools);
    await place({ commune: 'Pélussin (42410)', communeCode: '42168', meetingPlace: '3 rue du Pilat' })();
    expect(await rowOf(set.db, listingId)).toMatchObject({ lat: 45.42345, meetingPlace: '3 rue du Pilat' });
    await place({ commune: 'pelussin', communeCode: '42168' })();
    const central = await rowOf(set.db, listingId);
    expect(central).toMatchObject({ lat: null, communeCode: '42168' });
    expect(central?.publicLat).not.toBeNull();
    expect((await refusalOn(set, place({ commune: 'Pélussin', lat: '48.85', lng: '2.35' }))).fields).toEqual({
      lat: 'point-elsewhere',
    });
    expect((await refusalOn(set, place({ commune: 'Nulle-Part' }))).fields).toEqual({
      commune: 'place-unknown',
    });
  });

  test('the next listing begins where the last one was', async () => {
    const tools = pretendTools();
    const one = await draft(set.db, set.v.samir, set.v.lend, tools);
    await say(
      set.db,
      set.v.samir,
      one,
      { step: 'place', commune: 'Pélussin', lat: '45.43', lng: '4.69', meetingPlace: 'Le lavoir' },
      tools,
    );
    const { listingId } = await startDraft(set.db, set.v.samir, { typeId: set.v.give, title: '' }, tools);
    expect(await rowOf(set.db, listingId)).toMatchObject({ lat: 45.43, meetingPlace: 'Le lavoir' });
  });
});

describe('too much at once', () => {
  const zoesDraft = (now?: Date) => draft(set.db, set.v.stranger, set.v.elsewhere.give, pretendTools(now));

  test('Zoé leaves twenty drafts open, and no more', async () => {
    const ids = [];
    for (let n = 0; n < 20; n += 1) ids.push(await zoesDraft());
    expect(await refusalOn(set, () => zoesDraft())).toEqual({ because: 'too-many-drafts' });
    for (const listingId of ids)
      await remove(set.db, set.v.stranger, { listingId, reason: '' }, pretendTools());
  });

  test('she shows thirty things in a day, and the next one the day after', async () => {
    const tools = pretendTools(days(10));
    for (let n = 0; n < 30; n += 1) await published(set.db, set.v.stranger, set.v.elsewhere.give, tools);
    const listingId = await zoesDraft(days(10));
    expect(await refusalOn(set, () => publish(set.db, set.v.stranger, { listingId }, tools))).toEqual({
      because: 'too-many-tries',
    });
    await publish(set.db, set.v.stranger, { listingId }, pretendTools(days(11)));
  });

  test('she begins sixty drafts in a day at most, even when she deletes them', async () => {
    const tools = pretendTools(days(20));
    for (let n = 0; n < 60; n += 1)
      await remove(set.db, set.v.stranger, { listingId: await zoesDraft(days(20)), reason: '' }, tools);
    expect(await refusalOn(set, () => zoesDraft(days(20)))).toEqual({ because: 'too-many-tries' });
  });
});
