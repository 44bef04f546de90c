/** What an empty database is given: the communes, and the demonstration where it is wanted. */
import { communes } from '@/db/schema/installation';
import { communities } from '@/db/schema/communities';
import { seedIfEmpty as seed } from '@/db/seed/seed';
import { db } from '@/db/client';
import { furnishOlder } from '@/lib/communities/furnish';
import { defaultCommunity } from '@/lib/communities/queries';
import { settings, type Settings } from '@/lib/gateways/settings';
import { paths } from '@/lib/web/paths';
import { foundingKey } from './founding-key';
import { realTools } from './tools';

/** Says what it does when there is something to do. */
export async function seedIfEmpty(tell: (sentence: string) => void): Promise<void> {
  const { demo } = settings();
  const [commune] = await db().select({ code: communes.code }).from(communes).limit(1);
  const [community] = await db().select({ id: communities.id }).from(communities).limit(1);
  if (!community && demo) tell('Filling the demonstration village…');
  else if (!commune) tell('Learning the communes…');
  await seed(db(), { demo }, realTools());
  const furnished = await furnishOlder(db());
  if (furnished > 0) tell('Adding the new kinds of sharing…');
}

/** A real installation without a mail server: nobody gets the code that signing in asks for. */
export function howMailsGo(): string | null {
  const { demo, smtpUrl } = settings();
  if (demo || smtpUrl) return null;
  return 'Mails are kept and not sent, because SMTP_URL is not set: nobody gets a code to sign in. `npm run community -- mail ADDRESS` shows the last one to an address.';
}

/** An address in https is served by a proxy: when it is not believed, every visitor seems to be that proxy. */
export function whoVisitorsAre({
  appUrl,
  trustProxy,
}: Pick<Settings, 'appUrl' | 'trustProxy'>): string | null {
  if (trustProxy || !appUrl.startsWith('https:')) return null;
  return 'All visitors will look like one, and share the limits of one, because TRUST_PROXY is not set. Set TRUST_PROXY=1 if a proxy stands before CoCoTe.';
}

/** Where nobody has founded a community yet: the page that founds the first one, and the key that it asks for. */
export async function howToBegin(): Promise<string | null> {
  if (await defaultCommunity(db())) return null;
  const page = `${settings().appUrl}${paths.found('fr')}`;
  return `There is no community yet. Found the first one at ${page} with this key: ${await foundingKey()}`;
}
