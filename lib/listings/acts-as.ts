import type { Status } from '@/lib/members/input';

/**
 * As what somebody acts who is paid: what the buyer may claim follows from it. Whoever is paid through a micro-business acts as a professional, whatever they are otherwise; whoever is employed (CESU) sells
 * nothing. Where no status of a provider was asked, they act as what they are.
 */
export function actsAs(status: Status, provider: 'cesu' | 'micro' | 'association' | null): Status {
  switch (provider) {
    case 'micro':
      return 'business';
    case 'association':
      return 'association';
    case 'cesu':
      return 'private';
    case null:
      return status;
  }
}
