import { db } from '@/db/client';
import { realTools } from '@/lib/host/tools';
import { calendarBySecret } from '@/lib/saved/exchange-calendar';

/** The exchanges of whoever made this secret address, for their own calendar. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const secret = /^(.+)\.ics$/.exec((await params).file)?.[1] ?? '';
  const calendar = await calendarBySecret(db(), secret, realTools());
  if (!calendar) return new Response(null, { status: 404 });
  return new Response(calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="cocote.ics"',
      'cache-control': 'private, max-age=300',
      'referrer-policy': 'no-referrer',
    },
  });
}
