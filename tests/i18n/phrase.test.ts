import { expect, test } from 'vitest';
import { say } from '@/lib/i18n/phrase';

test('French drops the e before a name that begins with a vowel', () => {
  expect(say('Le code de {name}', 'fr', { name: 'Amina' })).toBe('Le code d’Amina');
  expect(say('Le code de {name}', 'fr', { name: 'Claire' })).toBe('Le code de Claire');
  expect(say('Vous lirez ce que {name} écrit', 'fr', { name: 'Émile' })).toBe('Vous lirez ce qu’Émile écrit');
  expect(say('Moins de {km} km', 'fr', { km: 8 })).toBe('Moins de 8 km');
});

test('other words before a name stay as they are', () => {
  expect(say('Une grande {thing}', 'fr', { thing: 'armoire' })).toBe('Une grande armoire');
  expect(say('Tide {name}', 'en', { name: 'Amina' })).toBe('Tide Amina');
});
