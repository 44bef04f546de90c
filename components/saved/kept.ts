/** What this person keeps in a community, asked once for all the hearts of a page. */

type Known = { signedIn: boolean; ids: string[] };

const asked = new Map<string, Promise<boolean>>();
const kept = new Map<string, Set<string>>();

/** Answers once the hearts of a page can be shown; false for somebody who is not a member. */
export function whenKnown(community: string, page: string | null): Promise<boolean> {
  const key = `${community} ${page ?? ''}`;
  const known = asked.get(key) ?? ask(community);
  if (!asked.has(key)) {
    asked.clear();
    asked.set(key, known);
  }
  return known;
}

export const isKept = (community: string, listingId: string): boolean =>
  kept.get(community)?.has(listingId) ?? false;

/** Keeps a listing, or lets it go. False when that did not happen. */
export async function keep(community: string, listingId: string, isWanted: boolean): Promise<boolean> {
  try {
    const answer = await fetch('/api/favourites', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ community, listingId, keep: isWanted }),
      // Whoever goes on to another page at once has kept it all the same.
      keepalive: true,
    });
    if (!answer.ok) return false;
  } catch {
    return false;
  }
  const ids = kept.get(community);
  if (isWanted) ids?.add(listingId);
  else ids?.delete(listingId);
  return true;
}

async function ask(community: string): Promise<boolean> {
  try {
    const answer = await fetch(`/api/favourites?${new URLSearchParams({ community }).toString()}`);
    if (!answer.ok) return false;
    const known: Known = await answer.json();
    kept.set(community, new Set(known.ids));
    return known.signedIn;
  } catch {
    return false;
  }
}
