'use server';

import { askInput } from '@/lib/exchanges/input';
import { askAndTell } from '@/lib/messages/ask-and-tell';
import { askQuestion } from '@/lib/messages/ask-question';
import { askQuestionInput } from '@/lib/messages/input';
import { action } from '@/lib/web/action';

export const askForIt = action(askInput, askAndTell);
export const askAQuestion = action(askQuestionInput, askQuestion);
