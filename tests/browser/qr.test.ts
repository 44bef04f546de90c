import jsQR from 'jsqr';
import sharp from 'sharp';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { exchanges } from '@/db/schema/exchanges';
import { agree } from '@/lib/exchanges/agree';
import { askAndTell } from '@/lib/messages/ask-and-tell';
import { addDays, dayAt, toDay } from '@/lib/ground/period';
import { actorIn, thingsIn } from '@/tests/support/people';
import { toolsWithQueue } from '@/tests/support/tools';
import { openScene } from './support/scene';
import { appears, neighbour, press } from './support/walk';

const scene = openScene();

test('who scans the picture on the other’s screen finds the code filled in, and one button is left', async () => {
  const { db } = scene.village;
  const [thing] = (await thingsIn(db, 'lend')).filter(({ title }) => title.includes('Microscope'));
  if (!thing) throw new Error('nobody lends the microscope');
  const tools = toolsWithQueue(new Date());
  const owner = await actorIn(db, { memberId: thing.ownerId });
  const karim = await actorIn(db, { name: 'Karim' });
  const startsOn = addDays(toDay(dayAt(new Date(), 'Europe/Paris')), 3);
  const wish = { listingId: thing.id, startsOn, endsOn: startsOn, units: 1, note: 'Bonjour.' };
  const { exchangeId } = await askAndTell(db, karim, wish, tools);
  await agree(db, owner, { exchangeId, remark: '' }, tools);

  const where = { browser: scene.browser, url: scene.village.url, locale: 'fr', width: 360 } as const;
  const showing = await neighbour(thing.owner, where);
  const scanning = await neighbour('Karim', where);
  await showing.page.goto(`${scene.village.url}/fr/pilat/exchanges/${exchangeId}`);
  const shot = await showing.page
    .getByRole('img', { name: showing.t('exchanges.page.qr') })
    .first()
    .screenshot();
  const { data, info } = await sharp(shot)
    .resize(600)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const found = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  expect(found?.data).toMatch(new RegExp(`/exchanges/${exchangeId}`));

  await scanning.page.goto(found?.data ?? '');
  expect(await scanning.page.locator('#code').inputValue()).toMatch(/^\d{6}$/);
  await press(scanning.page, scanning.t('exchanges.page.enter.asker.hand-over'));
  await appears(scanning, scanning.t('exchanges.page.now.handed-over.lend'));
  const [row] = await db
    .select({ state: exchanges.state })
    .from(exchanges)
    .where(eq(exchanges.id, exchangeId));
  expect(row?.state).toBe('handed-over');
});
