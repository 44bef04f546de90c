import { Avatar } from '@/components/ui/avatar';
import type { Locale } from '@/lib/ground/locale';
import type { Words } from '@/lib/i18n/words';
import type { DemoPerson } from '@/lib/members/demo-people';
import { EntryForm } from './entry-form';

type Props = {
  t: Words;
  locale: Locale;
  people: readonly DemoPerson[];
  next: string;
  home: (community: string) => string;
};

/** One button for each made-up person; each says that it is one. */
export function DemoDoors({ t, locale, people, next, home }: Props) {
  return (
    <section className="stack" aria-labelledby="demo-doors">
      <h2 id="demo-doors">{t('members.sign-in.demo-title')}</h2>
      <p>{t('members.sign-in.demo-lead')}</p>
      <ul className="grid-2">
        {people.map((person) => (
          <li key={person.personId}>
            <EntryForm
              action="/api/sign-in/demo"
              locale={locale}
              next={next || home(person.community)}
              className="door"
            >
              <input type="hidden" name="person" value={person.personId} />
              <button type="submit" className="choice">
                <Avatar name={person.firstName} size="s" />
                <span>
                  <b>{t('members.sign-in.demo-as', { name: person.firstName })}</b>
                  <span className="soft">{whoIs(t, person)}</span>
                </span>
              </button>
            </EntryForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whoIs(t: Words, { commune, roles }: DemoPerson): string {
  if (roles.length === 0) return t('members.sign-in.demo-who', { commune });
  const role = roles.map((name) => t(`ground.role.${name}`)).join(', ');
  return t('members.sign-in.demo-role', { commune, role });
}
