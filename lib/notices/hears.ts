import type { OurBrick } from '@/lib/activities/react';
import { tellReminder } from './tell-reminder';
import { tellReply, tellReviews, tellWritten } from './tell-reviews';
import { tellStep } from './tell-step';

export const hears: OurBrick['hears'] = {
  'exchange.asked': tellStep,
  'exchange.stepped': tellStep,
  'exchange.extension-asked': tellStep,
  'exchange.extension-granted': tellStep,
  'exchange.extension-declined': tellStep,
  'exchange.reminded': tellReminder,
  'review.written': tellWritten,
  'reviews.published': tellReviews,
  'review.replied': tellReply,
};
