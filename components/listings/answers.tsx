import { Go } from '@/components/ui/go';
import type { Locale } from '@/lib/ground/locale';
import { dateSpan, day } from '@/lib/i18n/format';
import { hasWords, type WordKey, type Words } from '@/lib/i18n/words';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import { shownAnswer } from '@/lib/listings/fields';
import { stepsFor, type PostStep } from '@/lib/listings/steps';
import type { AnswersProps, Row } from './answer-row';
import { answerSaid } from './answer-said';
import { PhotoPicture } from './photo-picture';
import { termsRows } from './terms-rows';

/** What was answered, one row a question, each with the way to its screen. */
export function Answers(props: AnswersProps) {
  const { t, change } = props;
  return (
    <dl className="answers">
      {rowsOf(props).map(({ step, name, called, said }) => {
        const href = change(step);
        const title = called ?? t(name);
        return (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{said}</dd>
            {href && (
              <dd className="change">
                <Go href={href}>
                  {t('listings.post.check.change')}
                  <span className="vh">{t('listings.post.check.change-what', { what: title })}</span>
                </Go>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

function rowsOf(props: AnswersProps): Row[] {
  const { t, locale, listing, planned } = props;
  const { type, category } = listing;
  const nothing = t('listings.post.check.nothing');
  const steps = stepsFor({ ...type, hasDetails: listing.fields.length > 0 });
  const row = (step: PostStep, name: WordKey, said: React.ReactNode): Row => ({ step, name, said });
  const rows = [
    row('kind', 'listings.post.check.kind', locale === 'fr' ? type.labelFr : type.labelEn),
    row('photos', 'listings.post.check.photos', <Thumbs t={t} listing={listing} />),
    row('title', 'listings.post.check.title-row', listing.title || nothing),
    row(
      'title',
      'listings.post.check.category',
      category ? (locale === 'fr' ? category.nameFr : category.nameEn) : nothing,
    ),
    row('title', 'listings.post.check.description', listing.description || nothing),
    ...termsRows(props),
    ...(planned?.terms ?? []).map((each): Row => ({ step: 'terms', name: 'listings.page.details', ...each })),
    ...detailRows(props),
    row('place', 'listings.post.check.place', placeOf(t, listing) ?? nothing),
    row(
      'place',
      'listings.post.check.meeting',
      listing.meetingPlace || t('listings.post.check.meeting-none'),
    ),
    ...(listing.radiusKm !== null && type.direction === 'request'
      ? [
          row(
            'place',
            'listings.post.check.radius',
            t('listings.page.radius.value', { km: listing.radiusKm }),
          ),
        ]
      : []),
    row(
      'when',
      listing.type.direction === 'request' ? 'listings.post.check.when-wished' : 'listings.post.check.when',
      whenOf(t, locale, listing),
    ),
    ...exceptOf(t, locale, listing).map((said) => row('when', 'listings.post.check.closed', said)),
  ];
  const shown = rows.filter(({ step }) => steps.includes(step));
  return [...shown, ...elsewhere(props, steps)];
}

/** Questions of other bricks, in the words that they hand over. */
const elsewhere = ({ t, planned }: AnswersProps, steps: readonly PostStep[]): Row[] =>
  (['plan', 'route', 'car'] as const)
    .filter((step) => steps.includes(step))
    .map((step) => ({
      step,
      name: `listings.post.check.${step}`,
      said: planned?.[step] ?? t('listings.post.check.see-plan'),
    }));

function detailRows({ t, locale, listing }: AnswersProps): Row[] {
  return listing.fields.map((field) => {
    const answer = shownAnswer(field, listing.answers);
    return {
      step: 'details',
      name: 'listings.page.details',
      called: locale === 'fr' ? field.labelFr : field.labelEn,
      said: answer === null ? t('listings.post.check.nothing') : answerSaid(t, locale, field, answer),
    };
  });
}

function Thumbs({ t, listing: { photos } }: Pick<AnswersProps, 't' | 'listing'>) {
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
