import { db } from '@/db/client';
import { healthOf } from '@/lib/host/health';

export const dynamic = 'force-dynamic';

/** 200 while the database answers, 503 when it is away. Says nothing that a stranger must not know. */
export async function GET(): Promise<Response> {
  const health = await healthOf(db(), new Date());
  const status = health.database === 'ok' ? 200 : 503;
  return Response.json(health, { status, headers: { 'cache-control': 'no-store' } });
}
