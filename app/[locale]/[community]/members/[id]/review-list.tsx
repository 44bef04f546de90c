import { Person } from '@/components/ui/avatar';
import { Go } from '@/components/ui/go';
import type { Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import { dayAt } from '@/lib/ground/period';
import { shortDay } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import type { PublishedReview } from '@/lib/reviews/reviews-of';
import { paths } from '@/lib/web/paths';

type Props = {
  t: Words;
  locale: Locale;
  community: Community;
  reviews: readonly PublishedReview[];
  name: string;
};

/** What others wrote after an exchange: with the day of the exchange and the day of the review, and the one reply. */
export function ReviewList({ t, locale, community, reviews, name }: Props) {
  if (reviews.length === 0) return <p className="soft">{t('members.page.no-reviews')}</p>;
  const said = (at: Date) => shortDay(dayAt(at, community.timeZone), locale);
  return (
    <>
      <p className="soft">{t('members.page.reviews-how')}</p>
      <ul className="people">
        {reviews.map((review) => (
          <li key={review.id} className="stack-2">
            <Person
              name={review.authorName}
              photo={review.authorPhotoId && paths.photo(review.authorPhotoId, 320, 'webp')}
              size="s"
              title={
                <Go href={paths.member(locale, community.slug, review.authorId)}>{review.authorName}</Go>
              }
            >
              <p className="soft">
                {t('members.page.review-about', {
                  title: review.listingTitle,
                  day: shortDay(review.experiencedOn, locale),
                  published: said(review.publishedAt),
                })}
              </p>
            </Person>
            <p>
              <strong>{t(`reviews.face.${review.face}`)}</strong>
            </p>
            {review.text && <p className="prose">{review.text}</p>}
            {review.reply && (
              <blockquote className="box">
                <div>
                  <strong>{t('members.page.reply', { name })}</strong>
                  <p className="prose">{review.reply}</p>
                </div>
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
