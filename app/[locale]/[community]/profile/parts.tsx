import { Button } from '@/components/ui/button';
import { Go } from '@/components/ui/go';
import { Section } from '@/components/ui/panel';
import type { MemberId } from '@/lib/ground/ids';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';
import { memberName } from '@/lib/members/name';
import type { BlockedMember } from '@/lib/members/queries';
import { paths } from '@/lib/web/paths';
import { unblockHere } from './actions';

type Here = { community: string; locale: Locale };
type PlacesProps = { t: Words; here: Here; memberId: MemberId; mayAdminister: boolean };

/** Where a member finds what is theirs. */
export function MyPlaces({ t, here: { locale, community }, memberId, mayAdminister }: PlacesProps) {
  const places = [
    { href: paths.myListings(locale, community), label: t('members.profile.my-listings') },
    { href: paths.exchanges(locale, community), label: t('ground.nav.exchanges') },
    { href: paths.favourites(locale, community), label: t('saved.favourites.title') },
    { href: paths.alerts(locale, community), label: t('saved.alerts.title') },
    { href: paths.member(locale, community, memberId), label: t('members.profile.public') },
    { href: paths.account(locale), label: t('members.account.title') },
  ];
  if (mayAdminister) places.push({ href: paths.admin(locale, community), label: t('members.admin.title') });
  return (
    <ul className="lines">
      {places.map(({ href, label }) => (
        <li key={href}>
          <Go href={href}>{label}</Go>
        </li>
      ))}
    </ul>
  );
}

type BlockedProps = { t: Words; here: Here; blocked: readonly BlockedMember[] };

export function Blocked({ t, here, blocked }: BlockedProps) {
  return (
    <Section id="blocked" title={t('members.profile.blocked')}>
      <ul className="people">
        {blocked.map((member) => (
          <li key={member.memberId} className="row between">
            <span>{memberName(member.firstName, member.initial)}</span>
            <form action={unblockHere.bind(null, here)}>
              <input type="hidden" name="memberId" value={member.memberId} />
              <Button type="submit" look="second" small>
                {t('members.profile.unblock')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
