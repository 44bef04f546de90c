import fc from 'fast-check';
import { firstTypes } from '@/lib/communities/first-types';
import { describe, expect, test } from 'vitest';
import { toDay } from '@/lib/ground/period';
import { cautionsFor, whyBanned } from '@/lib/listings/ban-list';
import { guessCategory } from '@/lib/listings/category-guess';
import { expiresAt, lastShownDay, stillThereAt } from '@/lib/listings/expiry';
import { stepInput } from '@/lib/listings/input';
import { slugOf } from '@/lib/listings/slug';
import { whyNotTitle } from '@/lib/listings/policy';
import { listingProcess, type ListingState } from '@/lib/listings/states';
import { furtherStep, stepAfter, stepBefore, stepsFor } from '@/lib/listings/steps';
import { openVerbs } from '@/lib/ground/state-table';
import { noon } from './village';

describe('what may not be listed', () => {
  const thing = { subject: 'good' } as const;
  test.each(['\u200b\u200b\u200b', '...', '\u202e\u202e\u202ex', 'TV'])('« %s » is no title', (title) => {
    expect(whyNotTitle({ title, type: { ...thing, direction: 'offer', template: 'give' }, banned: [] })).toBe(
      'title-missing',
    );
  });

  test.each(['Télé', 'Vis M4', '2 x 4'])('« %s » is one', (title) =>
    expect(
      whyNotTitle({ title, type: { ...thing, direction: 'offer', template: 'give' }, banned: [] }),
    ).toBeNull(),
  );

  test.each([
    ['Fusil de chasse calibre 12', 'banned-weapons'],
    ['Deux boîtes de Doliprane', 'banned-medicines'],
    ['Cartouche de cigarettes', 'banned-tobacco'],
    ['Bouteille de vin rouge', 'banned-alcohol'],
    ['Chatons à donner', 'banned-animals'],
    ['Three hens', 'banned-animals'],
    ['Bouteille de gaz 13 kg', 'banned-gas'],
    ['Peinture entamée', 'banned-chemicals'],
    ['Passeport', 'banned-documents'],
    ['Sex toy', 'banned-adult'],
  ])('« %s » is refused with its reason', (title, because) => {
    expect(whyBanned(title)).toBe(because);
  });

  test.each([
    ...['Pistolet à colle', 'Pistolet à eau', 'Glue gun', 'Verres à vin', 'Cave à vin', 'Cage pour lapin'],
    ...[
      'Peluche chat',
      'Niche de chien',
      'Dog basket',
      'Échelle 3 m',
      'Livre sur les chevaux',
      'Porte-bouteilles',
    ],
    ...[
      'Cheval d’arçon',
      'Boîte à cigares',
      'Tireuse à bière',
      'Machine à coudre',
      'Chaton en peluche',
      'Armoire',
    ],
    ...[
      'Désherbeur thermique',
      'Tensiomètre',
      'Service à fondue',
      'Chatière',
      'Alarme de maison',
      'Wine glasses',
    ],
  ])('« %s » is welcome', (title) => {
    expect(whyBanned(title)).toBeNull();
  });

  test('what needs a second look says so', () => {
    expect(cautionsFor('Siège auto bébé')).toEqual(['caution-impact']);
    expect(cautionsFor('Casque audio')).toEqual([]);
    expect(cautionsFor('Poussette double')).toEqual(['caution-recall']);
  });
});

describe('the category that a title proposes', () => {
  const categories = [
    { id: 'tools', hints: ['echelle', 'perceuse', 'scie'] },
    { id: 'sewing', hints: ['machine a coudre', 'couture'] },
    { id: 'games', hints: ['table de ping pong', 'jeu'] },
    { id: 'furniture', hints: ['table', 'chaise'] },
  ];
  test.each([
    ['Échelles coulissantes', 'tools'],
    ['Machine à coudre Singer', 'sewing'],
    ['Table de ping-pong pliante', 'games'],
    ['Table et quatre chaises', 'furniture'],
    ['PERCEUSE', 'tools'],
  ])('« %s» → %s', (title, id) => {
    expect(guessCategory(title, categories)?.id).toBe(id);
  });
  test('is none when no word says it', () => {
    expect(guessCategory('Truc', categories)).toBeNull();
    expect(guessCategory('', categories)).toBeNull();
  });
});

