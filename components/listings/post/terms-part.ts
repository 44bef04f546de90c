import type { Shown } from './step-form';

/** What is kept of the terms, as the fields hold it: each is text. */
export type KeptTerms = Readonly<Record<string, string>>;
export type TermsPart = {
  shown: Shown;
  kept: KeptTerms;
  /** The sign of the community's money. */
  currency: string;
  today: string;
};
