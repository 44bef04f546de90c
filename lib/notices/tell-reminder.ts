import type { Db } from '@/db/types';
import type { OurHeard } from '@/lib/activities/react';
import { isTimer } from '@/lib/exchanges/timers';
import type { Tools } from '@/lib/gateways/tools';
import { moderatorsOf } from './moderators';
import { reminders } from './reminders';
import { sceneOf, tell } from './tell';
import { unsettled } from './trouble';

/** A timer rang that only reminds. */
export async function tellReminder(db: Db, heard: OurHeard, tools: Tools): Promise<void> {
  const scene = await sceneOf(db, heard);
  const timer = heard.about['timer'] ?? '';
  if (!scene || !isTimer(timer)) return;
  const step = { scene, links: tools.links };
  const kind = `exchange.${timer}`;
  await tell(db, heard, scene, { kind, drafts: reminders(timer, step) }, tools);
  if (timer !== 'problem-waits' && timer !== 'problem-still-waits') return;
  const drafts = unsettled(step, await moderatorsOf(db, scene));
  await tell(db, heard, scene, { kind, why: 'moderator', drafts }, tools);
}