describe('an address', () => {
  test('is made of whole words of the title, for any title', () => {
    expect(slugOf('Échelle 3 m, bois & alu')).toBe('echelle-3-m-bois-alu');
    expect(slugOf('«!?»')).toBe('x');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('how long a listing is shown', () => {
  const gift = { type: { mode: 'give', direction: 'offer' }, availableUntil: null, bestBefore: null };
  const loan = { ...gift, type: { mode: 'lend', direction: 'offer' } };
  const after = (days: number) => new Date(noon.getTime() + days * 86_400_000);
  test('sixty days for a gift, a hundred and eighty for a loan, a question a week before', () => {
    expect(expiresAt(gift, noon, 'Europe/Paris')).toEqual(after(60));
    expect(expiresAt(loan, noon, 'Europe/Paris')).toEqual(after(180));
    expect(stillThereAt(gift, after(60), noon, 'Europe/Paris')).toEqual(after(53));
  });
  test('no longer than its owner wishes, and then without a question', () => {
    const wished = { ...loan, availableUntil: toDay('2026-12-20') };
    const end = expiresAt(wished, noon, 'Europe/Paris');
    expect(end).toEqual(new Date('2026-12-20T23:00:00Z'));
    expect(stillThereAt(wished, end, noon, 'Europe/Paris')).toBeNull();
    expect(lastShownDay(end, 'Europe/Paris')).toBe('2026-12-20');
  });
  test('what is eaten no longer than its date, whatever its owner wishes', () => {
    const jam = { ...gift, bestBefore: toDay('2026-12-01'), availableUntil: toDay('2026-12-20') };
    expect(expiresAt(jam, noon, 'Europe/Paris')).toEqual(new Date('2026-12-01T23:00:00Z'));
  });
  test('what is looked for sixty days', () => {
    const wanted = { ...loan, type: { mode: 'lend', direction: 'request' } };
    expect(expiresAt(wanted, noon, 'Europe/Paris')).toEqual(after(60));
  });
});

describe('the life of a listing', () => {
  test.each<[ListingState, string[]]>([
    ['draft', ['publish', 'submit', 'remove']],
    ['awaiting', ['remove']],
    ['published', ['pause', 'close', 'remove']],
    ['paused', ['reopen', 'close', 'remove']],
    ['expired', ['reopen', 'close', 'remove']],
    ['closed', ['reopen', 'remove']],
    ['removed', []],
  ])('%s: its owner may %j', (state, verbs) => {
    expect(openVerbs(listingProcess, state, 'owner')).toEqual(verbs);
  });
});

describe('the screens', () => {
  test('follow one another, and a draft goes on at the furthest', () => {
    for (const { subject, direction, template } of firstTypes)
      for (const hasDetails of [true, false]) {
        const steps = stepsFor({ subject, direction, template, hasDetails });
        expect(steps.includes('details')).toBe(hasDetails);
        for (const step of steps.slice(0, -1)) expect(stepBefore(steps, stepAfter(steps, step))).toBe(step);
        expect([steps[0], steps.at(-1)]).toEqual(['kind', 'check']);
      }
    const steps = stepsFor({ subject: 'good', direction: 'offer', template: 'lend', hasDetails: false });
    expect(furtherStep(steps, 'photos', 'place')).toBe('place');
    expect(furtherStep(steps, 'when', 'title')).toBe('when');
    expect(furtherStep(steps, 'when', null)).toBe('when');
    expect(furtherStep(steps, 'photos', 'route')).toBe('photos');
  });
});

describe('what a form may say', () => {
  const listingId = '00000000-0000-4000-8000-000000000000';
  const terms = (answer: object) =>
    stepInput.safeParse({ step: 'terms', listingId, condition: '', ...answer });
  test.each([
    ['35', 3500],
    ['35,50', 3550],
    ['1 200 €', 120000],
    ['', null],
  ])('an amount: « %s »', (value, cents) => {
    expect(terms({ value, units: '1' }).data).toMatchObject({ value: cents });
  });
  test.each(['trente', '-3', '3,555', '1e3'])('no amount: « %s »', (value) => {
    expect(terms({ value, units: '1' }).error?.issues[0]?.message).toBe('not-an-amount');
  });
  test('an amount that is too high says so', () => {
    expect(terms({ value: '99999999', units: '1' }).error?.issues[0]?.message).toBe('amount-too-high');
  });
  test.each(['0', '-1', '101', '1.5', 'deux'])('no number of things: « %s »', (units) => {
    expect(terms({ units }).error?.issues[0]?.message).toBe('units-not-a-number');
  });
  test('an absence has two ends, in order', () => {
    const when = (from: string, to: string) =>
      stepInput.safeParse({ step: 'when', listingId, closedWeekdays: [], closures: [{ from, to }] }).error
        ?.issues[0];
    expect(when('2026-12-01', '')).toMatchObject({ message: 'closure-half', path: ['closures', 0, 'to'] });
    expect(when('2026-12-05', '2026-12-01')).toMatchObject({ message: 'closure-order' });
    expect(when('2026-02-30', '2026-03-01')).toMatchObject({ message: 'not-a-day' });
    expect(when('', '')).toBeUndefined();
  });
});
