import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WordsProvider } from '@/components/forms/words-provider';
import { EntryForm } from '@/components/members/entry-form';
import { PhotoForm } from '@/components/members/photo-form';
import { ProfileForm } from '@/components/members/profile-form';
import { freshForm } from '@/components/members/typed';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { words, wordsOf } from '@/lib/i18n/words';
import { communesAround } from '@/lib/members/communes-around';
import { listBlocked, ownProfile } from '@/lib/members/queries';
import { paths } from '@/lib/web/paths';
import { languageOptions } from '@/lib/web/spoken';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { saveProfile, saveWishes, showPhoto } from './actions';
import { Blocked, MyPlaces } from './parts';
import { profileTyped } from './profile-typed';
import { Wishes } from './wishes';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('members.profile.title'), robots: { index: false } };
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const said = await params;
  const { locale, community, actor } = await memberHere(said, `/${said.locale}/${said.community}/profile`);
  const { slug, centre } = community;
  const t = words(locale);
  const [profile, neighbours, blocked] = await Promise.all([
    ownProfile(db(), community.id, actor.memberId),
    communesAround(db(), community.id),
    listBlocked(db(), community.id, actor.memberId),
  ]);
  if (!profile) notFound();
  const here = { community: slug, locale };
  return (
    <div className="narrow page-top stack-8">
      <h1>{t('members.profile.hello', { name: profile.firstName })}</h1>
      {(await searchParams).saved && (
        <Notice look="good" live>
          {t('members.profile.saved')}
        </Notice>
      )}
      <MyPlaces
        t={t}
        here={here}
        memberId={profile.id}
        mayAdminister={actor.roles.includes('administrator')}
      />
      <WordsProvider
        locale={locale}
        words={wordsOf(
          locale,
          ['members', 'ground', 'listings'],
          ['join.', 'commune.', 'profile.', 'refused.', 'field.', 'status.', 'map.'],
        )}
      >
        <Section id="photo-title" title={t('members.profile.photo')}>
          <PhotoForm
            community={slug}
            name={profile.firstName}
            photo={profile.photoId ? paths.photo(profile.photoId, 320, 'webp') : null}
            show={showPhoto.bind(null, slug)}
          />
        </Section>
        <Section id="profile-title" title={t('members.profile.title')}>
          <p className="soft">{t('members.profile.lead')}</p>
          <div className="mt6">
            <ProfileForm
              save={saveProfile.bind(null, here)}
              start={freshForm(profileTyped(profile))}
              near={`${centre.lat},${centre.lng}`}
              neighbours={neighbours}
              languages={languageOptions(locale)}
            />
          </div>
        </Section>
      </WordsProvider>
      <Wishes t={t} actor={actor} choose={saveWishes.bind(null, here)} />
      {blocked.length > 0 && <Blocked t={t} here={here} blocked={blocked} />}
      <EntryForm action="/api/sign-out" locale={locale} next={paths.home(locale, slug)} className="">
        <Button type="submit" look="second">
          {t('members.account.sign-out')}
        </Button>
      </EntryForm>
    </div>
  );
}
