import { db } from '@/db/client';
import { busyBySecret } from '@/lib/exchanges/busy-calendar';
import { realClock } from '@/lib/gateways/clock';

/** When a listing is taken, for whoever holds its secret address. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const secret = /^(.+)\.ics$/.exec((await params).file)?.[1] ?? '';
  const calendar = await busyBySecret(db(), secret, realClock());
  if (!calendar) return new Response(null, { status: 404 });
  return new Response(calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="busy.ics"',
      'cache-control': 'private, max-age=300',
      'referrer-policy': 'no-referrer',
    },
  });
}
