import { describe, expect, test } from 'vitest';
import { addCategory } from '@/lib/communities/add-category';
import { allowWord } from '@/lib/communities/allow-word';
import { banWord } from '@/lib/communities/ban-word';
import { bannedWordsOf } from '@/lib/communities/banned-words';
import { changeCategory } from '@/lib/communities/change-category';
import { addCategoryInput, banInput, categoryInput } from '@/lib/communities/input';
import { moveCategory } from '@/lib/communities/move-category';
import { categoriesOf } from '@/lib/communities/queries';
import { asId } from '@/lib/ground/ids';
import { story } from '@/tests/support/story';
import { administrator, refused } from './shelves';

const now = new Date('2026-11-23T09:00:00Z');

describe('categories of two levels', () => {
  test('a part has the theme of its whole, goes with it, and has no parts of its own', () =>
    story(async (db, v) => {
      const claire = await administrator(db, v);
      const whole = v.pilat.categoryId;
      const named = {
        nameFr: 'Scies',
        nameEn: 'Saws',
        theme: 'food',
        parentId: whole,
        hints: 'Scie, Égoïne',
      };
      await addCategory(db, claire, addCategoryInput.parse(named));
      const saws = (await categoriesOf(db, v.communityId)).find(({ slug }) => slug === 'saws');
      expect(saws).toMatchObject({ theme: 'making', parentId: whole, hints: ['scie', 'egoine'] });
      const deeper = addCategoryInput.parse({ ...named, nameEn: 'Handsaws', parentId: saws?.id });
      expect(await refused(db, () => addCategory(db, claire, deeper))).toMatchObject({
        fields: { parentId: 'category-too-deep' },
      });
      const tools = { categoryId: whole, nameFr: 'Outils', nameEn: 'Tools' };
      await changeCategory(db, claire, categoryInput.parse({ ...tools, theme: 'work' }));
      const all = await categoriesOf(db, v.communityId);
      expect(all.map(({ slug, theme }) => `${slug} ${theme}`)).toEqual(['tools work', 'saws work']);
      await addCategory(db, claire, addCategoryInput.parse({ ...named, nameEn: 'Drills', parentId: '' }));
      const drills = (await categoriesOf(db, v.communityId)).find(({ slug }) => slug === 'drills');
      const under = categoryInput.parse({ ...tools, theme: 'work', parentId: drills?.id });
      expect(await refused(db, () => changeCategory(db, claire, under))).toMatchObject({
        fields: { parentId: 'category-has-parts' },
      });
    }));

  test('move among those beside them', () =>
    story(async (db, v) => {
      const claire = await administrator(db, v);
      for (const nameEn of ['Saws', 'Drills'])
        await addCategory(db, claire, addCategoryInput.parse({ nameFr: nameEn, nameEn, theme: 'making' }));
      const slugs = async () => (await categoriesOf(db, v.communityId)).map(({ slug }) => slug);
      expect(await slugs()).toEqual(['tools', 'saws', 'drills']);
      const [, , drills] = await categoriesOf(db, v.communityId);
      await moveCategory(db, claire, { categoryId: asId(drills?.id ?? ''), way: 'up' });
      expect(await slugs()).toEqual(['tools', 'drills', 'saws']);
    }));
});

describe('words that a community refuses', () => {
  test('are kept without accents, once, and allowed again', () =>
    story(async (db, v) => {
      const claire = await administrator(db, v);
      const input = banInput.parse({
        word: 'Trottinéttes',
        reasonFr: 'Trop d’accidents.',
        reasonEn: 'Unsafe.',
      });
      await banWord(db, claire, input, { now });
      const [word] = await bannedWordsOf(db, v.communityId);
      expect(word).toMatchObject({ word: 'trottinettes', reasonEn: 'Unsafe.' });
      expect(await refused(db, () => banWord(db, claire, input, { now }))).toMatchObject({
        fields: { word: 'banned-already' },
      });
      await allowWord(db, claire, { wordId: word?.id ?? '' });
      expect(await bannedWordsOf(db, v.communityId)).toEqual([]);
    }));
});
