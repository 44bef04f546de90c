/** Under which status somebody may be paid for a service; a helping hand needs none. */
export const providers = ['cesu', 'micro', 'association'] as const;
export type Provider = (typeof providers)[number];

export type ProvideRefusal = 'provider-missing' | 'siret-missing';

/**
 * Whoever is paid is employed by who pays (CESU), has a micro-business or acts for an association: from the first euro on, the
 * law asks which. A business has a number to show.
 */
export function whyNotProvide(provider: Provider | null, siret: string): Record<string, ProvideRefusal> {
  if (provider === null) return { provider: 'provider-missing' };
  return provider === 'micro' && siret === '' ? { siret: 'siret-missing' } : {};
}

/** Asked for again within so many days, help is looked at as work (law: one-off help alone is not taxed). */
export const helpDays = 365;
/** How many hands somebody may give to the same neighbour before being told so. */
export const helpOften = 5;
