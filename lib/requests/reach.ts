/** Whom a request is told to, and when it goes further. */
import { durationMs } from '@/lib/ground/period';

/** First the commune of whoever asks; when nobody there answered, the communes around it. */
export type Reach = 'commune' | 'around';

/** How long the neighbours of the commune have before the others hear of it. */
export const firstTurn = 'P1D';
/** How far a request goes when whoever asks did not say. */
export const usualKm = 10;

export function reachOf(request: { publishedAt: Date; isAnswered: boolean }, now: Date): Reach | null {
  if (request.isAnswered) return null;
  return now.getTime() - request.publishedAt.getTime() < durationMs(firstTurn) ? 'commune' : 'around';
}

/** Somebody who might have what is looked for. */
export type Neighbour = {
  memberId: string;
  /** Between the middles of the two communes; NULL while the place of one is unknown. */
  metres: number | null;
  isOfCommune: boolean;
  /** They list something of that category. */
  owns: boolean;
  /** They want to hear of every request. */
  wants: boolean;
  /** How many requests they want to hear of in a day, and have heard of today. */
  perDay: number;
  toldToday: number;
};

/** Why somebody hears of a request, as their letter says it. */
export type Why = 'owns' | 'wants';
export type Told = { memberId: string; why: Why; reach: Reach };

/** Those who hear of it now: never more than each allows, the nearest first, and at most so many at once. */
export const mostAtOnce = 60;

export function whoIsTold(
  neighbours: readonly Neighbour[],
  { reach, radiusKm }: { reach: Reach; radiusKm: number | null },
): Told[] {
  const furthest = (radiusKm ?? usualKm) * 1000;
  return neighbours
    .filter(({ perDay, toldToday }) => toldToday < perDay)
    .filter(({ owns, wants }) => owns || wants)
    .filter((one) => one.isOfCommune || (reach === 'around' && one.metres !== null && one.metres <= furthest))
    .sort((a, b) => nearness(a) - nearness(b) || a.memberId.localeCompare(b.memberId))
    .slice(0, mostAtOnce)
    .map(({ memberId, owns, isOfCommune }) => ({
      memberId,
      why: owns ? 'owns' : 'wants',
      reach: isOfCommune ? 'commune' : 'around',
    }));
}

const nearness = ({ isOfCommune, metres, owns }: Neighbour): number =>
  (isOfCommune ? 0 : (metres ?? 1e9)) + (owns ? 0 : 0.5);
