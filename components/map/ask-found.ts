import { boxText, widened, type Box } from '@/lib/map/box';
import type { Found, Pin } from './found-mark';

export type View = { box: Box; zoom: number };
export type Wish = {
  community: string;
  locale: string;
  /** What is searched for, as it stands in the page's address. */
  query: string;
};

/** The marks of a search in a view, or in the one that the server thinks best. Null when they cannot be had. */
export const marksIn = (
  wish: Wish,
  view: View | null,
  size: { width: number; height: number },
): Promise<Found | null> =>
  asked<Found>(wish, {
    size: `${Math.round(size.width)}x${Math.round(size.height)}`,
    ...(view && { bbox: boxText(view.box), zoom: view.zoom.toFixed(2) }),
  });

/** The listings of a heap, one by one. */
export const pinsIn = (wish: Wish, [west, south, east, north]: [number, number, number, number]) =>
  // A heap may lie on one point: a box has a width.
  asked<{ pins: Pin[]; isMore: boolean }>(wish, {
    heap: boxText(widened({ west, south, east, north }, 0, 0.0006)),
  });

async function asked<Answer>(
  { community, locale, query }: Wish,
  more: Record<string, string>,
): Promise<Answer | null> {
  const asking = new URLSearchParams(query);
  // What the list is narrowed to narrows the marks too: each of them is in the list.
  const within = asking.get('bbox');
  for (const name of ['bbox', 'page', 'view']) asking.delete(name);
  if (within) asking.set('within', within);
  for (const [name, value] of Object.entries({ ...more, lang: locale })) asking.set(name, value);
  try {
    const answer = await fetch(`/api/v1/${community}/map?${asking.toString()}`);
    if (!answer.ok) return null;
    const found: Answer = await answer.json();
    return found;
  } catch {
    return null;
  }
}
