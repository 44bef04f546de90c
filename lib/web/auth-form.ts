import { cookies } from 'next/headers';
import { settings } from '@/lib/gateways/settings';
import { isLocale, type Locale } from '@/lib/ground/locale';
import { Refused } from '@/lib/ground/refused';
import { openAsking, sealAsking, type CodeAsking } from '@/lib/members/asking';
import { mustBeOurOrigin } from './action';
import { isSecure } from './session-cookie';

/** Forms of the entrance: plain posts that work without scripts, answered with a redirect. */
export type EntryForm = { locale: Locale; next: string; field: (name: string) => string };

/** Far more than these forms ask for. */
const mostBytes = 32 * 1024;

/** @throws Refused 'foreign-origin' when another site sent the form; 'invalid-input' when it is no form, or far too long. */
export async function entryForm(request: Request): Promise<EntryForm> {
  await mustBeOurOrigin();
  const form = await smallForm(request);
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const locale = field('locale');
  return { locale: isLocale(locale) ? locale : 'fr', next: field('next'), field };
}

/** Reads no further than a form may be long: whoever is not signed in may send it. */
export async function smallForm(request: Request): Promise<FormData> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > mostBytes) {
      await reader?.cancel();
      throw new Refused('invalid-input');
    }
    parts.push(part.value);
  }
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return new Response(Buffer.concat(parts), { headers }).formData().catch(() => {
    throw new Refused('invalid-input');
  });
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

/** Keeps the address that somebody typed, sealed, so that no page address and no log shows it; and the mark of their asking. */
export async function keepTyped(asking: CodeAsking): Promise<void> {
  const value = sealAsking(asking, settings().authSecret);
  const options = {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: typedSeconds,
  } as const;
  (await cookies()).set(typedCookie, value, options);
}

export async function whatWasTyped(): Promise<CodeAsking | null> {
  const value = (await cookies()).get(typedCookie)?.value;
  return value ? openAsking(value, settings().authSecret) : null;
}

export async function forgetTyped(): Promise<void> {
  (await cookies()).delete(typedCookie);
}
