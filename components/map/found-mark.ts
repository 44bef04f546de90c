import type { Point } from '@/lib/ground/place';
import type { Box } from '@/lib/map/box';
import type { ThemeName } from '@/components/ui/pictures';

/** One listing where others may see it. */
export type Pin = Point & {
  is: 'pin';
  /** `12-ladder`, as its page is called. */
  /** Of its page, behind `listings`; of a ride that was searched for, with the day and the stops. */
  address: string;
  title: string;
  /** What it costs, in words. */
  price: string;
  /** Where it is, and how it is shared, in words. */
  place: string;
  theme: ThemeName;
};

export type Cluster = Point & {
  is: 'cluster';
  count: number;
  /** west, south, east, north */
  box: [number, number, number, number];
  /** Coming nearer would not take it apart. */
  isHeap: boolean;
};

export type Mark = Pin | Cluster;

/** What a map is told. */
export type Found = {
  total: number;
  /** There are more than `total`. */
  isMore: boolean;
  /** What the map should show when nothing was asked for; null where nothing was found. */
  box: [number, number, number, number] | null;
  marks: Mark[];
};

export type FoundMapProps = {
  community: string;
  /** Where the page of a search is, and what is searched for, as it stands in its address. */
  search: string;
  query: string;
  /** `/fr/pilat/listings`: what a listing's address is put behind. */
  listings: string;
  /** What the search itself says about where to look; null when it says nothing. */
  box: Box | null;
  middle: Point;
  styleUrl: string | null;
  /** Where the outlines of the ground come from; null when there are none. */
  ground: string;
  /** Marks stand where one gets on, which is a public place. */
  isOfRides: boolean;
};
