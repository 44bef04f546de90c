import { askedAt, communesAt } from '@/components/forms/map-communes';
import { boxText, middleOf } from '@/lib/map/box';
import type { View } from './ask-found';
import type { Ground } from './draw-found';

/** What the ground shows in a view: communes and their outlines, places to meet. Null when it cannot be had. */
export async function groundAt(address: string, { box }: View): Promise<Ground | null> {
  const [around, more] = await Promise.all([
    communesAt(askedAt(middleOf(box))),
    drawnAt(`${address}?bbox=${boxText(box)}`),
  ]);
  if (!around) return null;
  return { communes: around.communes, ...more };
}

async function drawnAt(address: string): Promise<Pick<Ground, 'outlines' | 'meetingPoints'>> {
  const none = { outlines: [], meetingPoints: [] };
  try {
    const answer = await fetch(address);
    if (!answer.ok) return none;
    const found: typeof none = await answer.json();
    return found;
  } catch {
    return none;
  }
}
