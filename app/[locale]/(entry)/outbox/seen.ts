import { notFound } from 'next/navigation';
import { settings } from '@/lib/gateways/settings';
import type { Seen } from '@/lib/notices/outbox';

/** Which mails the demonstration may show; where there is no demonstration, there is no such page. */
export function seenOr404(): Seen {
  const { demo, smtpUrl } = settings();
  if (!demo) notFound();
  return { onlyMadeUp: smtpUrl !== null };
}

/** An address of this house without its host: it then leads to the very host at which the reader is. */
export function athome(text: string): string {
  return text.replaceAll(`${settings().appUrl}/`, '/');
}
