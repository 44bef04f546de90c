import { describe, expect, test } from 'vitest';
import type { Db } from '@/db/types';
import { agree } from '@/lib/exchanges/agree';
import { askForLonger } from '@/lib/exchanges/ask-for-longer';
import { cancel } from '@/lib/exchanges/cancel';
import { counter } from '@/lib/exchanges/counter';
import { handOver } from '@/lib/exchanges/hand-over';
import { makeReady } from '@/lib/exchanges/make-ready';
import { ask } from '@/lib/exchanges/ask';
import { retract } from '@/lib/exchanges/retract';
import { sayNoShow } from '@/lib/exchanges/say-no-show';
import { settle } from '@/lib/exchanges/settle';
import { swapOver } from '@/lib/exchanges/swap-over';
import { take } from '@/lib/exchanges/take';
import { turnDown } from '@/lib/exchanges/turn-down';
import type { ExchangeId } from '@/lib/ground/ids';
import { toDay } from '@/lib/ground/period';
import { callNeighbours } from '@/lib/requests/call-neighbours';
import { becomes, bought, offered } from '@/tests/exchanges/bargains';
import { codeOf, out } from '@/tests/exchanges/doings';
import { opened, slot, wish } from '@/tests/plans/doings';
import { addListing, type Village } from '@/tests/support/village';
import { hearAll, heardFrom, mailTo, postTools, spaced, speaks, told } from './mailbox';

const yes = (exchangeId: ExchangeId) => ({ exchangeId, remark: '' });
const bicycle = (db: Db, v: Village) =>
  addListing(db, v.pilat, v.nadia, 'sell', { title: 'Vélo', priceCents: 4500, takesOffers: true });
const tools = postTools();
const tuesday = tools.at('2026-11-24T09:00:00Z');

describe('a sale', () => {
  test('is told with its price at each step, in the language of whoever reads', () =>
    told(async (db, v) => {
      await speaks(db, v.bruno, 'en');
      const thing = await bicycle(db, v);
      let exchangeId: ExchangeId | undefined;
      const does = (deed: () => Promise<unknown>) => heardFrom(db, tools, deed);
      expect(
        await does(async () => (exchangeId = await bought(db, v.bruno, thing, tools, { offerCents: '35' }))),
      ).toEqual(['nadia exchange.ask']);
      if (!exchangeId) throw new Error('nothing was bought');
      const id = exchangeId;
      const ask = await mailTo(db, 'nadia', 'exchange.ask');
      expect(ask.subject).toBe('Bruno B. souhaite acheter «\u202fVélo\u202f»');
      expect(ask.text).toContain('35,00');
      const price = { exchangeId: id, cents: 4200, remark: 'Les pneus sont neufs' };
      expect(await does(() => counter(db, v.nadia, price, tools))).toEqual(['bruno exchange.counter']);
      const named = await mailTo(db, 'bruno', 'exchange.counter');
      expect(named.subject).toBe('Nadia names €42.00 for “Vélo”');
      expect(named.text).toContain('> Les pneus sont neufs');
    }));

  test('is a receipt once the price is received, and says what may be owed to the state', () =>
    told(async (db, v) => {
      const exchangeId = await bought(db, v.bruno, await bicycle(db, v), tools);
      await agree(db, v.nadia, yes(exchangeId), tools);
      expect(await heardFrom(db, tools, () => makeReady(db, v.nadia, yes(exchangeId), tools))).toEqual([
        'bruno exchange.make-ready',
      ]);
      expect(await heardFrom(db, tools, () => settle(db, v.nadia, { exchangeId }, tools))).toEqual([
        'bruno exchange.settle',
        'nadia exchange.settle',
      ]);
      expect((await mailTo(db, 'bruno', 'exchange.settle')).subject).toContain('45,00');
      for (const name of ['nadia', 'bruno'])
        expect((await mailTo(db, name, 'exchange.settle')).text).toContain('https://www.urssaf.fr');
      const code = await codeOf(db, exchangeId, 'owner');
      const handed = () => handOver(db, v.bruno, { exchangeId, code }, tools);
      expect(await heardFrom(db, tools, handed)).toEqual([
        'bruno exchange.hand-over',
        'nadia exchange.hand-over',
      ]);
      expect((await mailTo(db, 'bruno', 'exchange.hand-over')).text).toContain('14 jours');
    }));

  test('that is given up is acknowledged with what, by whom and when', () =>
    told(async (db, v) => {
      await becomes(db, v.nadia, 'business');
      const exchangeId = await bought(db, v.bruno, await bicycle(db, v), tools);
      await agree(db, v.nadia, yes(exchangeId), tools);
      const deed = () => retract(db, v.bruno, yes(exchangeId), tuesday);
      expect(await heardFrom(db, tuesday, deed)).toEqual([
        'bruno exchange.retract',
        'nadia exchange.retract',
      ]);
      const proof = await mailTo(db, 'bruno', 'exchange.retract');
      expect(proof.subject).toContain('Accusé de réception de votre rétractation');
      expect(proof.text).toContain('mardi 24 novembre à 10\u00a0h');
      for (const said of ['Vélo', 'Nadia', '45,00']) expect(proof.text).toContain(said);
      expect((await mailTo(db, 'nadia', 'exchange.retract')).text).toContain('Bruno B.');
    }));

  test('to which nobody came is told to the one who did not come', () =>
    told(async (db, v) => {
      const exchangeId = await bought(db, v.bruno, await bicycle(db, v), tools);
      await agree(db, v.nadia, yes(exchangeId), tools);
      const said = { exchangeId, reason: 'Attendu une heure' };
      const deed = () => sayNoShow(db, v.nadia, said, tools.at('2026-11-26T09:00:00Z'));
      expect(await heardFrom(db, tools, deed)).toEqual(['bruno exchange.say-no-show']);
    }));
});

