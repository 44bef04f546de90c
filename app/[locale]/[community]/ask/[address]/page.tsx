import { Check } from 'lucide-react';
import type { Metadata } from 'next';
import { AskForm } from '@/components/exchanges/ask-form';
import { wholeWeeks } from '@/components/exchanges/choose-days';
import { packDays } from '@/lib/exchanges/calendar';
import { WordsProvider } from '@/components/forms/words-provider';
import { Go } from '@/components/ui/go';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Ticket } from '@/components/ui/ticket';
import type { Locale } from '@/lib/ground/locale';
import { money } from '@/lib/i18n/format';
import { free } from '@/lib/exchanges/pricing';
import { words, wordsOf, type Words } from '@/lib/i18n/words';
import { listingAddress, paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { askForIt } from '../actions';
import { readAsked, type Asked } from './read';
import { RideAsk } from './ride-ask';
import { Summary } from './summary';
import { WhyNot } from './why-not';

type Props = {
  params: Promise<{ locale: string; community: string; address: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[]; day?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('exchanges.ask.title'), robots: { index: false } };
}

/** The days, a word to the owner, what is promised, what it costs, and the button. */
export default async function AskPage({ params, searchParams }: Props) {
  const said = await params;
  const { from, to, day } = await searchParams;
  const days = { from: one(from), to: one(to) };
  const wish = { ...days, day: one(day) };
  const path = paths.ask(localeOr404(said.locale), said.community, said.address, wish);
  const here = await memberHere(said, path);
  const { locale, community, actor } = here;
  const { page, listing } = await readAsked(actor, said.address);
  const t = words(locale);
  const isGift = page.listing.mode === 'give';
  const name = page.owner.firstName;
  const { title } = listing;
  return (
    <WordsProvider
      locale={locale}
      words={wordsOf(locale, ['exchanges', 'ground'], ['calendar.', 'refused.', 'field.', 'ask.form.'])}
    >
      <div className="narrow stack-6">
        <Summary
          t={t}
          locale={locale}
          community={community.slug}
          listing={listing}
          title={t(titleOf(page.listing))}
        />
        {page.whyNot ? (
          <WhyNot t={t} locale={locale} community={community.slug} because={page.whyNot} />
        ) : page.listing.period === 'legs' ? (
          <RideAsk here={here} asked={{ page, listing }} wish={wish} />
        ) : (
          <>
            {isGift && page.waiting.isPromised && (
              <Notice>{t('exchanges.ask.promised', { count: page.waiting.count })}</Notice>
            )}
            <AskForm
              ask={askForIt.bind(null, community.slug)}
              then={paths.exchanges(locale, community.slug)}
              listing={{ id: page.listing.id, maxDays: page.listing.maxDays, units: page.listing.units }}
              name={name}
              calendar={
                isGift ? null : { days: packDays(wholeWeeks(page.calendar)), today: page.today, ...days }
              }
              note={t(isGift ? 'exchanges.ask.note.give' : 'exchanges.ask.note.lend', { name, title })}
              now={new Date()}
              timeZone={community.timeZone}
              button={t(isGift ? 'listings.page.ask.give' : 'listings.page.ask.lend')}
            >
              <Promises t={t} mode={page.listing.mode} />
              <Ticket
                title={t('exchanges.quote.title')}
                lines={[
                  {
                    words: t('exchanges.quote.total'),
                    amount: money(free().totalCents, community.currency, locale),
                    look: 'total',
                  },
                ]}
              >
                <p className="more">{t('listings.page.ask.free')}</p>
              </Ticket>
            </AskForm>
            <Question
              t={t}
              locale={locale}
              community={community.slug}
              address={listingAddress(listing)}
              name={name}
            />
          </>
        )}
      </div>
    </WordsProvider>
  );
}

/** What the page is called: a seat is asked for, a gift is wished for, anything else borrowed. */
function titleOf({ period, mode }: Asked['page']['listing']) {
  if (period === 'legs') return 'rides.ask.title';
  return mode === 'give' ? 'exchanges.ask.title.give' : 'exchanges.ask.title.lend';
}

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

function Promises({ t, mode }: { t: Words; mode: 'give' | 'lend' }) {
  return (
    <section aria-labelledby="promise">
      <h2 id="promise" className="ask-title">
        {t('listings.page.promise')}
      </h2>
      <ul className="promise">
        {([1, 2, 3] as const).map((n) => (
          <li key={n}>
            <Icon of={Check} />
            {t(`listings.page.promise.${mode}.${n}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Question({
  t,
  locale,
  community,
  address,
  name,
}: {
  t: Words;
  locale: Locale;
  community: string;
  address: string;
  name: string;
}) {
  return (
    <p>
      {t('exchanges.ask.unsure')}{' '}
      <Go href={paths.question(locale, community, address)}>{t('exchanges.ask.question', { name })}</Go>
    </p>
  );
}
