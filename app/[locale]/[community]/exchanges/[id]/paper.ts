import { notFound } from 'next/navigation';
import { db } from '@/db/client';
import { agreementOf } from '@/lib/exchanges/agreement';
import { asId, looksLikeId, type ExchangeId } from '@/lib/ground/ids';
import { words } from '@/lib/i18n/words';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';

type Said = { locale: string; community: string; id: string };

/** What is printed of an exchange, for its two sides once it is agreed. */
export async function readPaper(said: Said, which: 'agreement' | 'slip') {
  const here = paths[which](localeOr404(said.locale), said.community, said.id);
  const { locale, community, actor } = await memberHere(said, here);
  const id = looksLikeId(said.id) ? asId<ExchangeId>(said.id) : notFound();
  const paper = await agreementOf(db(), actor, id, new Date());
  if (!paper) notFound();
  return { t: words(locale), locale, community, paper, id };
}