test('a service that a professional begins early is confirmed with what was asked for, and giving it up is acknowledged', () =>
  told(async (db, v) => {
    const taps = await opened(db, v, v.nadia, 'service', {
      ...{ title: 'Plomberie', slotMinutes: 60, hourCents: 4000, provider: 'micro' },
    });
    const said = { ...slot(9, 10), asksToBegin: '1' };
    const { exchangeId } = await ask(db, v.karim, wish(taps, said), tools);
    await heardFrom(db, tools, () => agree(db, v.nadia, yes(exchangeId), tools));
    for (const name of ['karim', 'nadia'])
      expect((await mailTo(db, name, 'exchange.agree')).text).toContain(
        'Je demande expressément à commencer',
      );
    expect((await mailTo(db, 'nadia', 'exchange.agree')).text).toContain('dès le premier euro');
    await heardFrom(db, tuesday, () => retract(db, v.karim, yes(exchangeId), tuesday));
    const proof = (await mailTo(db, 'karim', 'exchange.retract')).text;
    for (const part of ['Plomberie', 'mardi 24 novembre à 10\u00a0h', '40,00', 'en proportion du prix'])
      expect(proof).toContain(part);
    expect(proof).not.toContain('objet');
  }));

test('a longer rental is told with what it would cost before it is granted', () =>
  told(async (db, v) => {
    const tiller = await addListing(db, v.pilat, v.amina, 'rent', {
      ...{ title: 'Motoculteur', dayCents: 500, weekCents: 2500, depositCents: 10_000 },
    });
    const days = { startsOn: '2026-11-26', endsOn: '2026-12-04' };
    const exchangeId = await bought(db, v.bruno, tiller, tools, days);
    await hearAll(db, tools);
    const asked = (await mailTo(db, 'amina', 'exchange.ask')).text;
    expect(asked).toContain('1 semaine × 25,00\u00a0€ + 2 jours × 5,00\u00a0€ = 35,00\u00a0€');
    expect(asked).toContain('100,00');
    await out(db, v.amina, v.bruno, exchangeId, tools);
    await heardFrom(db, tools, () =>
      askForLonger(db, v.bruno, { exchangeId, until: toDay('2026-12-06') }, tools),
    );
    const longer = await mailTo(db, 'amina', 'exchange.ask-for-longer');
    expect(longer.text).toContain('45,00\u00a0€ en tout');
    expect(longer.text).toContain('35,00');
  }));

