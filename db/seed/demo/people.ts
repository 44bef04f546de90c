import type { Role } from '@/lib/ground/actor';
import type { Locale } from '@/lib/ground/locale';

export type DemoPerson = {
  firstName: string;
  initial: string;
  commune: string;
  status?: 'association' | 'business';
  organisation?: string;
  about: string;
  languages: string[];
  locale?: Locale;
  hereSince?: string;
  joinedDaysAgo: number;
  roles?: Role[];
  /** Where things are fetched, in their words. */
  place: string;
};

/** The village: made-up people in real communes. */
export const people = {
  nadia: {
    firstName: 'Nadia',
    initial: 'B',
    commune: '42168',
    about:
      'Je trie la maison depuis que les enfants sont partis. Je préfère que ça serve à quelqu’un plutôt que ça dorme au grenier.',
    languages: ['fr', 'ar'],
    hereSince: '2001-09-01',
    joinedDaysAgo: 410,
    place: '12 rue de la Halle, la porte bleue',
  },
  karim: {
    firstName: 'Karim',
    initial: 'L',
    commune: '42168',
    about: 'Sans voiture, je me déplace à vélo ou à pied. Je rends toujours les choses propres.',
    languages: ['fr'],
    hereSince: '2024-03-01',
    joinedDaysAgo: 260,
    place: '3 place des Croix, deuxième étage',
  },
  amina: {
    firstName: 'Amina',
    initial: 'T',
    commune: '42168',
    about:
      'J’ai un atelier dans la grange et plus d’outils qu’il ne m’en faut. Passez, on en discute devant un thé.',
    languages: ['fr', 'en'],
    hereSince: '2012-06-01',
    joinedDaysAgo: 402,
    place: '8 chemin de Virieu, la grange au fond de la cour',
  },
  bruno: {
    firstName: 'Bruno',
    initial: 'V',
    commune: '42056',
    about: 'Je retape une vieille maison au bord du Rhône. Souvent besoin d’outils, jamais les bons.',
    languages: ['fr', 'it'],
    hereSince: '2019-05-01',
    joinedDaysAgo: 330,
    place: '21 quai du Rhône, sonnette du bas',
  },
  lucie: {
    firstName: 'Lucie',
    initial: 'M',
    commune: '42207',
    about:
      'Je travaille à Saint-Étienne et je fais la route tous les jours. Deux enfants, donc beaucoup de choses devenues trop petites.',
    languages: ['fr'],
    hereSince: '2015-01-01',
    joinedDaysAgo: 298,
    place: '5 rue de la République, interphone M.',
  },
  ahmed: {
    firstName: 'Ahmed',
    initial: 'S',
    commune: '42095',
    about: 'Étudiant, j’aime les jeux et la montagne.',
    languages: ['fr', 'ar', 'en'],
    hereSince: '2023-09-01',
    joinedDaysAgo: 190,
    place: '40 rue Jean Jaurès, résidence des Noyers',
  },
  michel: {
    firstName: 'Michel',
    initial: 'R',
    commune: '42326',
    status: 'association',
    organisation: 'Foyer rural de Véranne',
    about:
      'Le foyer prête son matériel de fête aux habitants et aux associations du Pilat. Prévenez-nous deux jours avant.',
    languages: ['fr'],
    hereSince: '1978-01-01',
    joinedDaysAgo: 420,
    place: 'Salle du foyer rural, à côté de l’école',
  },
  josiane: {
    firstName: 'Josiane',
    initial: 'P',
    commune: '42168',
    about: 'Je m’occupe de la boîte à dons de la place. Je passe tous les matins, gants aux mains.',
    languages: ['fr'],
    hereSince: '1985-07-01',
    joinedDaysAgo: 415,
    roles: ['steward'],
    place: '2 montée du Vieux-Bourg',
  },
  bernard: {
    firstName: 'Bernard',
    initial: 'C',
    commune: '42218',
    about:
      'Comptable à la retraite. Je tiens les comptes de la tirelire et je prête ce que j’ai gardé du bureau.',
    languages: ['fr', 'de'],
    hereSince: '1994-04-01',
    joinedDaysAgo: 405,
    roles: ['treasurer'],
    place: '17 rue des Martyrs-de-Vingré, troisième sans ascenseur',
  },
  samir: {
    firstName: 'Samir',
    initial: 'D',
    commune: '42305',
    about:
      'Médiateur numérique. Si un écran vous résiste, venez me voir le mercredi à l’espace public numérique.',
    languages: ['fr', 'en', 'tr'],
    hereSince: '2010-10-01',
    joinedDaysAgo: 400,
    roles: ['moderator'],
    place: 'Espace public numérique, le mercredi de 14 h à 18 h',
  },
  claire: {
    firstName: 'Claire',
    initial: 'F',
    commune: '42168',
    about: 'J’anime la communauté. Une question, une idée : écrivez-moi.',
    languages: ['fr', 'en'],
    hereSince: '2008-02-01',
    joinedDaysAgo: 422,
    roles: ['administrator'],
    place: 'Maison du Parc, à l’accueil',
  },
  paul: {
    firstName: 'Paul',
    initial: 'G',
    commune: '42129',
    about: 'Arboriculteur. En hiver j’ai du temps et du matériel, en été je n’ai ni l’un ni l’autre.',
    languages: ['fr'],
    hereSince: '1990-01-01',
    joinedDaysAgo: 350,
    place: 'Ferme des Épinets, route de Saint-Appolinard',
  },
  therese: {
    firstName: 'Thérèse',
    initial: 'N',
    commune: '42023',
    about: 'Quatre-vingts ans et un grand jardin. Mon petit-fils écrit pour moi.',
    languages: ['fr'],
    hereSince: '1968-06-01',
    joinedDaysAgo: 210,
    place: '6 rue du Docteur-Moyroud, le portail vert',
  },
  helen: {
    firstName: 'Helen',
    initial: 'W',
    commune: '42246',
    about:
      'I paint, keep bees and came for a weekend eight years ago. My French is getting there, thank you for your patience.',
    languages: ['en', 'fr'],
    locale: 'en',
    hereSince: '2018-04-01',
    joinedDaysAgo: 240,
    place: 'The old silk mill, first door on the left',
  },
  ines: {
    firstName: 'Inès',
    initial: 'K',
    commune: '42218',
    about: 'Je répare des vélos le samedi dans un atelier associatif et je couds le reste du temps.',
    languages: ['fr', 'es'],
    hereSince: '2021-09-01',
    joinedDaysAgo: 150,
    place: '9 rue Élise-Gervais, atelier au rez-de-chaussée',
  },
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof people;

/** Where the small communes of the village are; larger ones are known to everybody. */
export const smallCommunes = { '42326': { lat: 45.3722, lng: 4.6354 } } as const;
