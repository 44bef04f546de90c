import { WordsProvider } from '@/components/forms/words-provider';
import { db } from '@/db/client';
import { bannedWordsOf } from '@/lib/communities/banned-words';
import type { Locale } from '@/lib/ground/locale';
import { dayTime } from '@/lib/i18n/format';
import { words, wordsOf, type WordBook } from '@/lib/i18n/words';
import type { BannedWord } from '@/lib/communities/banned-words';
import { bannedHere } from '@/lib/listings/ban-list';
import { saveAnswer } from '../../actions';
import { spokenIn } from '../../spoken-in';
import type { ScreenProps } from './screen-props';
import { ScreenFor } from './screens';

/** One question of the posting form, with what was answered before. */
export async function Screen(props: Omit<ScreenProps, 'form'>) {
  const { here, listing, door } = props;
  const { locale, community } = here;
  const t = words(locale);
  const isDraft = door.from !== 'manage';
  const form = {
    save: saveAnswer.bind(null, door),
    go: t(door.from === 'draft' ? 'listings.post.next' : 'listings.post.save'),
    later: isDraft,
  };
  const mayBeBanned = door.step === 'title' || !isDraft;
  const banned = mayBeBanned ? await bannedWordsOf(db(), community.id) : [];
  return (
    <WordsProvider locale={locale} words={{ ...wordsOf(locale, ...spokenIn), ...reasonsOf(locale, banned) }}>
      <ScreenFor {...props} form={form} />
      {isDraft && (
        <p className="soft mt6">
          {t('listings.post.kept', { when: dayTime(listing.updatedAt, community.timeZone, locale) })}
        </p>
      )}
    </WordsProvider>
  );
}

/** A community's own reasons, as if they were in the words of listings. */
export const reasonsOf = (locale: Locale, banned: readonly BannedWord[]): WordBook =>
  Object.fromEntries(
    banned.map(({ id, reasonFr, reasonEn }) => [
      `listings.refused.${bannedHere(id)}`,
      locale === 'fr' ? reasonFr : reasonEn,
    ]),
  );
