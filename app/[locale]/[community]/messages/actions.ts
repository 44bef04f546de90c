'use server';

import { blockMember } from '@/lib/members/block-member';
import { blockInput } from '@/lib/members/input';
import { unblockMember } from '@/lib/members/unblock-member';
import { markReadInput, sendMessageInput } from '@/lib/messages/input';
import { markRead } from '@/lib/messages/mark-read';
import { sendMessage } from '@/lib/messages/send-message';
import { action } from '@/lib/web/action';

export const sendInThread = action(sendMessageInput, sendMessage);
export const seenInThread = action(markReadInput, markRead);
export const blockFromThread = action(blockInput, blockMember);
export const unblockFromThread = action(blockInput, unblockMember);
