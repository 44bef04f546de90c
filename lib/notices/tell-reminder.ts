import type { Db } from '@/db/types';
import type { OurHeard } from '@/lib/activities/react';
import { isTimer } from '@/lib/exchanges/timers';
import type { Tools } from '@/lib/gateways/tools';
import { reminders } from './reminders';
import { sceneOf, tell } from './tell';

/** A timer rang that only reminds. */
export async function tellReminder(db: Db, heard: OurHeard, tools: Tools): Promise<void> {
  const scene = await sceneOf(db, heard);
  const timer = heard.about['timer'] ?? '';
  if (!scene || !isTimer(timer)) return;
  const drafts = reminders(timer, { scene, links: tools.links });
  await tell(db, heard, scene, { kind: `exchange.${timer}`, drafts }, tools);
}
