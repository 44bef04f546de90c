/** The table of kinds and rules, as a lawyer would read it: each row against the templates, the pages' words and the forms. */
import { describe, expect, test } from 'vitest';
import { allowedTerms, templates, type Template, type TemplateName } from '@/lib/communities/templates';
import { withdrawalOf } from '@/lib/exchanges/withdrawal';
import { words, type WordKey } from '@/lib/i18n/words';
import { stepsFor, type PostStep } from '@/lib/listings/steps';
import { whyNotSeller } from '@/lib/listings/seller';
import { whyNotProvide } from '@/lib/plans/why-not-provide';

const fr = words('fr');
const en = words('en');

type Row = {
  price: Template['price'];
  units: Template['units'];
  deposit: boolean;
  /** As the page of a listing names it. */
  contract: [fr: string, en: string];
  declared: Template['declared'];
  /** What the page says when a professional offers it. */
  ifPro: RegExp;
  asks: Template['asks'];
  /** The screens of its own on which the rest is asked. */
  steps: PostStep[];
};

const freeOfAll = { price: 'never', units: [], declared: 'never', ifPro: /rien à payer/ } as const;
const fourteen = /14 jours/;
const dated = /dates précises : la loi ne donne pas de droit de rétractation/;

const matrix: Record<TemplateName, Row> = {
  give: {
    ...{ ...freeOfAll, deposit: false, contract: ['don', 'gift'] },
    ...{ asks: ['condition', 'until'], steps: ['terms', 'place'] },
  },
  lend: {
    ...{ ...freeOfAll, deposit: true, contract: ['prêt à usage', 'loan for use'] },
    ...{ asks: ['days', 'value', 'condition'], steps: ['terms', 'when'] },
  },
  swap: {
    ...{ ...freeOfAll, deposit: false, contract: ['échange', 'swap'] },
    ...{ asks: ['wanted', 'condition', 'value'], steps: ['terms'] },
  },
  rent: {
    ...{ price: 'always', units: ['day', 'hour', 'week'], deposit: true, contract: ['location', 'rental'] },
    ...{ declared: 'vehicles', ifPro: fourteen, steps: ['terms', 'when'] },
    asks: ['shortest', 'days', 'value', 'condition', 'insurance'],
  },
  sell: {
    ...{ price: 'always', units: ['item'], deposit: false, contract: ['vente', 'sale'] },
    ...{ declared: 'goods', ifPro: fourteen, asks: ['offers', 'condition', 'defects'], steps: ['terms'] },
  },
  help: {
    ...{ ...freeOfAll, deposit: false, contract: ['entraide bénévole', 'voluntary help'] },
    ...{ asks: ['one-off', 'radius'], steps: ['terms', 'plan'] },
  },
  service: {
    ...{ price: 'always', units: ['hour', 'item'], deposit: false, contract: ['prestation', 'paid service'] },
    ...{ declared: 'services', ifPro: fourteen, asks: ['radius'], steps: ['terms', 'plan'] },
  },
  ride: {
    ...{ price: 'maybe', units: ['seat'], deposit: false, contract: ['covoiturage', 'car sharing'] },
    ...{ declared: 'never', ifPro: dated, asks: [], steps: ['route', 'car'] },
  },
  space: {
    ...{ price: 'maybe', units: ['hour', 'day', 'month'], deposit: true },
    contract: ['location d’espace', 'rental of a space'],
    ...{ declared: 'property', ifPro: dated, asks: [], steps: ['terms', 'plan'] },
  },
  stay: {
    ...{ ...freeOfAll, deposit: false, contract: ['hébergement gratuit', 'free stay'] },
    ...{ asks: [], steps: ['terms', 'when'] },
  },
  'paid-stay': {
    ...{ price: 'always', units: ['night'], deposit: true },
    contract: ['meublé ou d’une chambre', 'furnished lodgings or of a room'],
    ...{ declared: 'property', ifPro: dated, asks: [], steps: ['terms', 'when'] },
  },
  request: {
    ...{ ...freeOfAll, deposit: false, contract: ['recherche', 'request'] },
    ...{ asks: ['radius'], steps: ['title', 'place'] },
  },
};
const rows = Object.entries(matrix) as [TemplateName, Row][];

describe.each(rows)('%s', (name, row) => {
  const template = templates[name];
  const plain = (said: string) => said.replace(/[\u00a0\u202f]/g, ' ');

  test('costs what it may cost, whatever an administrator wishes', () => {
    expect(template).toMatchObject({ price: row.price, units: row.units, declared: row.declared });
    const wish = { priceUnit: 'item', hasPrice: true, hasDeposit: true, hasUnits: true } as const;
    expect(allowedTerms(name, wish)).toMatchObject({
      hasPrice: row.price !== 'never',
      hasDeposit: row.deposit,
    });
    if (row.price === 'always') expect(allowedTerms(name, { ...wish, hasPrice: false }).hasPrice).toBe(true);
  });

  test('is the contract that the law names', () => {
    const key: WordKey = `listings.page.contract.${template.contract}`;
    expect(plain(fr(key))).toContain(row.contract[0]);
    expect(en(key)).toContain(row.contract[1]);
  });

  test('says what a buyer may withdraw from, whoever offers it', () => {
    const said = (status: 'private' | 'association' | 'business') =>
      plain(fr(`listings.page.rights.${template.withdrawal}.${status}`, { name: 'Nadia' }));
    expect(said('business')).toMatch(row.ifPro);
    expect(said('private')).toMatch(
      row.price === 'never' ? /rien à payer/ : /il n’y a pas de droit de rétractation/,
    );
  });

  test('says to whom it is declared', () => {
    if (row.declared === 'never') return;
    expect(plain(fr(`exchanges.page.declared.${row.declared}`))).toContain('article 242 bis');
  });

  test('asks for what the law wants to know', () => {
    expect(template.asks).toEqual(row.asks);
    const [shape] = template.shapes;
    const steps = stepsFor({ ...shape, direction: template.direction, template: name, hasDetails: false });
    expect(steps).toEqual(expect.arrayContaining(row.steps));
  });
});

describe('what depends on more than the kind', () => {
  test('a paid service is given under a status, and a micro-business has a number', () => {
    expect(whyNotProvide(null, '')).toEqual({ provider: 'provider-missing' });
    expect(whyNotProvide('micro', '')).toEqual({ siret: 'siret-missing' });
  });

  test.each(['sell', 'rent'] as const)('to %s as a business asks for a number', (template) => {
    expect(whyNotSeller({ type: { template }, ownerStatus: 'business', siret: '' })).toBe('siret-missing');
    expect(whyNotSeller({ type: { template }, ownerStatus: 'private', siret: '' })).toBeNull();
  });

  test.each([
    ['sell', false, 'open'],
    ['rent', false, 'open'],
    ['rent', true, 'leisure'],
    ['service', false, 'open'],
    ['ride', false, 'dated'],
    ['space', false, 'dated'],
  ] as const)('%s by a business (leisure: %s) can be given up: %s', (mode, isDatedLeisure, is) => {
    const right = withdrawalOf({
      ...{ mode, isDatedLeisure, hasWayBack: true, isFree: false, runsFrom: null },
      ...{ ownerStatus: 'business', askerStatus: 'private', hasAskedToBegin: false, progress: 'to-come' },
    });
    expect(right.is === 'open' ? right.is : right.because).toBe(is);
  });

  test('what is free in a space is no rental', () => {
    expect(fr('listings.page.contract.space.free')).toContain('gratuite');
  });
});