test('a swap shows each the code of their own thing', () =>
  told(async (db, v) => {
    const tent = await addListing(db, v.pilat, v.lucie, 'swap', { title: 'Tente' });
    const stove = await addListing(db, v.pilat, v.karim, 'swap', { title: 'Réchaud' });
    const exchangeId = await bought(db, v.karim, tent, tools, { otherListingId: stove });
    await heardFrom(db, tools, () => agree(db, v.lucie, yes(exchangeId), tools));
    const [lucies, karims] = [
      await mailTo(db, 'lucie', 'exchange.agree'),
      await mailTo(db, 'karim', 'exchange.agree'),
    ];
    expect(lucies.text).toContain(spaced(await codeOf(db, exchangeId, 'owner')));
    expect(karims.text).toContain(spaced(await codeOf(db, exchangeId, 'asker', 'return')));
    expect(lucies.text).toContain('Réchaud');
    const code = await codeOf(db, exchangeId, 'owner');
    const first = () => swapOver(db, v.karim, { exchangeId, code }, tools);
    expect(await heardFrom(db, tools, first)).toEqual([
      'karim exchange.hand-over',
      'lucie exchange.hand-over',
    ]);
    const back = await codeOf(db, exchangeId, 'asker', 'return');
    const second = () => swapOver(db, v.lucie, { exchangeId, code: back }, tools);
    expect(await heardFrom(db, tools, second)).toEqual([
      'karim exchange.hand-over-too',
      'lucie exchange.hand-over-too',
    ]);
  }));

describe('a request', () => {
  const wanted = (db: Db, v: Village) =>
    addListing(db, v.pilat, v.karim, 'wanted-give', {
      title: 'Un lit d’enfant',
      description: 'Pour janvier',
    });

  test('is told to a neighbour with the reason why, and to nobody once it is closed', () =>
    told(async (db, v) => {
      const listingId = await wanted(db, v);
      const call = () => callNeighbours(db, { communityId: v.communityId, listingId }, tools);
      expect(await heardFrom(db, tools, call)).toEqual(['amina request.called', 'nadia request.called']);
      const letter = await mailTo(db, 'amina', 'request.called');
      expect(letter.subject).toBe('Karim cherche\u202f: «\u202fUn lit d’enfant\u202f»');
      expect(letter.text).toContain('> Pour janvier');
      expect(letter.text).toContain('parce que vous avez une annonce dans ce rayon');
      expect(letter.text).toContain('/profile');
    }));

  test('that is answered tells Karim, then whoever is taken and whoever is not', () =>
    told(async (db, v) => {
      const request = await wanted(db, v);
      const first = () => offered(db, v.nadia, request, tools);
      expect(await heardFrom(db, tools, first)).toEqual(['karim exchange.offer']);
      const aminas = await offered(db, v.amina, request, tools);
      const brunos = await offered(db, v.bruno, request, tools);
      const no = () => turnDown(db, v.karim, { exchangeId: brunos, reason: 'Trop loin' }, tools);
      expect(await heardFrom(db, tools, no)).toEqual(['bruno exchange.turn-down']);
      expect(await heardFrom(db, tools, () => take(db, v.karim, yes(aminas), tools))).toEqual([
        ...['amina exchange.take', 'karim exchange.take', 'nadia exchange.let-offer-go'],
      ]);
      expect((await mailTo(db, 'nadia', 'exchange.let-offer-go')).subject).toContain('a trouvé sa réponse');
    }));
});

test('an hour that is called off is told without a word of codes, which it never had', () =>
  told(async (db, v) => {
    const listingId = await opened(db, v, v.karim, 'service', {
      ...{ title: 'Cours de guitare', slotMinutes: 60, maxMinutes: 60, meetingPlace: 'Rue du Four, 3' },
    });
    const { exchangeId } = await ask(db, v.bruno, wish(listingId, slot(9, 10)), tools);
    await heardFrom(db, tools, () => agree(db, v.karim, yes(exchangeId), tools));
    expect((await mailTo(db, 'bruno', 'exchange.agree')).text).toMatch(/Rue du Four, 3, \p{L}/u);
    await heardFrom(db, tools, () => cancel(db, v.karim, { exchangeId, reason: 'Grippe' }, tools));
    expect((await mailTo(db, 'bruno', 'exchange.cancel')).text).not.toContain('code');
  }));
