import { Go } from '@/components/ui/go';
import type { Locale } from '@/lib/ground/locale';
import { dateSpan, day, money } from '@/lib/i18n/format';
import { hasWords, type WordKey, type Words } from '@/lib/i18n/words';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import type { PostStep } from '@/lib/listings/steps';
import { PhotoPicture } from './photo-picture';

type Props = {
  t: Words;
  locale: Locale;
  currency: string;
  listing: ListingToEdit;
  /** the address of the screen where an answer is changed; null: this one is not changed any more */
  change: (step: PostStep) => string | null;
};
type Row = { step: PostStep; name: WordKey; said: React.ReactNode };

/** What was answered, one row a question, each with the way to its screen. */
export function Answers(props: Props) {
  const { t, change } = props;
  return (
    <dl className="answers">
      {rowsOf(props).map(({ step, name, said }) => {
        const href = change(step);
        return (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{said}</dd>
            {href && (
              <dd className="change">
                <Go href={href}>
                  {t('listings.post.check.change')}
                  <span className="vh"> : {t(name)}</span>
                </Go>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

function rowsOf({ t, locale, currency, listing }: Props): Row[] {
  const { type, category, condition, units } = listing;
  const nothing = t('listings.post.check.nothing');
  const isGift = type.mode === 'give';
  const row = (step: PostStep, name: WordKey, said: React.ReactNode): Row => ({ step, name, said });
  const loan = [
    row(
      'terms',
      'listings.post.check.days',
      t('listings.post.check.days-value', { count: listing.maxDays ?? 0 }),
    ),
    row(
      'terms',
      'listings.post.check.value',
      listing.valueCents === null ? nothing : money(listing.valueCents, currency, locale, true),
    ),
  ];
  return [
    row('kind', 'listings.post.check.kind', locale === 'fr' ? type.labelFr : type.labelEn),
    row('photos', 'listings.post.check.photos', <Thumbs t={t} listing={listing} />),
    row('title', 'listings.post.check.title-row', listing.title || nothing),
    row(
      'title',
      'listings.post.check.category',
      category ? (locale === 'fr' ? category.nameFr : category.nameEn) : nothing,
    ),
    row('title', 'listings.post.check.description', listing.description || nothing),
    row(
      'terms',
      'listings.post.check.condition',
      condition ? t(`listings.post.condition.${condition}`) : nothing,
    ),
    ...(isGift ? [] : loan),
    ...(units > 1 ? [row('terms', 'listings.post.check.units', units)] : []),
    row('place', 'listings.post.check.place', placeOf(t, listing) ?? nothing),
    row(
      'place',
      'listings.post.check.meeting',
      listing.meetingPlace || t('listings.post.check.meeting-none'),
    ),
    row('when', 'listings.post.check.when', whenOf(t, locale, listing)),
    ...exceptOf(t, locale, listing).map((said) => row('when', 'listings.post.check.closed', said)),
  ];
}

function Thumbs({ t, listing: { photos } }: Pick<Props, 't' | 'listing'>) {
  if (photos.length === 0) return t('listings.post.check.photos-none');
  return (
    <>
      {t('listings.post.check.photos-count', { count: photos.length })}
      <span className="row tight">
        {photos.map(({ id, alt }, at) => (
          <PhotoPicture
            key={id}
            id={id}
            alt={alt || t('listings.photo.nth', { number: at + 1 })}
            sizes="5rem"
          />
        ))}
      </span>
    </>
  );
}

function placeOf(t: Words, { commune, point }: ListingToEdit): string | null {
  if (!commune) return null;
  const key = point ? 'listings.post.check.place-exact' : 'listings.post.check.place-commune';
  return t(key, { commune: commune.name });
}

function whenOf(t: Words, locale: Locale, { availableFrom, availableUntil }: ListingToEdit): string {
  const from = availableFrom && day(availableFrom, locale);
  const until = availableUntil && day(availableUntil, locale);
  if (from && until) return t('listings.post.check.when-both', { from, until });
  if (from) return t('listings.post.check.when-from', { from });
  return until ? t('listings.post.check.when-until', { until }) : t('listings.post.check.when-always');
}

/** Closed weekdays and absences, a line each; nothing when there is none. */
function exceptOf(t: Words, locale: Locale, { closedWeekdays, closures }: ListingToEdit): string[] {
  const lines = [
    closedWeekdays.map((weekday) => weekdayName(t, weekday)).join(', '),
    ...closures.map((span) => dateSpan(span, locale)),
  ].filter(Boolean);
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function weekdayName(t: Words, weekday: number): string {
  const key = `listings.weekday.${weekday}`;
  return hasWords(key) ? t(key) : '';
}
