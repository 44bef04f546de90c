import { and, eq, notInArray } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { listingTypes } from '@/db/schema/communities';
import { listings } from '@/db/schema/listings';
import type { Db } from '@/db/types';
import { addCategory } from '@/lib/communities/add-category';
import { addType } from '@/lib/communities/add-type';
import { allowWord } from '@/lib/communities/allow-word';
import { banWord } from '@/lib/communities/ban-word';
import { changeCategory } from '@/lib/communities/change-category';
import { changeType } from '@/lib/communities/change-type';
import { furnishOlder } from '@/lib/communities/furnish';
import { fieldsOfType } from '@/lib/communities/listing-fields';
import {
  addCategoryInput,
  addTypeInput,
  banInput,
  categoryInput,
  fieldInput,
  openTypeInput,
  typeInput,
} from '@/lib/communities/input';
import { moveCategory } from '@/lib/communities/move-category';
import { moveField } from '@/lib/communities/move-field';
import { moveType } from '@/lib/communities/move-type';
import { openType } from '@/lib/communities/open-type';
import { listingTypesOf } from '@/lib/communities/queries';
import { removeField } from '@/lib/communities/remove-field';
import { saveField } from '@/lib/communities/save-field';
import type { Actor } from '@/lib/ground/actor';
import { asId, type ListingTypeId } from '@/lib/ground/ids';
import { story } from '@/tests/support/story';
import { administrator, refused, shelves } from './shelves';
import { addMember } from '@/tests/support/village';

const now = new Date('2026-11-23T09:00:00Z');
const names = { labelFr: 'Prêter', labelEn: 'Lend', verbFr: 'Emprunter', verbEn: 'Borrow' };

/** Every deed of an administrator on a type, a question, a category and a word. */
const deeds = (db: Db, actor: Actor, typeId: ListingTypeId, categoryId: string) => [
  () => addType(db, actor, addTypeInput.parse({ template: 'rent' })),
  () => changeType(db, actor, typeInput.parse({ typeId, ...names })),
  () => moveType(db, actor, { typeId, way: 'up' }),
  () => openType(db, actor, openTypeInput.parse({ typeId, isOpen: 'false' })),
  () => saveField(db, actor, fieldInput.parse({ typeId, kind: 'text', labelFr: 'Marque', labelEn: 'Brand' })),
  () => moveField(db, actor, { typeId, fieldId: typeId, way: 'up' }),
  () => removeField(db, actor, { typeId, fieldId: typeId }),
  () => addCategory(db, actor, addCategoryInput.parse({ nameFr: 'Ruches', nameEn: 'Hives', theme: 'food' })),
  () =>
    changeCategory(
      db,
      actor,
      categoryInput.parse({ categoryId, nameFr: 'Outillage', nameEn: 'Tools', theme: 'making' }),
    ),
  () => moveCategory(db, actor, { categoryId: asId(categoryId), way: 'up' }),
  () =>
    banWord(db, actor, banInput.parse({ word: 'trampoline', reasonFr: 'Dangereux.', reasonEn: 'Unsafe.' }), {
      now,
    }),
  () => allowWord(db, actor, { wordId: typeId }),
];

describe('what only administrators do', () => {
  test('is refused to members and moderators, and nothing is written', () =>
    story(async (db, v) => {
      for (const actor of [v.bruno, v.samir])
        for (const deed of deeds(db, actor, v.pilat.types.lend, v.pilat.categoryId))
          expect(await refused(db, deed)).toEqual({ because: 'not-allowed' });
    }));

  test('is not done to another community’s shelves', () =>
    story(async (db, v) => {
      const stranger = await addMember(db, v.zoe.communityId, 'Léa', { role: 'administrator' });
      const known = deeds(db, stranger, v.pilat.types.lend, v.pilat.categoryId);
      // The first, the eighth and the eleventh add something to her own.
      for (const deed of known.filter((_, at) => ![0, 7, 10].includes(at)))
        expect(await refused(db, deed)).toEqual({ because: 'not-found' });
    }));
});

