import type { Metadata } from 'next';
import { WordsProvider } from '@/components/forms/words-provider';
import { SmallForm } from '@/components/members/small-form';
import { Go } from '@/components/ui/go';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { hasWords, words, wordsOf } from '@/lib/i18n/words';
import { listMembers } from '@/lib/members/queries';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { legalHere } from './actions';
import { GrantForm, Trusted } from './roles';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('members.admin.title'), robots: { index: false } };
}

export default async function AdminPage({ params, searchParams }: Props) {
  const said = await params;
  const { locale, community } = await memberHere(
    said,
    `/${said.locale}/${said.community}/admin`,
    'administrator',
  );
  const t = words(locale);
  const members = await listMembers(db(), community.id);
  const here = { community: community.slug, locale };
  const brickName = (brick: string) => {
    const key = `members.admin.brick.${brick}`;
    return hasWords(key) ? t(key) : brick;
  };
  return (
    <WordsProvider locale={locale} words={wordsOf(locale, ['members', 'ground'], ['refused.', 'field.'])}>
      <div className="narrow page-top stack-8">
        <h1>{t('members.admin.title')}</h1>
        <p className="lead">{t('members.admin.lead')}</p>
        {(await searchParams).done && (
          <Notice look="good" live>
            {t('members.admin.done')}
          </Notice>
        )}
        <Section id="shelves" title={t('communities.admin.shelves')}>
          <ul className="lines">
            {(['types', 'categories', 'ban-list', 'approval'] as const).map((part) => (
              <li key={part}>
                <Go href={paths.adminPart(locale, community.slug, part)}>{t(`communities.admin.${part}`)}</Go>
              </li>
            ))}
            <li>
              <Go href={paths.adminPart(locale, community.slug, 'meeting-points')}>
                {t('rides.points.title')}
              </Go>
            </li>
          </ul>
        </Section>
        <Section id="members" title={t('members.admin.members')}>
          <Trusted t={t} here={here} members={members} />
        </Section>
        <Section id="grant" title={t('members.admin.grant')}>
          <GrantForm t={t} here={here} members={members} />
        </Section>
        <Section id="legal" title={t('members.admin.legal')}>
          <p className="soft">{t('members.admin.legal-lead')}</p>
          <SmallForm send={legalHere.bind(null, here)} button={t('ground.action.save')} className="stack mt4">
            <TextInput
              name="legalName"
              maxLength={200}
              label={t('members.admin.legal-name')}
              defaultValue={community.legal.name ?? ''}
            />
            <TextArea
              name="legalAddress"
              rows={3}
              maxLength={400}
              label={t('members.admin.legal-address')}
              defaultValue={community.legal.address ?? ''}
            />
            <TextInput
              name="legalEmail"
              type="email"
              label={t('members.admin.legal-email')}
              defaultValue={community.legal.email ?? ''}
            />
          </SmallForm>
        </Section>
        <Section id="bricks" title={t('members.admin.bricks')}>
          <p className="soft">{t('members.admin.bricks-lead')}</p>
          <ul className="lines mt4">
            {[...new Set(['communities', 'members', ...community.bricks])].map((brick) => (
              <li key={brick}>{brickName(brick)}</li>
            ))}
          </ul>
        </Section>
      </div>
    </WordsProvider>
  );
}
