/** What the law and the process force on each kind of sharing; a community's listing types stand on one of these. */
export const subjects = ['good', 'service', 'ride', 'space'] as const;
export type Subject = (typeof subjects)[number];
export const modes = ['give', 'lend', 'swap', 'rent', 'sell'] as const;
export type Mode = (typeof modes)[number];
export type Direction = 'offer' | 'request';
export const priceUnits = ['item', 'hour', 'day', 'night', 'week', 'seat', 'month'] as const;
export type PriceUnit = (typeof priceUnits)[number];
export type Shape = { subject: Subject; mode: Mode };

export const templateNames = [
  'give',
  'lend',
  'swap',
  'rent',
  'sell',
  'help',
  'service',
  'ride',
  'space',
  'stay',
  'paid-stay',
  'request',
] as const;
export type TemplateName = (typeof templateNames)[number];

/** What a listing of this kind is asked besides its photos, title and place. */
export const askables = [
  'condition',
  'until',
  'days',
  'value',
  'shortest',
  'insurance',
  'offers',
  'defects',
  'wanted',
  'one-off',
  'radius',
] as const;
export type Askable = (typeof askables)[number];

export type Template = {
  /** What it may be; the first is the usual one. Only a request has several. */
  shapes: readonly [Shape, ...Shape[]];
  direction: Direction;
  /** `never`: nothing may be asked for it; `maybe`: it may be free; `always`: without a price it is another kind. */
  price: 'never' | 'maybe' | 'always';
  /** What the main price may be for; the first is the usual one. */
  units: readonly PriceUnit[];
  deposit: 'never' | 'maybe' | 'usually';
  /** Whether a listing may be of several: a stock, chairs, desks. */
  several: 'never' | 'maybe' | 'usually';
  /** The agreement between both, as the law names it: `listings.contract.<…>`. */
  contract:
    | ('don' | 'loan' | 'swap' | 'rental' | 'sale' | 'help' | 'service' | 'ride' | 'space' | 'stay')
    | ('paid-stay' | 'request');
  /** What a buyer may withdraw from when the seller is a professional: `listings.rights.<…>.<status>`. */
  withdrawal: 'free' | 'goods' | 'rental' | 'service' | 'dated';
  asks: readonly Askable[];
  /** As what a platform declares it, once a year, to the tax office (CGI, article 242 bis): `exchanges.page.declared.<…>`. */
  declared: 'never' | 'goods' | 'services' | 'property' | 'vehicles';
  /** Whether a community has it open before it says anything. */
  isOpen: boolean;
};

const never = {
  price: 'never',
  units: [],
  deposit: 'never',
  withdrawal: 'free',
  declared: 'never',
} as const;
const one = (subject: Subject, mode: Mode) => ({ shapes: [{ subject, mode }], direction: 'offer' }) as const;

export const templates: Record<TemplateName, Template> = {
  give: {
    ...one('good', 'give'),
    ...never,
    ...{ several: 'usually', contract: 'don', asks: ['condition', 'until'], isOpen: true },
  },
  lend: {
    ...one('good', 'lend'),
    ...never,
    deposit: 'maybe',
    ...{ several: 'usually', contract: 'loan', asks: ['days', 'value', 'condition'], isOpen: true },
  },
  swap: {
    ...one('good', 'swap'),
    ...never,
    ...{ several: 'never', contract: 'swap', asks: ['wanted', 'condition', 'value'], isOpen: true },
  },
  rent: {
    ...one('good', 'rent'),
    ...{ price: 'always', units: ['day', 'hour', 'week'], deposit: 'usually', several: 'usually' },
    ...{ contract: 'rental', withdrawal: 'rental', declared: 'vehicles', isOpen: true },
    asks: ['shortest', 'days', 'value', 'condition', 'insurance'],
  },
  sell: {
    ...one('good', 'sell'),
    ...{ price: 'always', units: ['item'], deposit: 'never', several: 'usually' },
    ...{ contract: 'sale', withdrawal: 'goods', declared: 'goods', isOpen: true },
    asks: ['offers', 'condition', 'defects'],
  },
  help: {
    ...one('service', 'give'),
    ...never,
    ...{ several: 'never', contract: 'help', asks: ['one-off', 'radius'], isOpen: true },
  },
  service: {
    ...one('service', 'sell'),
    ...{ price: 'always', units: ['hour', 'item'], deposit: 'never', several: 'never' },
    ...{ contract: 'service', withdrawal: 'service', declared: 'services', isOpen: true },
    asks: ['radius'],
  },
  ride: {
    ...one('ride', 'sell'),
    ...{ price: 'maybe', units: ['seat'], deposit: 'never', several: 'usually' },
    ...{ contract: 'ride', withdrawal: 'dated', declared: 'never', asks: [], isOpen: true },
  },
  space: {
    ...one('space', 'rent'),
    ...{ price: 'maybe', units: ['hour', 'day', 'month'], deposit: 'maybe', several: 'usually' },
    ...{ contract: 'space', withdrawal: 'dated', declared: 'property', asks: [], isOpen: true },
  },
  stay: {
    ...one('space', 'lend'),
    ...never,
    ...{ several: 'maybe', contract: 'stay', asks: [], isOpen: true },
  },
  'paid-stay': {
    ...one('space', 'rent'),
    ...{ price: 'always', units: ['night'], deposit: 'maybe', several: 'maybe' },
    ...{ contract: 'paid-stay', withdrawal: 'dated', declared: 'property', asks: [], isOpen: false },
  },
  request: {
    shapes: [
      { subject: 'good', mode: 'lend' },
      { subject: 'good', mode: 'give' },
      { subject: 'service', mode: 'give' },
      { subject: 'service', mode: 'sell' },
      { subject: 'ride', mode: 'sell' },
      { subject: 'space', mode: 'lend' },
      { subject: 'space', mode: 'rent' },
    ],
    direction: 'request',
    ...never,
    ...{ several: 'never', contract: 'request', asks: ['radius'], isOpen: true },
  },
};

/** The process that new exchanges of a shape begin under. */
export function processOf({ subject, mode }: Shape): string {
  switch (subject) {
    case 'good':
      return { give: 'give/2', lend: 'lend/2', swap: 'swap/1', rent: 'rent/2', sell: 'sell/1' }[mode];
    case 'service':
      return 'service/2';
    case 'ride':
      return 'ride/2';
    case 'space':
      return 'space/1';
  }
}

/** What an administrator may set of a type, and what its template sets for them. */
export type Terms = {
  priceUnit: PriceUnit | null;
  hasPrice: boolean;
  hasDeposit: boolean;
  hasUnits: boolean;
};

/** What a type of a template begins with. */
export function firstTerms(name: TemplateName): Terms {
  const { price, units, deposit, several } = templates[name];
  return {
    priceUnit: units[0] ?? null,
    hasPrice: price !== 'never',
    hasDeposit: deposit === 'usually',
    hasUnits: several === 'usually',
  };
}

/** The wish as far as the template allows it: a gift has no price, whatever a form says. */
export function allowedTerms(name: TemplateName, wish: Terms): Terms {
  const { price, units, deposit, several } = templates[name];
  const unit = units.find((each) => each === wish.priceUnit) ?? units[0] ?? null;
  return {
    priceUnit: unit,
    hasPrice: price === 'maybe' ? wish.hasPrice : price === 'always',
    hasDeposit: deposit !== 'never' && wish.hasDeposit,
    hasUnits: several !== 'never' && wish.hasUnits,
  };
}
