import { describe, expect, test } from 'vitest';
import { dealState } from '@/app/[locale]/[community]/exchanges/deal-words';
import { bindsTo } from '@/components/requests/binds-to';
import { words } from '@/lib/i18n/words';
import { quickReplies } from '@/lib/messages/quick-replies';
import { modes } from '@/lib/exchanges/vocabulary';

const t = words('fr');

describe('what is said of a deal', () => {
  test('whoever offers has sent a proposal, and whoever looks for something has received it', () => {
    for (const mode of modes) {
      expect(dealState(t, { mode, state: 'offered', side: 'owner' })).toBe('Proposition envoyée');
      expect(dealState(t, { mode, state: 'offered', side: 'asker' })).toBe('Proposition reçue');
    }
    expect(dealState(t, { mode: 'lend', state: 'asked', side: 'owner' })).toBe('Demande reçue');
    expect(dealState(t, { mode: 'lend', state: 'asked', side: 'asker' })).toBe('Demande envoyée');
  });

  test('whoever offers does not say yes to themselves, and what is off leaves more to say than thanks', () => {
    expect(quickReplies('lend', 'owner', 'offered')).not.toContain('yes-with-pleasure');
    expect(quickReplies('lend', 'asker', 'offered')).toContain('yes-with-pleasure');
    for (const side of ['owner', 'asker'] as const)
      expect(quickReplies('service', side, 'cancelled').length).toBeGreaterThan(1);
  });

  test('every kind of request says what answering it binds to', () => {
    for (const subject of ['good', 'service', 'ride', 'space'] as const)
      for (const mode of ['give', 'lend', 'swap', 'rent', 'sell'] as const)
        expect(t(bindsTo({ subject, mode }))).not.toBe('');
    expect(t(bindsTo({ subject: 'good', mode: 'lend' }))).toContain('prêt gratuit');
  });
});
