import { describe, expect, test } from 'vitest';
import { quickReplies } from '@/lib/messages/quick-replies';
import { worry } from '@/lib/messages/worry';
import fr from '@/lib/messages/words.fr.json';
import { toState } from '@/lib/exchanges/states';
import { lend1 } from '@/lib/exchanges/tables';

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
  for (const mode of ['give', 'lend'] as const)
    for (const side of ['owner', 'asker'] as const)
      for (const state of Object.keys(lend1.states).map(toState)) {
        const replies = quickReplies(mode, side, state);
        expect(replies.length).toBeGreaterThan(0);
        for (const reply of replies) expect(`quick.${reply}` in fr).toBe(true);
      }
});
