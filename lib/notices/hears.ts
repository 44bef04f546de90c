import type { OurBrick } from '@/lib/activities/react';
import { tellReminder } from './tell-reminder';
import { tellReply, tellReviews, tellWritten } from './tell-reviews';
import { tellRequest } from './tell-request';
import { tellStep } from './tell-step';

export const hears: OurBrick['hears'] = {
  'exchange.asked': tellStep,
  'exchange.offered': tellStep,
  'exchange.stepped': tellStep,
  'exchange.extension-asked': tellStep,
  'exchange.extension-granted': tellStep,
  'exchange.extension-declined': tellStep,
  'exchange.reminded': tellReminder,
  'request.called': tellRequest,
  'review.written': tellWritten,
  'reviews.published': tellReviews,
  'review.replied': tellReply,
};
