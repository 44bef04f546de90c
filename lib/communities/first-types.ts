/** The listing types that every community begins with: goods that are given or lent. */
export const firstTypes = [
  {
    subject: 'good',
    mode: 'give',
    direction: 'offer',
    process: 'give/1',
    labelFr: 'Donner un objet',
    labelEn: 'Give something away',
  },
  {
    subject: 'good',
    mode: 'lend',
    direction: 'offer',
    process: 'lend/1',
    labelFr: 'Prêter un objet',
    labelEn: 'Lend something',
  },
] as const;
