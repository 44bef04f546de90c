import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { db } from '@/db/client';
import { retrying, sqlState } from '@/db/retry';
import type { Db } from '@/db/types';
import { communityBySlug } from '@/lib/communities/queries';
import { settings } from '@/lib/gateways/settings';
import type { Tools } from '@/lib/gateways/tools';
import type { Actor } from '@/lib/ground/actor';
import { Refused, type Answer } from '@/lib/ground/refused';
import { log } from '@/lib/host/log';
import { realTools } from '@/lib/host/tools';
import { expireStalePages } from './expire';
import { actorOf, visitIn } from './visit';

type Verb<Input, Value> = (db: Db, actor: Actor, input: Input, tools: Tools) => Promise<Value>;

/**
 * The one way to make a server action, which is a public POST: origin → input → who is asking → verb → Answer.
 * The first argument is the community's slug (bound by the page); what an actor may do is decided by the verb.
 */
export function action<Schema extends z.ZodType, Value>(schema: Schema, verb: Verb<z.output<Schema>, Value>) {
  return async (community: string, input: z.input<Schema>): Promise<Answer<Value>> =>
    answering(async () => {
      await mustBeOurOrigin();
      const parsed = schema.safeParse(input);
      if (!parsed.success) throw new Refused('invalid-input', fieldReasons(parsed.error));
      const actor = await mustBeMember(community);
      return retrying(() => verb(db(), actor, parsed.data, realTools()));
    });
}

/** PostgreSQL's words for a text that it cannot hold: one with a NUL in it, or half a character. */
const unwritable = new Set(['22021', '22P05']);

/** Runs a deed, drops the pages that it made stale, and turns refusals and an absent database into answers. */
export async function answering<Value>(deed: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    const value = await deed();
    await expireSoon();
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, because: error.because, fields: error.fields };
    unstable_rethrow(error);
    if (unwritable.has(sqlState(error) ?? '')) return { ok: false, because: 'invalid-input' };
    log().error({ err: error }, 'an action failed');
    return { ok: false, because: 'try-again' };
  }
}

/** What is done is done: where this fails, the process that listens for stale pages drops them. */
async function expireSoon(): Promise<void> {
  await expireStalePages().catch((error: unknown) => log().warn({ err: error }, 'stale pages wait'));
}

/** @throws Refused 'not-signed-in' | 'not-a-member' | 'not-found' */
export async function mustBeMember(slug: string): Promise<Actor> {
  const community = await communityBySlug(db(), slug);
  if (!community) throw new Refused('not-found');
  const visit = await visitIn(community.id);
  if (!visit) throw new Refused('not-signed-in');
  const actor = actorOf(visit, community.id);
  if (!actor) throw new Refused('not-a-member');
  return actor;
}

/** @throws Refused 'foreign-origin' when a browser says that another site sent the request, or does not say. */
export async function mustBeOurOrigin(): Promise<void> {
  const sent = await headers();
  if (!isOurOrigin(sent.get('origin'), sent.get('host'))) throw new Refused('foreign-origin');
}

/** Whether an Origin header names this site: by its configured address, or by the very host that was asked. */
export function isOurOrigin(origin: string | null, host: string | null): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === new URL(settings().appUrl).origin || (host !== null && url.host === host);
}

/** The first reason for each field, as words of the ground know it (`field.<reason>`) or the brick's own. */
export function fieldReasons(error: z.ZodError): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    reasons[field] ??= reasonOf(issue);
  }
  return reasons;
}

/** What the input says itself, or else what the kind of the fault says, in reasons that the ground has words for. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z]+(-[a-z]+)*$/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? 'words-missing'
        : issue.origin === 'array'
          ? 'required'
          : 'too-small';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'too-large';
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'not-a-number' : 'required';
    case 'invalid_union':
      return saidWithin(issue) ?? 'required';
    default:
      return 'required';
  }
}

/** Of several things that it may be, the one that says what is wrong. */
const saidWithin = ({ errors }: z.core.$ZodIssueInvalidUnion): string | undefined =>
  errors
    .flat()
    .map(reasonOf)
    .find((reason) => reason !== 'required');
