import { toString as qr } from 'qrcode';
import { settings } from '@/lib/gateways/settings';
import type { Locale } from '@/lib/ground/locale';
import { paths } from '@/lib/web/paths';

/** What the other side scans with any camera: the exchange's page with the code in it, at the field that holds it. */
export const codeAddress = (locale: Locale, community: string, exchangeId: string, code: string): string =>
  settings().appUrl.replace(/\/$/, '') + `${paths.exchange(locale, community, exchangeId, { code })}#code`;

/** An address as a picture to scan, with its quiet zone of four modules, dark on light by day and by night. */
export async function QrPicture({ address, label }: { address: string; label: string }) {
  const picture = drawn.get(address) ?? { __html: await qr(address, { ...look, type: 'svg' }) };
  if (drawn.size >= mostKept) drawn.clear();
  drawn.set(address, picture);
  return <div className="qr" role="img" aria-label={label} dangerouslySetInnerHTML={picture} />;
}

const look = { margin: 4, errorCorrectionLevel: 'M' } as const;

/** Both sides look at their page often, and the picture stays the same. */
const drawn = new Map<string, { __html: string }>();
const mostKept = 300;
