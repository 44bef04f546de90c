import type { Db } from '@/db/types';
import type { Point } from '@/lib/ground/place';

/** A commune as the official list knows it. */
export type Commune = {
  /** INSEE code, such as 42168. */
  code: string;
  name: string;
  department: string;
  postcodes: string[];
  /** NULL when nobody has said where it is yet. */
  centre: Point | null;
};

export type Geocoder = {
  /** Communes whose name or postcode starts with what was typed, nearest to `near` and largest first; at most ten. */
  suggest(db: Db, typed: string, near: Point): Promise<Commune[]>;
  /** One commune by its code. */
  commune(db: Db, code: string): Promise<Commune | undefined>;
  /** Keeps where a member says a commune is that no better source knows; false when it is not kept (known, or far off). */
  place(db: Db, code: string, point: Point): Promise<boolean>;
  /** The point of an address in a commune, when an address service is configured and finds it. */
  address(text: string, communeCode: string): Promise<Point | undefined>;
};
