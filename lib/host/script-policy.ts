/**
 * What pages may run and fetch, where it differs between answers: those of signed-in people get a nonce of their own, and those
 * with a map the host of its style. Other public pages are the same for everybody, and have their policy from Next.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy, pagesWithMap, personalPages } from '@/lib/web/policy.mjs';

const isPersonal = new RegExp(`^/${personalPages}`);
const hasMap = new RegExp(`^/${pagesWithMap}`);
/** Next takes the nonce for its own scripts from the request. What a stranger wrote there is no policy of ours. */
const policyHeaders = ['content-security-policy', 'content-security-policy-report-only'];

/** Before Next reads the request: takes away foreign policies, and writes ours on it and on the answer. */
export function allowOwnScripts(
  { headers, url = '' }: IncomingMessage,
  response: ServerResponse,
  mapStyleUrl: string | null,
): void {
  for (const name of policyHeaders) delete headers[name];
  const path = url.split('?')[0] ?? '';
  if (isPersonal.test(path)) {
    const policy = contentSecurityPolicy({ nonce: randomBytes(16).toString('base64') });
    headers['content-security-policy'] = policy;
    response.setHeader('Content-Security-Policy', policy);
  } else if (hasMap.test(path)) {
    const mapHost = mapStyleUrl && new URL(mapStyleUrl).origin;
    response.setHeader('Content-Security-Policy', contentSecurityPolicy({ mapHost }));
  }
}
