import type { Metadata } from 'next';
import { WordsProvider } from '@/components/forms/words-provider';
import { Go } from '@/components/ui/go';
import type { Locale } from '@/lib/ground/locale';
import { words, wordsOf, type WordKey, type Words } from '@/lib/i18n/words';
import { listingAddress, paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { readAsked, type Asked } from './read';
import { HoursOrDays } from './hours-or-days';
import { RequestAsk } from './request-ask';
import { RideAsk } from './ride-ask';
import { SlotAsk } from './slot-ask';
import { Summary } from './summary';
import { ThingAsk } from './thing-ask';
import { WhyNot } from './why-not';

/** What is typed into the request itself, which a look at another day takes along. */
type Typed = 'note' | 'persons' | 'units';

type Props = {
  params: Promise<{ locale: string; community: string; address: string }>;
  searchParams: Promise<
    Record<'from' | 'to' | 'day' | 'until' | 'by' | 'length' | Typed, string | string[] | undefined>
  >;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('exchanges.ask.title'), robots: { index: false } };
}

/** The days, a word to the owner, what is promised, what it costs, and the button. */
export default async function AskPage({ params, searchParams }: Props) {
  const said = await params;
  const { from, to, day, until, by, length, note, persons, units } = await searchParams;
  const typed = { note: one(note), persons: one(persons), units: one(units) };
  const days = { from: one(from), to: one(to) };
  const wish = { ...days, day: one(day) };
  const slot = { day: one(day), until: one(until), by: one(by), length: one(length) };
  const path = paths.ask(localeOr404(said.locale), said.community, said.address, { ...wish, ...slot });
  const here = await memberHere(said, path);
  const { locale, community, actor } = here;
  const { page, listing } = await readAsked(actor, said.address);
  const t = words(locale);
  const name = page.owner.firstName;
  return (
    <WordsProvider
      locale={locale}
      words={wordsOf(
        locale,
        ['exchanges', 'ground'],
        ['calendar.', 'refused.', 'field.', 'ask.form.', 'price.', 'quote.', 'page.optional'],
      )}
    >
      <div className="narrow stack-6">
        <Summary
          t={t}
          locale={locale}
          community={community.slug}
          listing={listing}
          title={t(titleOf(page.listing))}
        />
        {page.listing.direction === 'request' ? (
          <RequestAsk here={here} asked={{ page, listing }} />
        ) : page.whyNot ? (
          <WhyNot t={t} locale={locale} community={community.slug} because={page.whyNot} />
        ) : page.listing.period === 'legs' ? (
          <RideAsk here={here} asked={{ page, listing }} wish={wish} />
        ) : page.listing.period === 'slot' || (page.listing.isByHourToo && slot.by === 'hours') ? (
          <>
            <HoursOrDays here={here} asked={{ page, listing }} isByHour />
            <SlotAsk here={here} asked={{ page, listing }} said={slot} typed={typed} address={said.address} />
          </>
        ) : (
          <>
            <HoursOrDays here={here} asked={{ page, listing }} />
            <ThingAsk here={here} asked={{ page, listing }} days={days} />
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

/** What the page is called: what one does to have it. */
function titleOf({ period, mode, direction, template }: Asked['page']['listing']): WordKey {
  if (direction === 'request') return 'requests.offer.title';
  if (period === 'legs') return 'rides.ask.title';
  if (period === 'slot') return slotTitles[template] ?? 'plans.ask.title.space';
  return mode === 'give' || mode === 'rent' || mode === 'sell' || mode === 'swap'
    ? `exchanges.ask.title.${mode}`
    : 'exchanges.ask.title.lend';
}

const slotTitles: Partial<Record<Asked['page']['listing']['template'], WordKey>> = {
  help: 'plans.ask.title.help',
  service: 'plans.ask.title.service',
  stay: 'plans.ask.title.stay',
  'paid-stay': 'plans.ask.title.stay',
  rent: 'plans.ask.title.rent',
};

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

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
