import type { Metadata } from 'next';
import { WordsProvider } from '@/components/forms/words-provider';
import { QuestionForm } from '@/components/messages/question-form';
import { Go } from '@/components/ui/go';
import { words, wordsOf } from '@/lib/i18n/words';
import { listingAddress, paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { askAQuestion } from '../../actions';
import { readAsked } from '../read';
import { Summary } from '../summary';
import { WhyNot } from '../why-not';

type Props = { params: Promise<{ locale: string; community: string; address: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('messages.thread.ask.title'), robots: { index: false } };
}

/** A question before asking: no days, no promise. */
export default async function QuestionPage({ params }: Props) {
  const said = await params;
  const here = paths.question(localeOr404(said.locale), said.community, said.address);
  const { locale, community, actor } = await memberHere(said, here);
  const { page, listing } = await readAsked(actor, said.address);
  const t = words(locale);
  const name = page.owner.firstName;
  // Somebody who already asked for a gift may still ask about it.
  const whyNot = page.whyNot === 'already-asked' ? null : page.whyNot;
  return (
    <WordsProvider
      locale={locale}
      words={wordsOf(
        locale,
        ['messages', 'exchanges', 'ground'],
        ['refused.', 'field.', 'live.', 'warning.'],
      )}
    >
      <div className="narrow stack-6">
        <Summary
          t={t}
          locale={locale}
          community={community.slug}
          listing={listing}
          title={t('messages.thread.ask.title')}
        />
        {whyNot ? (
          <WhyNot t={t} locale={locale} community={community.slug} because={whyNot} />
        ) : (
          <QuestionForm
            ask={askAQuestion.bind(null, community.slug)}
            listingId={listing.id}
            then={paths.thread(locale, community.slug, '')}
            words={{
              label: t('messages.thread.ask.label', { name }),
              hint: t('messages.thread.ask.hint'),
              button: t('messages.thread.ask.send'),
            }}
          />
        )}
        {!whyNot && (
          <p>
            {t('messages.thread.ask.sure')}{' '}
            <Go href={paths.ask(locale, community.slug, listingAddress(listing))}>
              {locale === 'fr' ? listing.type.verbFr : listing.type.verbEn}
            </Go>
          </p>
        )}
      </div>
    </WordsProvider>
  );
}
