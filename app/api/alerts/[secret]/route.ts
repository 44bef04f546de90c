import { db } from '@/db/client';
import { endAlert } from '@/lib/saved/end-alert';

/**
 * What a mail program posts when its reader presses « unsubscribe » (RFC 8058): no cookie, no page, and the same answer whether
 * the alert was still there or not. Only a POST changes anything.
 */
export async function POST(
  _request: Request,
  { params }: { params: Promise<{ secret: string }> },
): Promise<Response> {
  await endAlert(db(), (await params).secret);
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
