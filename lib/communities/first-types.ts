import { firstTerms, processOf, templateNames, templates, type Shape, type TemplateName } from './templates';

type Names = { labelFr: string; labelEn: string; verbFr: string; verbEn: string };

const names: Record<Exclude<TemplateName, 'request'>, Names> = {
  give: {
    ...{ labelFr: 'Donner un objet', labelEn: 'Give something away' },
    ...{ verbFr: 'Je le veux', verbEn: 'I would like it' },
  },
  lend: {
    ...{ labelFr: 'Prêter un objet', labelEn: 'Lend something' },
    ...{ verbFr: 'Demander à emprunter', verbEn: 'Ask to borrow' },
  },
  swap: {
    ...{ labelFr: 'Échanger un objet', labelEn: 'Swap something' },
    ...{ verbFr: 'Proposer un échange', verbEn: 'Propose a swap' },
  },
  rent: {
    ...{ labelFr: 'Louer un objet', labelEn: 'Rent something out' },
    ...{ verbFr: 'Demander à louer', verbEn: 'Ask to rent' },
  },
  sell: {
    ...{ labelFr: 'Vendre un objet', labelEn: 'Sell something' },
    ...{ verbFr: 'Acheter', verbEn: 'Buy' },
  },
  help: {
    ...{ labelFr: 'Donner un coup de main', labelEn: 'Give a helping hand' },
    ...{ verbFr: 'Demander un coup de main', verbEn: 'Ask for a hand' },
  },
  service: {
    ...{ labelFr: 'Proposer un service payé', labelEn: 'Offer a paid service' },
    ...{ verbFr: 'Demander un créneau', verbEn: 'Ask for a time' },
  },
  ride: {
    ...{ labelFr: 'Proposer un trajet', labelEn: 'Offer a ride' },
    ...{ verbFr: 'Réserver une place', verbEn: 'Book a seat' },
  },
  space: {
    ...{ labelFr: 'Partager un lieu', labelEn: 'Share a space' },
    ...{ verbFr: 'Demander à réserver', verbEn: 'Ask to book' },
  },
  stay: {
    ...{ labelFr: 'Héberger gratuitement', labelEn: 'Host for free' },
    ...{ verbFr: 'Demander à dormir ici', verbEn: 'Ask to stay' },
  },
  'paid-stay': {
    ...{ labelFr: 'Louer une chambre', labelEn: 'Let a room' },
    ...{ verbFr: 'Demander une nuit', verbEn: 'Ask for a night' },
  },
};

/** What is looked for: how it is called follows from what it is. */
const requests: readonly (Shape & Names)[] = [
  {
    ...{ subject: 'good', mode: 'lend', labelFr: 'Je cherche un objet', labelEn: 'I am looking for a thing' },
    ...{ verbFr: 'J’en ai un', verbEn: 'I have one' },
  },
  {
    ...{ subject: 'service', mode: 'give' },
    ...{ labelFr: 'Je cherche un coup de main', labelEn: 'I am looking for a hand' },
    ...{ verbFr: 'Je peux aider', verbEn: 'I can help' },
  },
  {
    ...{ subject: 'ride', mode: 'sell', labelFr: 'Je cherche un trajet', labelEn: 'I am looking for a ride' },
    ...{ verbFr: 'Je fais ce trajet', verbEn: 'I am going there' },
  },
  {
    ...{ subject: 'space', mode: 'lend', labelFr: 'Je cherche un lieu', labelEn: 'I am looking for a space' },
    ...{ verbFr: 'J’ai un lieu', verbEn: 'I have a space' },
  },
];

/** A listing type of a template before an administrator says anything else. */
export function typeOf(template: TemplateName, wish?: Shape) {
  const { shapes, direction, isOpen } = templates[template];
  const shape =
    shapes.find(({ subject, mode }) => subject === wish?.subject && mode === wish.mode) ?? shapes[0];
  const called = template === 'request' ? requestNames(shape) : names[template];
  const { subject, mode } = shape;
  return {
    ...{ template, subject, mode, direction, process: processOf(shape), isOpen, needsApproval: false },
    ...{ ...firstTerms(template), ...called },
  };
}

function requestNames({ subject }: Shape): Names {
  const named = requests.find((request) => request.subject === subject);
  if (!named) throw new Error(`a request of ${subject} without a name`);
  const { labelFr, labelEn, verbFr, verbEn } = named;
  return { labelFr, labelEn, verbFr, verbEn };
}

/** The listing types that every community begins with, in the order of the posting form. */
export const firstTypes = templateNames.flatMap((template) =>
  template === 'request' ? requests.map((shape) => typeOf(template, shape)) : [typeOf(template)],
);
