import type { DemoListing } from './listing';

export const workListings: readonly DemoListing[] = [
  {
    key: 'projecteur', owner: 'samir', mode: 'lend', category: 'sound-and-picture', picture: 'projector',
    title: 'Vidéoprojecteur et son câble',
    description: 'Assez lumineux pour une salle sombre, pas pour une terrasse à midi. Câble HDMI de cinq mètres fourni, ordinateur non. Laissez-le refroidir avant de le ranger.',
    condition: 'good', valueEuros: 280, maxDays: 4, daysAgo: 13,
  },
  {
    key: 'imprimante', owner: 'bernard', mode: 'give', category: 'computing', picture: 'printer',
    title: 'Imprimante laser noir et blanc',
    description: 'Elle imprime bien, il reste la moitié du toner. Câble USB fourni, pas de wifi. Je l’ai remplacée par une plus petite.',
    condition: 'good', daysAgo: 12,
  },
  {
    key: 'bureau', owner: 'claire', mode: 'give', category: 'office', picture: 'desk',
    title: 'Bureau avec deux tiroirs',
    description: 'Un mètre vingt de large, plateau un peu rayé. Les pieds se dévissent. Il est au rez-de-chaussée, facile à charger.',
    condition: 'worn', daysAgo: 15,
  },
  {
    key: 'plastifieuse', owner: 'bernard', mode: 'lend', category: 'office', picture: 'printer',
    title: 'Plastifieuse et relieuse à anneaux',
    description: 'Pour les affiches de l’association ou le rapport de stage. Quelques pochettes restent dans la boîte, les suivantes sont pour vous.',
    condition: 'good', valueEuros: 70, maxDays: 7, daysAgo: 39,
  },
  {
    key: 'ordinateur', owner: 'samir', mode: 'give', category: 'computing', picture: 'laptop',
    title: 'Ordinateur portable remis en état',
    description: 'Nettoyé, disque neuf, Linux installé avec un traitement de texte. Batterie d’une heure, à garder près d’une prise. De préférence pour quelqu’un qui n’en a pas.',
    condition: 'worn', daysAgo: 6,
  },
  {
    key: 'microscope', owner: 'bernard', mode: 'lend', category: 'learning', picture: 'microscope',
    title: 'Microscope d’école et vingt lames',
    description: 'Celui de ma fille. Pelure d’oignon, aile de mouche, grain de sable : les enfants restent une heure dessus. À transporter debout dans sa boîte.',
    condition: 'good', valueEuros: 110, maxDays: 14, daysAgo: 24,
  },
  {
    key: 'enceinte', owner: 'michel', mode: 'lend', category: 'sound-and-picture', picture: 'speaker',
    title: 'Petite sono avec deux micros',
    description: 'Pour un discours ou un quiz, pas pour faire trembler la vallée. Un micro à fil, un sans fil, piles à prévoir. Tout rentre dans une caisse.',
    condition: 'good', valueEuros: 320, maxDays: 3, daysAgo: 62,
  },
];
