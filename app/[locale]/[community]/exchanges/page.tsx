import type { Metadata } from 'next';
import { cache } from 'react';
import { db } from '@/db/client';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Go } from '@/components/ui/go';
import { Still } from '@/components/ui/still';
import { Tabs } from '@/components/ui/tabs';
import type { Actor } from '@/lib/ground/actor';
import { words } from '@/lib/i18n/words';
import { inbox, type Inbox } from '@/lib/messages/inbox';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { MyCalendar } from './calendar';
import { DealList, QuestionList, type ListPart } from './deal-list';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ show?: string | string[] }>;
};

const shows = ['owner', 'asker', 'questions', 'finished'] as const;
type Show = (typeof shows)[number];

const read = cache((actor: Actor) => inbox(db(), actor, new Date()));

const here = (said: Awaited<Props['params']>) =>
  memberHere(said, paths.exchanges(localeOr404(said.locale), said.community));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, actor } = await here(await params);
  const title = words(locale)('exchanges.inbox.title');
  const all = await read(actor);
  const unread = shows.reduce((sum, show) => sum + unreadOf(all, show), 0);
  return { title: unread > 0 ? `(${unread}) ${title}` : title, robots: { index: false } };
}

/** A member's exchanges and questions: what is asked of them first. */
export default async function ExchangesPage({ params, searchParams }: Props) {
  const visited = await here(await params);
  const { locale, community, actor } = visited;
  const { show: wished } = await searchParams;
  const all = await read(actor);
  const show =
    shows.find((name) => name === wished) ??
    (all.asOwner.length === 0 && all.asAsker.length > 0 ? 'asker' : 'owner');
  const t = words(locale);
  const part = { t, locale, community };
  const urgent = [...all.asOwner, ...all.asAsker].filter((row) => row.askedOfMe);
  const asked = all.questions.filter((row) => row.unread > 0);
  const urgentCount = urgent.length + asked.length;
  return (
    <div className="narrow page-top stack-6">
      <Still className="stack-6">
        <h1>{t('exchanges.inbox.title')}</h1>
        {urgentCount > 0 && (
          <section aria-labelledby="urgent" className="stack">
            <h2 id="urgent">{t('exchanges.inbox.urgent', { count: urgentCount })}</h2>
            {urgent.length > 0 && <DealList {...part} rows={urgent} />}
            {asked.length > 0 && <QuestionList {...part} rows={asked} />}
          </section>
        )}
        <section className="stack" aria-labelledby="shown">
          <h2 id="shown" className="vh">
            {t(`exchanges.inbox.tab.${show}`)}
          </h2>
          <Tabs
            label={t('exchanges.inbox.tabs')}
            tabs={shows.map((name) => ({
              href: paths.exchanges(locale, community.slug, { show: name }),
              words: t(`exchanges.inbox.tab.${name}`),
              count: unreadOf(all, name),
              current: name === show,
            }))}
          />
          <Shown {...part} all={all} show={show} />
        </section>
      </Still>
      <MyCalendar here={visited} />
    </div>
  );
}

const rowsOf = (all: Inbox, show: Exclude<Show, 'questions'>) =>
  ({ owner: all.asOwner, asker: all.asAsker, finished: all.finished })[show];

const unreadOf = (all: Inbox, show: Show): number =>
  (show === 'questions' ? all.questions : rowsOf(all, show)).reduce((sum, row) => sum + row.unread, 0);

function Shown({ all, show, ...part }: ListPart & { all: Inbox; show: Show }) {
  if (show === 'questions')
    return all.questions.length > 0 ? (
      <QuestionList {...part} rows={all.questions} />
    ) : (
      <Nothing {...part} show={show} />
    );
  const rows = rowsOf(all, show);
  const rest = rows.filter((row) => !row.askedOfMe);
  if (rows.length === 0) return <Nothing {...part} show={show} />;
  return rest.length > 0 ? (
    <DealList {...part} rows={rest} />
  ) : (
    <p className="soft">{part.t('exchanges.inbox.all-above')}</p>
  );
}

function Nothing({ t, locale, community, show }: ListPart & { show: Show }) {
  const post = paths.newListing(locale, community.slug);
  const search = paths.listings(locale, community.slug);
  const isOwner = show === 'owner';
  return (
    <EmptyState
      heading="h3"
      title={t(`exchanges.inbox.none.${show}`)}
      action={
        <ButtonLink look="second" href={isOwner ? post : search}>
          {t(isOwner ? 'ground.footer.post' : 'exchanges.inbox.search')}
        </ButtonLink>
      }
      other={<Go href={paths.how(locale, community.slug)}>{t('ground.footer.how')}</Go>}
    >
      <p>{t(`exchanges.inbox.none.${show}.body`)}</p>
    </EmptyState>
  );
}
