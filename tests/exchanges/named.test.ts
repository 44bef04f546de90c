import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { members } from '@/db/schema/members';
import { agree } from '@/lib/exchanges/agree';
import { agreementOf } from '@/lib/exchanges/agreement';
import { exchangePage } from '@/lib/exchanges/exchange-page';
import { publicName } from '@/lib/members/name';
import { findScene } from '@/lib/notices/scene';
import { inbox } from '@/lib/messages/inbox';
import { story } from '@/tests/support/story';
import { pretendTools } from '@/tests/support/tools';
import { addListing, monday } from '@/tests/support/village';
import { bought } from './bargains';

const tools = pretendTools(monday);

test('a business is called by its name wherever a contract is read: on the page, on paper, in mails and in the list', () =>
  story(async (db, v) => {
    const shop = { status: 'business', organisation: 'Cycles du Pilat SARL' } as const;
    await db.update(members).set(shop).where(eq(members.id, v.nadia.memberId));
    const thing = await addListing(db, v.pilat, v.nadia, 'sell', { title: 'Vélo', priceCents: 4500 });
    const exchangeId = await bought(db, v.bruno, thing, tools);
    await agree(db, v.nadia, { exchangeId, remark: '' }, tools);

    const page = await exchangePage(db, v.bruno, exchangeId, tools.now);
    expect(page?.other).toMatchObject({ name: shop.organisation, firstName: shop.organisation });
    expect(page?.steps.at(-1)?.name).toBe(shop.organisation);
    expect(await agreementOf(db, v.bruno, exchangeId, tools.now)).toMatchObject({
      ...{ lender: shop.organisation, borrower: 'Bruno B.' },
    });
    expect((await findScene(db, v.communityId, exchangeId))?.owner.name).toBe(shop.organisation);
    expect((await inbox(db, v.bruno, tools.now)).asAsker[0]?.other.name).toBe(shop.organisation);
  }));

test('a person is called by their first name and initial', () => {
  expect(publicName({ firstName: 'Nadia', initial: 'B', organisation: null })).toBe('Nadia B.');
});
