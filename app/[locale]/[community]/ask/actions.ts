'use server';

import { askInput, offerInput } from '@/lib/exchanges/input';
import { askAndTell } from '@/lib/messages/ask-and-tell';
import { askQuestion } from '@/lib/messages/ask-question';
import { askQuestionInput } from '@/lib/messages/input';
import { offerAndTell } from '@/lib/messages/offer-and-tell';
import { action } from '@/lib/web/action';

export const askForIt = action(askInput, askAndTell);
export const askAQuestion = action(askQuestionInput, askQuestion);
export const offerIt = action(offerInput, offerAndTell);
