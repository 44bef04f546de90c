import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fieldKinds,
  freeKey,
  optionsShown,
  optionsTyped,
  type ListingField,
} from '@/lib/communities/field-kinds';
import { asId, type CategoryId } from '@/lib/ground/ids';
import { answersFor, fieldsFor, shownAnswer, typedAgain, whyNotAnswers } from '@/lib/listings/fields';

const options = [
  { key: 'electric', fr: 'Électrique', en: 'Electric' },
  { key: 'petrol', fr: 'Thermique', en: 'Petrol' },
];
const field = (more: Partial<ListingField>): ListingField => ({
  ...{ id: 'x', key: 'power', kind: 'text', labelFr: 'Énergie', labelEn: 'Power', min: null, max: null },
  ...{ options: [], isRequired: false, isFilterable: false, categoryId: null },
  ...more,
});
const read = (more: Partial<ListingField>, ...typed: string[]) => answersFor([field(more)], { power: typed });

describe('what is answered to a community’s own questions', () => {
  test.each<[Partial<ListingField>, string[], unknown]>([
    [{ kind: 'text' }, ['  rouge '], 'rouge'],
    [{ kind: 'number' }, ['12,5'], 12.5],
    [{ kind: 'number' }, ['1 200'], 1200],
    [{ kind: 'number', min: 1, max: 3 }, ['3'], 3],
    [{ kind: 'date' }, ['2026-12-01'], '2026-12-01'],
    [{ kind: 'yes-no' }, ['no'], false],
    [{ kind: 'choice', options }, ['petrol'], 'petrol'],
    [{ kind: 'choices', options }, ['petrol', 'electric', 'petrol'], ['electric', 'petrol']],
  ])('%j: %j is %j', (more, typed, answer) => {
    expect(read(more, ...typed)).toEqual({ answers: { power: answer }, reasons: {} });
  });

  test.each<[Partial<ListingField>, string[], string]>([
    [{ isRequired: true }, ['  '], 'required'],
    [{ isRequired: true, kind: 'choices', options }, [], 'required'],
    [{ kind: 'text' }, ['x'.repeat(501)], 'too-long'],
    [{ kind: 'number' }, ['douze'], 'not-a-number'],
    [{ kind: 'number' }, ['1e3'], 'not-a-number'],
    [{ kind: 'number', min: 1, max: 3 }, ['4'], 'out-of-bounds'],
    [{ kind: 'number', min: 1 }, ['0'], 'out-of-bounds'],
    [{ kind: 'date' }, ['2026-02-30'], 'not-a-day'],
    [{ kind: 'yes-no' }, ['perhaps'], 'required'],
    [{ kind: 'choice', options }, ['wood'], 'not-an-option'],
    [{ kind: 'choices', options }, ['wood'], 'not-an-option'],
  ])('%j: %j is refused as %s', (more, typed, reason) => {
    expect(read(more, ...typed)).toEqual({ answers: {}, reasons: { 'field-power': reason } });
  });

  test('whatever is typed is an answer that reads the same again, a reason, or nothing', () => {
    const anyField = fc.record({
      kind: fc.constantFrom(...fieldKinds),
      min: fc.option(fc.integer({ min: -50, max: 50 })),
      max: fc.option(fc.integer({ min: -50, max: 50 })),
      isRequired: fc.boolean(),
    });
    const typed = fc.oneof(
      fc.string(),
      fc.constantFrom('electric', 'petrol', 'yes', 'no', '2026-12-01', '7', '-3,5', ''),
    );
    fc.assert(
      fc.property(anyField, fc.array(typed, { maxLength: 4 }), (more, said) => {
        const asked = field({ ...more, options });
        const { answers, reasons } = answersFor([asked], { power: said });
        const answer = answers['power'];
        expect(Object.keys(answers).length + Object.keys(reasons).length).toBeLessThanOrEqual(1);
        if (answer === undefined) {
          if (asked.isRequired) expect(reasons['field-power']).toBeDefined();
          return;
        }
        expect(shownAnswer(asked, answers)).toEqual(answer);
        expect(answersFor([asked], { power: typedAgain(answer) }).answers).toEqual(answers);
        expect(whyNotAnswers([asked], answers)).toEqual({});
        if (typeof answer === 'number' && asked.min !== null)
          expect(answer).toBeGreaterThanOrEqual(asked.min);
        if (typeof answer === 'number' && asked.max !== null) expect(answer).toBeLessThanOrEqual(asked.max);
      }),
      { numRuns: 2000 },
    );
  });

  test('an answer of another kind, or an option that is gone, is harmless', () => {
    for (const kind of fieldKinds)
      for (const left of ['wood', 12, true, ['wood'], '2026-12-01', ''])
        expect(() => shownAnswer(field({ kind, options }), { power: left })).not.toThrow();
    expect(shownAnswer(field({ kind: 'choice', options }), { power: 'wood' })).toBeNull();
    expect(shownAnswer(field({ kind: 'choices', options }), { power: ['wood', 'petrol'] })).toEqual([
      'petrol',
    ]);
    expect(shownAnswer(field({ kind: 'number' }), { power: 'wood' })).toBeNull();
    expect(shownAnswer(field({}), Object.create({ power: 'inherited' }))).toBeNull();
    expect(answersFor([], { power: ['x'] })).toEqual({ answers: {}, reasons: {} });
  });

  test('are asked for every category, for one, or for what it is a part of', () => {
    const [saws, tools] = [asId<CategoryId>('saws'), asId<CategoryId>('tools')];
    const all = [field({ key: 'all' }), field({ key: 'tools', categoryId: tools })];
    const asked = (lineage: string[]) => fieldsFor(all, lineage).map(({ key }) => key);
    expect(asked([saws, tools])).toEqual(['all', 'tools']);
    expect(asked([saws])).toEqual(['all']);
    expect(asked([])).toEqual(['all']);
  });
});

describe('options and keys', () => {
  test('options are read as they are shown, and keep their keys', () => {
    expect(optionsTyped(optionsShown(options), options)).toEqual(options);
    expect(optionsTyped('Bois\n\nBois\nÀ bois', [])).toEqual([
      { key: 'bois', fr: 'Bois', en: 'Bois' },
      { key: 'a-bois', fr: 'À bois', en: 'À bois' },
    ]);
  });

  test('a key is short, plain, and nobody else’s', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uniqueArray(fc.string()), (label, taken) => {
        const first = freeKey(label, new Set());
        const key = freeKey(label, new Set([...taken, first]));
        expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(key).not.toBe(first);
        expect(key.length).toBeLessThanOrEqual(45);
      }),
    );
  });
});