describe('listing types', () => {
  test('a new one stands on its template, last and closed', () =>
    story(async (db, v) => {
      const claire = await administrator(db, v);
      const { typeId } = await addType(db, claire, addTypeInput.parse({ template: 'rent' }));
      const types = await listingTypesOf(db, v.communityId);
      expect(types.at(-1)).toMatchObject({
        ...{ id: typeId, template: 'rent', subject: 'good', mode: 'rent', process: 'rent/2' },
        ...{ isOpen: false, hasPrice: true, hasDeposit: true, priceUnit: 'day' },
      });
    }));

  test('a request is of what its template knows', () =>
    story(async (db, v) => {
      const claire = await administrator(db, v);
      const wish = { template: 'request', subject: 'ride', mode: 'sell' };
      await addType(db, claire, addTypeInput.parse(wish));
      expect((await listingTypesOf(db, v.communityId)).at(-1)).toMatchObject({
        ...{ direction: 'request', subject: 'ride', process: 'ride/2', hasPrice: false },
      });
      const odd = addTypeInput.parse({ template: 'request', subject: 'ride', mode: 'swap' });
      expect(await refused(db, () => addType(db, claire, odd))).toEqual({ because: 'no-such-shape' });
    }));

  test('what the template forces stays, whatever a form says, and so does the process', () =>
    story(async (db, v) => {
      const claire = await administrator(db, v);
      const wish = {
        ...names,
        typeId: v.pilat.types.give,
        priceUnit: 'item',
        hasPrice: 'on',
        hasDeposit: 'on',
      };
      const [before] = await listingTypesOf(db, v.communityId);
      await changeType(db, claire, typeInput.parse({ ...wish, needsApproval: 'on' }));
      const [after] = await listingTypesOf(db, v.communityId);
      expect(after).toMatchObject({
        ...{ labelFr: 'Prêter', verbEn: 'Borrow', needsApproval: true, hasUnits: false },
        ...{ hasPrice: false, hasDeposit: false, priceUnit: null, process: before?.process },
      });
    }));

  test('move one place, and the first moves no higher', () =>
    story(async (db, v) => {
      const claire = await administrator(db, v);
      const order = async () => (await listingTypesOf(db, v.communityId)).map(({ mode }) => mode).slice(0, 2);
      await moveType(db, claire, { typeId: v.pilat.types.lend, way: 'up' });
      expect(await order()).toEqual(['lend', 'give']);
      await moveType(db, claire, { typeId: v.pilat.types.lend, way: 'up' });
      expect(await order()).toEqual(['lend', 'give']);
      await openType(db, claire, openTypeInput.parse({ typeId: v.pilat.types.lend, isOpen: 'false' }));
      expect((await listingTypesOf(db, v.communityId))[0]).toMatchObject({ mode: 'lend', isOpen: false });
    }));

  test('an older community gets the newer kinds once, and keeps what it has', () =>
    story(async (db, v) => {
      await db.delete(listings).where(eq(listings.communityId, v.communityId));
      const newer = notInArray(listingTypes.template, ['give', 'lend']);
      await db.delete(listingTypes).where(and(eq(listingTypes.communityId, v.communityId), newer));
      expect(await furnishOlder(db)).toBe(1);
      const types = await listingTypesOf(db, v.communityId);
      expect(types.map(({ template }) => template)).toEqual([
        ...['give', 'lend', 'swap', 'rent', 'sell', 'help', 'service', 'ride'],
        ...['space', 'stay', 'paid-stay', 'request', 'request', 'request', 'request'],
      ]);
      expect(types[1]?.id).toBe(v.pilat.types.lend);
      const before = await shelves(db);
      expect(await furnishOlder(db)).toBe(0);
      expect(await shelves(db)).toEqual(before);
    }));
});

describe('a community’s own questions', () => {
  let asked: Record<string, unknown>;
  beforeEach(() => {
    asked = {
      kind: 'choice',
      labelFr: 'Énergie',
      labelEn: 'Power',
      options: 'Électrique | Electric\nThermique',
    };
  });

  test('are added in their order, and an option that is said again keeps its key', () =>
    story(async (db, v) => {
      const claire = await administrator(db, v);
      const typeId = v.pilat.types.lend;
      await saveField(db, claire, fieldInput.parse({ typeId, ...asked, isFilterable: 'on' }));
      await saveField(
        db,
        claire,
        fieldInput.parse({
          typeId,
          kind: 'number',
          labelFr: 'Énergie',
          labelEn: 'Power',
          min: '1',
          max: '9',
        }),
      );
      const [first, second] = await fieldsOfType(db, v.communityId, typeId);
      expect(first).toMatchObject({ key: 'energie', isFilterable: true, min: null });
      expect(second).toMatchObject({ key: 'energie-2', min: 1, max: 9, options: [] });
      const fieldId = first?.id;
      const options = 'Essence\nÉlectrique | Electric motor';
      await saveField(db, claire, fieldInput.parse({ typeId, ...asked, kind: 'text', fieldId, options }));
      const [changed] = await fieldsOfType(db, v.communityId, typeId);
      expect(changed).toMatchObject({ key: 'energie', kind: 'choice' });
      expect(changed?.options).toEqual([
        { key: 'essence', fr: 'Essence', en: 'Essence' },
        { key: 'electrique', fr: 'Électrique', en: 'Electric motor' },
      ]);
      await moveField(db, claire, { typeId, fieldId: second?.id ?? '', way: 'up' });
      expect((await fieldsOfType(db, v.communityId, typeId))[0]?.key).toBe('energie-2');
      await removeField(db, claire, { typeId, fieldId: second?.id ?? '' });
      expect(await fieldsOfType(db, v.communityId, typeId)).toHaveLength(1);
    }));

  test.each([
    [{ options: 'Une seule' }, { options: 'options-too-few' }],
    [{ kind: 'number', min: '5', max: '2' }, { max: 'bounds-order' }],
    [{ categoryId: '00000000-0000-4000-8000-000000000000' }, { categoryId: 'no-such-category' }],
  ])('are refused when they make no sense: %j', (wrong, fields) =>
    story(async (db, v) => {
      const claire = await administrator(db, v);
      const input = fieldInput.parse({ typeId: v.pilat.types.lend, ...asked, ...wrong });
      expect(await refused(db, () => saveField(db, claire, input))).toEqual({
        because: 'invalid-input',
        fields,
      });
    }),
  );
});
