/** Posting each kind of sharing, screen by screen, and asking for what somebody posted. */
import { eq, sql } from 'drizzle-orm';
import { exchanges } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import { typeOf } from '@/lib/communities/first-types';
import type { TemplateName } from '@/lib/communities/templates';
import { mustBeUsable } from './chromium';
import { press, titled, type Neighbour } from './walk';

type Subject = 'good' | 'service' | 'ride' | 'space' | 'request';
type Kind = Exclude<TemplateName, 'request'> | { label: string };

const nameOf = ({ locale }: Neighbour, kind: Kind): string => {
  if (typeof kind === 'object') return kind.label;
  const { labelFr, labelEn } = typeOf(kind);
  return locale === 'fr' ? labelFr : labelEn;
};

/** What the button of a listing says, as a community says it at first. */
export const verbOf = ({ locale }: Neighbour, kind: TemplateName): string => {
  const { verbFr, verbEn } = typeOf(kind);
  return locale === 'fr' ? verbFr : verbEn;
};

/** A screen has come, and is usable as it stands. */
export async function screen({ page }: Neighbour, title: string | RegExp): Promise<void> {
  await titled(page, title);
  await mustBeUsable(page);
}

export const goOn = ({ page, t }: Neighbour): Promise<void> => press(page, t('listings.post.next'));

/** The first questions: what one shares, and how. */
export async function begin(one: Neighbour, subject: Subject, kind: Kind): Promise<void> {
  const { page, t, locale, url } = one;
  await page.goto(`${url}/${locale}/pilat/post`);
  await titled(page, t('listings.post.subject.title'));
  await page
    .getByRole('navigation', { name: t('listings.post.subject.title') })
    .getByRole('link', { name: new RegExp(`^${t(`listings.post.subject.${subject}`)}`) })
    .click();
  await screen(one, t('listings.post.kind.title'));
  await page.locator('label', { hasText: nameOf(one, kind) }).click();
  await goOn(one);
}

export async function withoutPhoto({ page, t }: Neighbour): Promise<void> {
  await titled(page, t('listings.photo.title'));
  await press(page, t('listings.photo.skip'));
}

type Called = { title: string; description: string; category: string };

/** How it is called, on which shelf it stands, and what is to be known of it. */
export async function callIt(
  one: Neighbour,
  subject: Exclude<Subject, 'ride'>,
  { title, description, category }: Called,
): Promise<void> {
  const { page, t } = one;
  await titled(page, t(`listings.post.title.title-${subject}`));
  await page.getByLabel(t('listings.post.title.label')).fill(title);
  await page.getByLabel(t('listings.post.title.category')).selectOption({ label: category });
  const asks = subject === 'request' ? 'request' : 'offer';
  await page.getByLabel(t(`listings.post.title.description-${asks}`)).fill(description);
  await mustBeUsable(page);
  await goOn(one);
}

/** The place is known from the profile. */
export async function atHome(one: Neighbour, title = one.t('listings.post.place.title')): Promise<void> {
  await titled(one.page, title);
  await goOn(one);
}

/** The last look and the button; answers the address of the listing's page. */
export async function publish(one: Neighbour, title: string | RegExp): Promise<string> {
  const { page, t } = one;
  await screen(one, t('listings.post.check.title'));
  await press(page, t('listings.post.check.publish'));
  await titled(page, t('listings.post.done.title'));
  await page.getByRole('link', { name: t('listings.post.done.see'), exact: true }).click();
  await screen(one, title);
  return new URL(page.url()).pathname;
}

/** Does what the page of an exchange offers: by its one big button, or behind a name that opens. */
export async function act({ page }: Neighbour, name: string): Promise<void> {
  const behind = page.locator('.other-verbs > details', {
    has: page.locator('summary').getByText(name, { exact: true }),
  });
  const button = page.getByRole('button', { name, exact: true });
  await button.or(behind).first().waitFor();
  if ((await behind.count()) > 0) await behind.locator('summary').click();
  await button.click();
}

/** The hour that was agreed lies behind, as if the two had met this morning. */
export async function hoursPass(db: Db, exchange: string): Promise<void> {
  await db
    .update(exchanges)
    .set({ startsAt: sql`now() - interval '2 hours'`, endsAt: sql`now() - interval '1 hour'` })
    .where(eq(exchanges.id, exchange.split('/').at(-1) ?? ''));
}
