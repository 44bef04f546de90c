import type { FirstCategory } from './first-category';

/** What some of the first categories are made of, by the slug of the whole. */
export const firstParts: Record<string, readonly FirstCategory[]> = {
  rooms: [
    {
      slug: 'halls',
      nameFr: 'Salles',
      nameEn: 'Halls',
      hints: 'salle_des_fetes salle_commune salle_de_reunion hall meeting_room',
    },
    {
      slug: 'desks',
      nameFr: 'Bureaux et ateliers partagés',
      nameEn: 'Shared desks and workshops',
      hints:
        'bureau_partage coworking poste_de_travail atelier_partage shared_desk workspace shared_workshop',
    },
    {
      slug: 'storage',
      nameFr: 'Garages et caves',
      nameEn: 'Garages and cellars',
      hints: 'place_de_garage cave_seche grange cellar barn garage_space',
    },
  ],
};
