import { FacePicture } from '@/components/reviews/face-picture';
import { DeedForm } from '@/components/forms/deed';
import { RadioCards } from '@/components/ui/choices';
import { TextArea } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { day } from '@/lib/i18n/format';
import { dayAt } from '@/lib/ground/period';
import type { ExchangeReviews, SideReview } from '@/lib/reviews/reviews-of-exchange';
import { replyToTheReview, reviewExchange } from '../actions';
import type { ExchangePart } from './part';

type Props = ExchangePart & { reviews: ExchangeReviews };

/** How it went, said by each before they read the other. */
export function ReviewPart({ reviews, ...part }: Props) {
  const { t, exchange } = part;
  const { mine, theirs, canWrite } = reviews;
  if (!canWrite && !mine && !theirs) return null;
  const name = exchange.other.firstName;
  return (
    <section aria-labelledby="reviews" className="stack no-print">
      <h2 id="reviews">{t('reviews.form.title')}</h2>
      {canWrite && <Write {...part} reviews={reviews} />}
      {mine && (
        <OneReview t={t} review={mine} who={t('reviews.form.mine')}>
          {mine.publishedAt === null && (
            <p className="soft">{t('reviews.form.hidden', { name, until: untilSaid(part, reviews) })}</p>
          )}
          {mine.reply && <blockquote>{t('reviews.form.reply-of', { name, text: mine.reply })}</blockquote>}
        </OneReview>
      )}
      {theirs && (
        <OneReview t={t} review={theirs} who={t('reviews.form.theirs', { name })}>
          {theirs.reply && <blockquote>{t('reviews.form.my-reply', { text: theirs.reply })}</blockquote>}
          {reviews.canReply && <Reply {...part} review={theirs} />}
        </OneReview>
      )}
    </section>
  );
}

const untilSaid = ({ community, locale }: ExchangePart, { until }: ExchangeReviews): string =>
  until ? day(dayAt(until, community.timeZone), locale) : '';

function Write({ reviews, ...part }: Props) {
  const { t, community, exchange } = part;
  const name = exchange.other.firstName;
  return (
    <DeedForm
      deed={reviewExchange.bind(null, community.slug)}
      fixed={{ exchangeId: exchange.id }}
      bricks={['reviews']}
      button={t('reviews.form.send')}
      wide
    >
      {reviews.otherWrote && <Notice>{t('reviews.form.other-wrote', { name })}</Notice>}
      <RadioCards
        name="face"
        label={t('reviews.form.face', { name })}
        options={([5, 3, 1] as const).map((face) => ({
          value: String(face),
          label: t(`reviews.face.${face}`),
          picture: <FacePicture face={face} />,
        }))}
      />
      <TextArea
        name="text"
        label={t('reviews.form.text')}
        aside={t('exchanges.page.optional')}
        hint={t('reviews.form.text.hint')}
        rows={3}
        maxLength={1000}
      />
      <p className="soft">{t('reviews.form.blind', { name, until: untilSaid(part, reviews) })}</p>
    </DeedForm>
  );
}

function OneReview({
  t,
  review,
  who,
  children,
}: {
  t: ExchangePart['t'];
  review: SideReview;
  who: string;
  children?: React.ReactNode;
}) {
  return (
    <article className="box">
      <FacePicture face={review.face} />
      <div className="stack-2">
        <h3>{who}</h3>
        <p>
          <strong>{t(`reviews.face.${review.face}`)}</strong>
        </p>
        {review.text && <p className="said">{review.text}</p>}
        {children}
      </div>
    </article>
  );
}

function Reply({ t, community, review }: ExchangePart & { review: SideReview }) {
  return (
    <details className="more">
      <summary>{t('reviews.form.reply')}</summary>
      <DeedForm
        deed={replyToTheReview.bind(null, community.slug)}
        fixed={{ reviewId: review.id }}
        bricks={['reviews']}
        button={t('reviews.form.reply.send')}
        look="second"
      >
        <TextArea
          id="reply"
          name="text"
          label={t('reviews.form.reply.label')}
          hint={t('reviews.form.reply.hint')}
          rows={3}
          maxLength={600}
        />
      </DeedForm>
    </details>
  );
}
