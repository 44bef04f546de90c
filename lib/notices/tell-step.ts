import { and, desc, eq } from 'drizzle-orm';
import { exchangeSteps } from '@/db/schema/exchanges';
import type { Db } from '@/db/types';
import type { OurHeard } from '@/lib/activities/react';
import { findExchange } from '@/lib/exchanges/row';
import type { ExchangeVerb } from '@/lib/exchanges/states';
import { processes } from '@/lib/exchanges/tables';
import { waitingPlace } from '@/lib/exchanges/waiting-list';
import type { Tools } from '@/lib/gateways/tools';
import { agreed, asked, declined, expired, passedOver } from './asking';
import {
  countered,
  counteredBack,
  letGo,
  noShow,
  offered,
  ready,
  retracted,
  settled,
  takenBack,
  turnedDown,
} from './deals';
import { longerAsked, longerGranted, longerRefused } from './longer';
import { completed, done, handedOver, returned, swapped } from './meeting';
import { moderatorsOf } from './moderators';
import type { Scene } from './scene';
import { refunded } from './refund';
import { sceneOf, sideOf, tell } from './tell';
import type { Draft, Step } from './told';
import { dropped, reported, reportedToModeration, resumed } from './trouble';
import { cancelled, lapsed, undone, withdrawn } from './undoing';

const letters: Record<Step['verb'], (step: Step) => Draft[]> = {
  ask: asked,
  agree: agreed,
  decline: declined,
  'pass-over': passedOver,
  expire: expired,
  withdraw: withdrawn,
  cancel: cancelled,
  'undo-promise': undone,
  lapse: lapsed,
  'hand-over': handedOver,
  'hand-over-too': swapped,
  'give-back': returned,
  'confirm-return': returned,
  'say-done': done,
  finish: done,
  'all-good': completed,
  complete: completed,
  'close-problem': completed,
  'ask-for-longer': longerAsked,
  'grant-longer': longerGranted,
  'refuse-longer': longerRefused,
  'report-problem': reported,
  resume: resumed,
  drop: dropped,
  offer: offered,
  take: agreed,
  'turn-down': turnedDown,
  'take-back': takenBack,
  'let-offer-go': letGo,
  counter: countered,
  'counter-back': counteredBack,
  'accept-price': agreed,
  'make-ready': ready,
  settle: settled,
  retract: retracted,
  refund: refunded,
  'say-no-show': noShow,
  // The two sit side by side.
  board: () => [],
};

/**
 * Tells both sides what happened in an exchange, as far as it is still so: when the page was turned again before the job came
 * to it, the letter of the later step says it all.
 */
export async function tellStep(db: Db, heard: OurHeard, tools: Tools): Promise<void> {
  const scene = await sceneOf(db, heard);
  const verb = verbIn(heard);
  if (!scene || !verb || stateIn(heard) !== scene.state) return;
  const step: Step = {
    ...{ scene, verb, links: tools.links, at: heard.at },
    by: sideOf(heard, scene),
    remark: await remarkOf(db, heard, scene, verb),
    queue: verb === 'ask' && scene.mode === 'give' ? await queueOf(db, scene) : null,
  };
  await tell(db, heard, scene, { kind: `exchange.${verb}`, drafts: letters[verb](step) }, tools);
  if (verb !== 'report-problem') return;
  const drafts = reportedToModeration(step, await moderatorsOf(db, scene));
  await tell(db, heard, scene, { kind: 'exchange.problem', why: 'moderator', drafts }, tools);
}

/** The state that the step led to. */
const stateIn = ({ kind, about }: OurHeard): string =>
  about['state'] ?? (kind === 'exchange.offered' ? 'offered' : 'asked');

function verbIn({ kind, about }: OurHeard): Step['verb'] | undefined {
  if (kind === 'exchange.asked') return 'ask';
  if (kind === 'exchange.offered') return 'offer';
  const verb = about['verb'] ?? '';
  if (verb === 'refund') return verb;
  return isVerb(verb) ? verb : undefined;
}

const isVerb = (verb: string): verb is ExchangeVerb =>
  Object.values(processes).some(({ verbs }) => verb in verbs);

/** What the person said with that very step. */
async function remarkOf(db: Db, heard: OurHeard, scene: Scene, verb: string): Promise<string> {
  const [row] = await db
    .select({ remark: exchangeSteps.remark })
    .from(exchangeSteps)
    .where(
      and(
        eq(exchangeSteps.communityId, heard.communityId),
        eq(exchangeSteps.exchangeId, scene.exchangeId),
        eq(exchangeSteps.verb, verb),
        eq(exchangeSteps.at, heard.at),
      ),
    )
    .orderBy(desc(exchangeSteps.id))
    .limit(1);
  return row?.remark ?? '';
}

async function queueOf(db: Db, { community, exchangeId }: Scene): Promise<Step['queue']> {
  const exchange = await findExchange(db, community.id, exchangeId);
  return exchange ? waitingPlace(db, exchange) : null;
}
