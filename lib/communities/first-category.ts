/** Hints are words between spaces; a hint of several words has `_` between them. */
export type FirstCategory = { slug: string; nameFr: string; nameEn: string; hints: string };
