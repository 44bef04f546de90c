import type { NextRequest } from 'next/server';
import { authHandler } from '@/lib/web/auth';

type Context = { params: Promise<{ nextauth: string[] }> };

/** What is open of next-auth: who is signed in, its form token, and signing out. Codes come in by our own doors. */
const open: Record<string, readonly string[]> = { GET: ['session', 'csrf'], POST: ['signout'] };

async function answer(request: NextRequest, { params }: Context): Promise<Response> {
  const { nextauth } = await params;
  const [deed = ''] = nextauth;
  if (nextauth.length !== 1 || !open[request.method]?.includes(deed))
    return new Response(null, { status: 404 });
  const userAgent = request.headers.get('user-agent');
  return authHandler(request, nextauth, { userAgent, locale: 'fr', mark: '' });
}

export { answer as GET, answer as POST };
