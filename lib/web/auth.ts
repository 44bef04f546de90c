import { randomBytes } from 'node:crypto';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { NextRequest } from 'next/server';
import { db } from '@/db/client';
import { realClock } from '@/lib/gateways/clock';
import { settings } from '@/lib/gateways/settings';
import { log } from '@/lib/host/log';
import { findPersonByEmail } from '@/lib/members/persons';
import { sessionDays } from '@/lib/members/sessions';
import { authAdapter, type Browser } from './auth-adapter';
import { isSecure, sessionCookie } from './session-cookie';

/** How next-auth runs here: codes by mail, sessions in the database, nobody of the demonstration by mail. */
function authOptions(browser: Browser): NextAuthOptions {
  const { authSecret } = settings();
  return {
    adapter: authAdapter(db(), browser, realClock),
    secret: authSecret,
    providers: [byMail],
    session: {
      strategy: 'database',
      maxAge: sessionDays * 86_400,
      updateAge: 3600,
      generateSessionToken: newToken,
    },
    useSecureCookies: isSecure(),
    cookies: { sessionToken: { name: sessionCookie(), options: sessionCookieOptions() } },
    callbacks: {
      signIn: async ({ user }) => !(await findPersonByEmail(db(), user.email ?? ''))?.isDemo,
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => url,
    },
    logger: {
      error: (code) => log().error({ auth: code }, 'next-auth failed'),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** Our own door sends the codes, so this one only says which of next-auth's callbacks reads them. */
const byMail: NextAuthOptions['providers'][number] = {
  id: 'email',
  type: 'email',
  name: 'Email',
  server: '',
  from: '',
  maxAge: 0,
  sendVerificationRequest: () => Promise.reject(new Error('codes are sent by askForCode')),
  options: {},
};

export const newToken = (): string => randomBytes(32).toString('base64url');

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const;

export const authHandler = (request: NextRequest, path: string[], browser: Browser): Promise<Response> =>
  NextAuth(request, { params: Promise.resolve({ nextauth: path }) }, authOptions(browser));

export type SignedIn = { cookie: string } | { because: 'wrong-code' | 'demo-person' | 'try-again' };

/** Lets next-auth use a code. Answers the session's Set-Cookie line, or why there is none. */
export async function signInByCode(email: string, code: string, browser: Browser): Promise<SignedIn> {
  const url = new URL('/api/auth/callback/email', settings().appUrl);
  url.search = new URLSearchParams({ email, token: code, callbackUrl: settings().appUrl }).toString();
  const answer = await authHandler(new NextRequest(url), ['callback', 'email'], browser);
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(`${sessionCookie()}=`));
  if (cookie) return { cookie };
  const error = new URL(answer.headers.get('location') ?? '/', settings().appUrl).searchParams.get('error');
  if (error === 'Verification') return { because: 'wrong-code' };
  return { because: error === 'AccessDenied' ? 'demo-person' : 'try-again' };
}
