import { cookies } from 'next/headers';
import { settings } from '@/lib/gateways/settings';
import { isLocale, type Locale } from '@/lib/ground/locale';
import { opened, sealed } from '@/lib/members/seal';
import { mustBeOurOrigin } from './action';
import { isSecure } from './session-cookie';

/** Forms of the entrance: plain posts that work without scripts, answered with a redirect. */
export type EntryForm = { locale: Locale; next: string; field: (name: string) => string };

/** @throws Refused 'foreign-origin' when another site sent the form. */
export async function entryForm(request: Request): Promise<EntryForm> {
  await mustBeOurOrigin();
  const form = await request.formData();
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const locale = field('locale');
  return { locale: isLocale(locale) ? locale : 'fr', next: field('next'), field };
}

/** The browser asks for the page by GET, whatever it was that it sent. */
export function goTo(path: string, cookie?: string): Response {
  const answer = new Response(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store' },
  });
  if (cookie) answer.headers.append('set-cookie', cookie);
  return answer;
}

const typedCookie = 'cocote-address';
const typedSeconds = 1800;

/** Keeps the address that somebody typed, sealed, so that no page address and no log shows it. */
export async function keepTyped(email: string): Promise<void> {
  const value = sealed(email, settings().authSecret);
  const options = {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: typedSeconds,
  } as const;
  (await cookies()).set(typedCookie, value, options);
}

export async function typedAddress(): Promise<string | null> {
  const value = (await cookies()).get(typedCookie)?.value;
  return value ? opened(value, settings().authSecret) : null;
}

export async function forgetTyped(): Promise<void> {
  (await cookies()).delete(typedCookie);
}
