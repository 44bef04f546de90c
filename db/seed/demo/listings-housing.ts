import type { DemoListing } from './listing';

export const housingListings: readonly DemoListing[] = [
  {
    key: 'lit-bebe', owner: 'lucie', mode: 'give', category: 'baby', picture: 'cot',
    title: 'Lit bébé à barreaux, en hêtre',
    description: 'Nos deux enfants y ont dormi, il est solide et complet. Le sommier se règle sur trois hauteurs. Matelas non fourni. Il se démonte avec une clé Allen que je donne avec, et il rentre dans une petite voiture.',
    condition: 'good', daysAgo: 6,
  },
  {
    key: 'lampe-bureau', owner: 'bernard', mode: 'give', category: 'furniture', picture: 'lamp',
    title: 'Lampe d’architecte verte',
    description: 'Elle a éclairé trente ans de bilans. Le bras tient bien, l’interrupteur a été changé l’an dernier. Ampoule à vis ordinaire.',
    condition: 'good', daysAgo: 3,
  },
  {
    key: 'lit-appoint', owner: 'nadia', mode: 'lend', category: 'bedding', picture: 'folding-bed',
    title: 'Lit d’appoint pliant, une personne',
    description: 'Avec son matelas et une housse propre. Pratique quand la famille débarque pour les fêtes. Il passe dans un coffre de Clio, banquette rabattue.',
    condition: 'good', valueEuros: 90, maxDays: 14, daysAgo: 41,
  },
  {
    key: 'deshumidificateur', owner: 'bruno', mode: 'lend', category: 'appliances', picture: 'heater',
    title: 'Déshumidificateur pour petite pièce',
    description: 'Il m’a sauvé la cave après la crue. Bac de deux litres à vider matin et soir, ou tuyau vers l’évier. Un peu bruyant la nuit.',
    condition: 'good', valueEuros: 160, maxDays: 21, daysAgo: 19,
  },
  {
    key: 'shampouineuse', owner: 'josiane', mode: 'lend', category: 'appliances', picture: 'vacuum',
    title: 'Shampouineuse pour tapis et canapés',
    description: 'Elle aspire en même temps qu’elle lave. Je donne un fond de produit pour commencer. Merci de vider et de rincer le bac avant de la rapporter.',
    condition: 'very-good', valueEuros: 140, maxDays: 4, closedWeekdays: [7], daysAgo: 27,
  },
  {
    key: 'etagere', owner: 'ahmed', mode: 'give', category: 'furniture', picture: 'shelf',
    title: 'Étagère en pin, cinq planches',
    description: 'Je déménage dans plus petit. Hauteur 1,80 m, largeur 80 cm. Une planche a une trace de tasse, le reste est bien. Il faut être deux pour la descendre.',
    condition: 'worn', daysAgo: 11,
  },
  {
    key: 'lampe-helen', owner: 'helen', mode: 'give', category: 'furniture', picture: 'lamp',
    title: 'Reading lamp and a rag rug',
    description: 'Two things that moved with me twice too often. The lamp takes a small screw bulb, the rug is cotton and goes in the machine at 40 degrees. Please take both.',
    condition: 'good', daysAgo: 9,
  },
  {
    key: 'transat', owner: 'lucie', mode: 'lend', category: 'baby', picture: 'high-chair',
    title: 'Chaise haute pour les petits invités',
    description: 'Pour un repas de famille ou une semaine de vacances chez les grands-parents. Le plateau passe sous l’eau chaude. Harnais à cinq points.',
    condition: 'good', valueEuros: 60, maxDays: 21, daysAgo: 52,
  },
];
