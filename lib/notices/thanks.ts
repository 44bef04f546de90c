/** Letters about reviews. */
import type { Side } from '@/lib/exchanges/vocabulary';
import { addressed, type Draft, type Step } from './told';

type Reviewed = Pick<Step, 'scene' | 'links'>;

/** The other side wrote, and what they wrote is still hidden. */
export function reviewWritten(step: Reviewed, to: Side): Draft {
  const { t, holes, to: reader, url } = addressed(step, to);
  return {
    to: reader,
    parts: {
      title: t('notices.review.written.title', holes),
      paragraphs: [t('notices.review.written.body', holes)],
      action: { label: t('notices.action.review'), url },
    },
  };
}

/** There is something to read, or to read in answer. */
export function reviewToRead(step: Reviewed, to: Side, what: 'published' | 'replied'): Draft {
  const { t, holes, to: reader, url } = addressed(step, to);
  return {
    to: reader,
    parts: {
      title: t(`notices.review.${what}.title`, holes),
      paragraphs: [t(`notices.review.${what}.body`, holes)],
      action: { label: t('notices.action.read'), url },
    },
  };
}
