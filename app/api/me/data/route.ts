import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import { ownData } from '@/lib/host/own-data';
import { visitIn } from '@/lib/web/visit';

/** What is kept about who asks, as a file to take away. */
export async function GET(): Promise<Response> {
  const visit = await visitIn(null);
  if (!visit) return Response.json({ because: 'not-signed-in' }, { status: 401 });
  return new Response(JSON.stringify(await ownData(db(), visit.personId, realClock()), null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="cocote-my-data.json"',
      'cache-control': 'private, no-store',
    },
  });
}
