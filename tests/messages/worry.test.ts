import { describe, expect, test } from 'vitest';
import { quickReplies } from '@/lib/messages/quick-replies';
import { worry } from '@/lib/messages/worry';
import fr from '@/lib/messages/words.fr.json';
import { toState } from '@/lib/exchanges/states';
import { ride2 } from '@/lib/exchanges/meetings';
import { lend1 } from '@/lib/exchanges/tables';
import { modes } from '@/lib/exchanges/vocabulary';

describe('what is better kept until an exchange is agreed', () => {
  test.each([
    ['Appelez-moi au 06 12 34 56 78', 'phone'],
    ['0612345678', 'phone'],
    ['mon numéro : 06.12.34.56.78.', 'phone'],
    ['+33 6 12 34 56 78', 'phone'],
    ['0033612345678', 'phone'],
    ['+33 (0)4 77 12 34 56', 'phone'],
    ['écrivez à nadia.b@exemple.fr', 'email'],
    ['FR76 3000 6000 0112 3456 7890 189', 'iban'],
    ['iban fr7630006000011234567890189', 'iban'],
  ])('%s', (body, is) => {
    expect(worry(body)).toBe(is);
  });

  test.each([
    'Samedi 28 novembre à 18 h 30 ?',
    'Elle fait 3 m 20 et pèse 12 kg.',
    'Je viens de 14 h à 16 h, ou le 05/12/2026.',
    'C’est au 12, rue du Moulin, 42410 Pélussin.',
    'Référence 8412345678901 sur l’étiquette',
    'Rendez-vous @ la mairie',
    'de10minutesenvironpourlalivraison',
  ])('%s: nothing to worry about', (body) => {
    expect(worry(body)).toBeNull();
  });
});

test('wherever an exchange stands there is a quick reply, with words', () => {
  for (const mode of modes)
    for (const side of ['owner', 'asker'] as const)
      for (const state of Object.keys({ ...lend1.states, ...ride2.states }).map(toState)) {
        const replies = quickReplies(mode, side, state);
        expect(replies.length).toBeGreaterThan(0);
        for (const reply of replies) expect(`quick.${reply}` in fr).toBe(true);
      }
});

const aboutTheRoad = ['at-the-meeting-point', 'leaving-soon', 'where-is-the-car'];

test('what is said at the edge of a road is proposed for rides alone, until the ride is over', () => {
  for (const mode of modes)
    for (const side of ['owner', 'asker'] as const)
      for (const state of ['asked', 'agreed', 'done'] as const) {
        const isProposed = quickReplies(mode, side, state).some((reply) => aboutTheRoad.includes(reply));
        expect(isProposed, `${mode} ${side} ${state}`).toBe(mode === 'ride' && state === 'agreed');
      }
  expect(quickReplies('ride', 'owner', 'agreed')).not.toContain('where-is-the-car');
  expect(quickReplies('ride', 'asker', 'agreed')).toContain('ten-minutes-late');
});
