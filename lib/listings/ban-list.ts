/** What may not be listed, with the reason that is shown, and what asks for a second look. */
import type { Subject } from '@/lib/communities/templates';
import { plainText } from './plain-words';

export const banReasons = [
  'banned-weapons',
  'banned-medicines',
  'banned-tobacco',
  'banned-alcohol',
  'banned-drugs',
  'banned-animals',
  'banned-documents',
  'banned-counterfeit',
  'banned-adult',
  'banned-gas',
  'banned-chemicals',
  'banned-body',
  'banned-money',
  'banned-recalled',
  'banned-impact',
  'banned-tickets',
  'banned-discrimination',
  'banned-work',
] as const;
export type BanReason = (typeof banReasons)[number];

export const cautions = ['caution-impact', 'caution-recall', 'caution-food'] as const;
export type Caution = (typeof cautions)[number];

type Entry<Reason> = {
  reason: Reason;
  /** Any of these, as whole words without accents, between commas. */
  says: string;
  /** Unless the text says one of these: a glue gun is no gun. */
  unless?: string;
  /** Whatever is shared; otherwise things alone: walking a dog is no dog, and fetching a medicine no medicine. */
  isForAll?: boolean;
};

const banned: readonly Entry<BanReason>[] = [
  {
    reason: 'banned-weapons',
    isForAll: true,
    says: `fusil, carabine, revolver, pistolet, munition, grenade, arme, matraque, taser, rifle, shotgun,
      gun, pistol, ammunition, bullet, weapon, pepper spray`,
    unless: `jouet, eau, colle, peinture, arrosage, deguisement, plastique, cuisine, alarme, massage, toy,
      water, glue, paint, spray gun, nail gun, heat gun, staple gun, nerf, bullet journal, livre,
      book, jeu, game, fruit, sirop, a clou, calfeutrer, caulking`,
  },
  {
    reason: 'banned-medicines',
    says: `medicament, antibiotique, doliprane, paracetamol, ibuprofene, insuline, morphine, sirop contre
      la toux, medicine, medication, antibiotic, ibuprofen, insulin, painkiller`,
    unless: `boite a medicament, armoire, pilulier, medicine cabinet, medicine ball, livre, book`,
  },
  {
    reason: 'banned-tobacco',
    says: `tabac, cigarette, cigare, vapoteuse, puff, tobacco, cigar, vape`,
    unless: `pot a tabac, boite a cigare, cigar box, etui, plant, allume cigare, affiche, poster`,
  },
  {
    reason: 'banned-alcohol',
    says: `alcool, vin, whisky, vodka, rhum, pastis, biere, champagne, wine, beer, rum, liquor`,
    unless: `verre, cave a vin, casier, bouteille vide, tireuse, pompe a biere, fut vide, seau, flute, sans
      alcool, vinaigre, carafe, decanteur, livre, porte bouteille, tire bouchon, caisse, glass, glasses, wine
      rack, empty, bucket, book, brewing, brassage, decanter, corkscrew, crate, a bruler, menager,
      rechaud, carton, pressoir, tonneau, barrel, alcohol free`,
  },
  {
    reason: 'banned-drugs',
    isForAll: true,
    says: `cannabis, cocaine, heroine, ecstasy, lsd, marijuana, hashish, haschich, protoxyde d azote`,
    unless: `livre, book, roman, dvd`,
  },
  {
    reason: 'banned-animals',
    says: `chien, chiot, chat, chaton, lapin, hamster, poule, poussin, cheval, poney, tortue, perroquet,
      ivoire, dog, puppy, cat, kitten, rabbit, hen, chick, horse, tortoise, ivory`,
    unless: `cage, niche, laisse, collier, panier, caisse, clapier, poulailler, gamelle, croquette, jouet,
      peluche, livre, transport, litiere, griffoir, arbre, harnais, selle, pour, enclos, for, bed,
      lead, leash, collar, basket, hutch, coop, bowl, food, toy, soft, book, carrier, litter,
      scratching, harness, saddle, kennel, crate, pen, arcon, tableau, statue, costume, deguisement,
      poster, puzzle, jeu, game, mangeoire, abreuvoir, porte, barriere`,
  },
  {
    reason: 'banned-documents',
    says: `passeport, carte d identite, permis de conduire, carte vitale, passport, identity card,
      driving licence`,
    unless: `etui, pochette, livre, code, cover, holder, book, porte`,
  },
  { reason: 'banned-counterfeit', says: `contrefacon, faux sac, replica, counterfeit, fake bag` },
  { reason: 'banned-adult', isForAll: true, says: `porno, pornographique, sextoy, sex toy, porn` },
  {
    reason: 'banned-gas',
    says: `bouteille de gaz, cartouche de gaz, bonbonne de gaz, gas bottle, gas cylinder, gas canister`,
    unless: `detendeur, porte bouteille, chariot, trolley, regulator`,
  },
  {
    reason: 'banned-chemicals',
    says: `pot de peinture entame, peinture entamee, pesticide, desherbant, herbicide, acide, soude
      caustique, opened paint, open paint, weedkiller, weed killer, acid, caustic soda`,
    unless: `thermique, electrique, binette, livre, flame, electric, acide citrique, citric acid`,
  },
  {
    reason: 'banned-body',
    says: `lait maternel, sang, organe, breast milk, blood, human organ`,
    unless: `tire lait, pump, livre, book, tension, pressure, orange`,
  },
  {
    reason: 'banned-money',
    isForAll: true,
    says: `bitcoin, pret d argent, credit rapide, money loan, quick credit`,
    unless: `livre, book`,
  },
  { reason: 'banned-recalled', says: `produit rappele, rappel produit, recalled product, recalled item` },
  {
    reason: 'banned-impact',
    says: `casque accidente, casque apres chute, siege auto accidente, siege auto apres choc, crashed helmet,
      helmet after a crash, car seat after an accident`,
  },
  {
    reason: 'banned-tickets',
    says: `billet plus cher, place plus chere, revente de billet, ticket above face value, ticket resale`,
    isForAll: true,
  },
  {
    reason: 'banned-discrimination',
    says: `pas d etranger, sans etranger, francais uniquement, europeen uniquement, blanc uniquement, pas de noir,
      pas d arabe, no foreigner, white only, no black, european only`,
    isForAll: true,
  },
  {
    reason: 'banned-work',
    says: `au noir, non declare, sans declaration, undeclared work, off the books, cash in hand job`,
    unless: `noir et blanc, tableau au noir`,
    isForAll: true,
  },
];

