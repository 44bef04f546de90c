import { z } from 'zod';
import { asId, looksLikeId, type ListingId, type ThreadId } from '@/lib/ground/ids';
import { plainText } from '@/lib/ground/plain-text';
import { longestMessage } from './policy';

const listingId = z
  .string()
  .refine(looksLikeId)
  .transform((value) => asId<ListingId>(value));
const threadId = z
  .string()
  .refine(looksLikeId)
  .transform((value) => asId<ThreadId>(value));
const body = z.string().overwrite(plainText).trim().min(1).max(longestMessage);
/** Made by the sender's browser, once for each message. */
const sendKey = z.string().refine(looksLikeId);

export const askQuestionInput = z.object({ listingId, body, sendKey });
export type AskQuestionInput = z.output<typeof askQuestionInput>;

export const sendMessageInput = z.object({ threadId, body, sendKey });
export type SendMessageInput = z.output<typeof sendMessageInput>;

export const markReadInput = z.object({ threadId, messageId: z.coerce.number().int().positive() });
export type MarkReadInput = z.output<typeof markReadInput>;
