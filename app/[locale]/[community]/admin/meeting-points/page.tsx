import type { Metadata } from 'next';
import { WordsProvider } from '@/components/forms/words-provider';
import { MeetingPointForm } from '@/components/rides/meeting-point-form';
import { BackLink } from '@/components/ui/back-link';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { refusalWords, words, wordsOf, type Words } from '@/lib/i18n/words';
import { listMeetingPoints } from '@/lib/rides/meeting-points';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { addPointHere } from './actions';
import { PointsTable } from './points-table';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ done?: string; refused?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('rides.points.title'), robots: { index: false } };
}

/** The public places where people meet for a ride: the national base, taken in from its file, and the community's own. */
export default async function MeetingPointsPage({ params, searchParams }: Props) {
  const said = await params;
  const { done, refused } = await searchParams;
  const path = paths.adminPart(localeOr404(said.locale), said.community, 'meeting-points');
  const { locale, community } = await memberHere(said, path, 'administrator');
  const t = words(locale);
  const at = { locale, community: community.slug };
  const points = await listMeetingPoints(db(), community.id, { openOnly: false });
  return (
    <WordsProvider
      locale={locale}
      words={{
        ...wordsOf(locale, ['ground'], ['refused.', 'field.', 'action.']),
        ...wordsOf(locale, ['rides'], ['points.', 'refused.']),
      }}
    >
      <div className="narrow page-top stack-8">
        <BackLink href={paths.admin(locale, community.slug)} words={t('rides.points.back')} />
        <h1>{t('rides.points.title')}</h1>
        <p className="lead">{t('rides.points.lead')}</p>
        {refused && (
          <Notice look="bad" live>
            {refusalWords(locale, refused, ['rides'])}
          </Notice>
        )}
        {done && (
          <Notice look="good" live>
            {doneSaid(t, done)}
          </Notice>
        )}
        <Section id="import" className="stack" title={t('rides.points.import')}>
          <p>{t('rides.points.import-lead')}</p>
          <form
            action={`/api/meeting-points?community=${community.slug}&locale=${locale}`}
            method="post"
            encType="multipart/form-data"
            className="stack"
          >
            <TextInput
              type="file"
              name="file"
              accept=".csv,text/csv"
              required
              label={t('rides.points.file')}
            />
            <div>
              <Button type="submit">{t('rides.points.import-do')}</Button>
            </div>
          </form>
          <p className="soft">{t('rides.points.attribution')}</p>
        </Section>
        <Section id="own" className="stack" title={t('rides.points.own')}>
          <MeetingPointForm save={addPointHere.bind(null, at)} />
        </Section>
        <Section id="all" className="stack" title={t('rides.points.list')}>
          <PointsTable at={at} points={points} />
        </Section>
      </div>
    </WordsProvider>
  );
}

/** « 1 » for a point of one's own; the counts of an import otherwise. */
function doneSaid(t: Words, done: string): string {
  const [added, changed, closed, same, skipped, shut] = done.split('-').map(Number);
  if (skipped === undefined) return t('rides.points.done');
  return t('rides.points.imported', {
    added: added ?? 0,
    changed: changed ?? 0,
    closed: closed ?? 0,
    same: same ?? 0,
    skipped,
    shut: shut ?? 0,
  });
}