const doubtful: readonly Entry<Caution>[] = [
  {
    reason: 'caution-impact',
    says: `siege auto, rehausseur, casque, baudrier, car seat, booster seat, helmet, climbing harness`,
    unless: `casque audio, casque bluetooth, casque anti bruit, ecouteur`,
  },
  {
    reason: 'caution-recall',
    says: `lit bebe, lit parapluie, poussette, chaise haute, trottinette electrique, batterie, friteuse,
      cot, pram, pushchair, high chair, electric scooter, battery, fryer`,
    unless: `batterie de cuisine, batterie acoustique, drum`,
  },
  {
    reason: 'caution-food',
    says: `confiture, conserve, legume, fruit, repas, jam, preserve, vegetable, meal`,
    unless: `bocal, jar, panier, cageot, crate, presse, press, deshydrateur, dryer, arbre, tree`,
  },
];

/** Why what has that title may not be listed; null when nothing is against it. */
export const whyBanned = (title: string, subject: Subject = 'good'): BanReason | null =>
  found(
    banned.filter(({ isForAll }) => isForAll || subject === 'good'),
    title,
  )[0] ?? null;

/** A word that a community refuses besides. */
export type OwnWord = { id: string; word: string };

/** The same for a community's own words: its reason is said in the words of whoever wrote it, under this name. */
export function whyBannedHere(title: string, words: readonly OwnWord[]): string | null {
  const said = plainText(title);
  const word = words.find(
    (each) => plainText(each.word).trim() !== '' && said.includes(plainText(each.word)),
  );
  return word ? bannedHere(word.id) : null;
}

export const bannedHere = (id: string): string => `banned-here-${id}`;

/** What each reason of the list stands for, in words that a title may not have. */
export const bannedSays: readonly { reason: BanReason; says: string }[] = banned.map(({ reason, says }) => ({
  reason,
  says: says
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .join(', '),
}));

/** What its owner should look at once more before it goes to somebody else. */
export const cautionsFor = (title: string): Caution[] => found(doubtful, title);

function found<Reason>(entries: readonly Entry<Reason>[], text: string): Reason[] {
  const said = plainText(text);
  const says = (list: string): boolean => list.split(',').some((phrase) => said.includes(plainText(phrase)));
  return entries
    .filter((entry) => says(entry.says) && !(entry.unless && says(entry.unless)))
    .map((entry) => entry.reason);
}
