import { SmallForm } from '@/components/members/small-form';
import { Select } from '@/components/ui/inputs';
import { roles } from '@/lib/ground/actor';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';
import { memberName } from '@/lib/members/name';
import type { TrustedMember } from '@/lib/members/queries';
import { grantHere, revokeHere } from './actions';

type Props = { t: Words; here: { community: string; locale: Locale }; members: readonly TrustedMember[] };

/** Who is trusted with what, each role with its button to take it back. */
export function Trusted({ t, here, members }: Props) {
  const trusted = members.filter(({ roles: held }) => held.length > 0);
  if (trusted.length === 0) return <p className="soft">{t('members.admin.nobody')}</p>;
  return (
    <ul className="people">
      {trusted.map((member) => {
        const name = memberName(member.firstName, member.initial);
        return (
          <li key={member.memberId} className="stack-2">
            <strong>{name}</strong> <span className="soft">{member.commune}</span>
            {member.roles.map((role) => (
              <div key={role} className="row between">
                <span>{t(`ground.role.${role}`)}</span>
                <SmallForm
                  send={revokeHere.bind(null, here)}
                  hidden={{ memberId: member.memberId, role }}
                  button={t('members.admin.revoke')}
                  label={t('members.admin.revoke-label', { role: t(`ground.role.${role}`), name })}
                  look="second"
                  small
                />
              </div>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

export function GrantForm({ t, here, members }: Props) {
  return (
    <SmallForm send={grantHere.bind(null, here)} button={t('members.admin.grant-do')} className="stack">
      <Select
        name="memberId"
        label={t('members.admin.grant-who')}
        options={members.map(({ memberId, firstName, initial, commune }) => ({
          value: memberId,
          label: `${memberName(firstName, initial)}, ${commune}`,
        }))}
      />
      <Select
        name="role"
        label={t('members.admin.grant-role')}
        options={roles.map((role) => ({ value: role, label: t(`ground.role.${role}`) }))}
      />
    </SmallForm>
  );
}
