import type { Typed } from '@/components/members/typed';
import type { OwnProfile } from '@/lib/members/queries';

/** A profile as its form would have been filled in. */
export const profileTyped = (profile: OwnProfile): Typed => ({
  firstName: profile.firstName,
  initial: profile.initial ?? '',
  commune: `${profile.commune} (${profile.postcodes[0] ?? ''})`,
  communeCode: profile.communeCode,
  status: profile.status,
  organisation: profile.organisation ?? '',
  languages: profile.languages,
  about: profile.about,
  mailsAboutMessages: profile.mailsAboutMessages ? 'yes' : '',
});
