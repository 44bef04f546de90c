'use server';

import { addConditionReport } from '@/lib/exchanges/add-condition-report';
import { agree } from '@/lib/exchanges/agree';
import { allGood } from '@/lib/exchanges/all-good';
import { askForLonger } from '@/lib/exchanges/ask-for-longer';
import { board } from '@/lib/exchanges/board';
import { cancel } from '@/lib/exchanges/cancel';
import { confirmReturn } from '@/lib/exchanges/confirm-return';
import { decline } from '@/lib/exchanges/decline';
import { giveBack } from '@/lib/exchanges/give-back';
import { grantLonger } from '@/lib/exchanges/grant-longer';
import { handOver } from '@/lib/exchanges/hand-over';
import {
  acceptInput,
  agreeInput,
  askForLongerInput,
  cancelInput,
  codeInput,
  conditionReportInput,
  declineInput,
  exchangeInput,
  giveBackInput,
  priceInput,
  refuseLongerInput,
  reportProblemInput,
  settleProblemInput,
  takeInput,
  undoPromiseInput,
} from '@/lib/exchanges/input';
import { refuseLonger } from '@/lib/exchanges/refuse-longer';
import { reportProblem } from '@/lib/exchanges/report-problem';
import { settleProblem } from '@/lib/exchanges/settle-problem';
import { undoPromise } from '@/lib/exchanges/undo-promise';
import { withdraw } from '@/lib/exchanges/withdraw';
import { acceptPrice } from '@/lib/exchanges/accept-price';
import { counter } from '@/lib/exchanges/counter';
import { counterBack } from '@/lib/exchanges/counter-back';
import { makeReady } from '@/lib/exchanges/make-ready';
import { refund } from '@/lib/exchanges/refund';
import { retract } from '@/lib/exchanges/retract';
import { sayNoShow } from '@/lib/exchanges/say-no-show';
import { settle } from '@/lib/exchanges/settle';
import { swapOver } from '@/lib/exchanges/swap-over';
import { take } from '@/lib/exchanges/take';
import { takeBack } from '@/lib/exchanges/take-back';
import { turnDown } from '@/lib/exchanges/turn-down';
import { sayDone } from '@/lib/exchanges/say-done';
import { blockMember } from '@/lib/members/block-member';
import { unblockMember } from '@/lib/members/unblock-member';
import { blockInput } from '@/lib/members/input';
import { markReadInput, sendMessageInput } from '@/lib/messages/input';
import { markRead } from '@/lib/messages/mark-read';
import { sendMessage } from '@/lib/messages/send-message';
import { replyInput, writeReviewInput } from '@/lib/reviews/input';
import { replyToReview } from '@/lib/reviews/reply-to-review';
import { writeReview } from '@/lib/reviews/write-review';
import { action } from '@/lib/web/action';

export const agreeToExchange = action(acceptInput, agree);
export const declineExchange = action(declineInput, decline);
export const withdrawFromExchange = action(exchangeInput, withdraw);
export const cancelExchange = action(cancelInput, cancel);
export const undoThePromise = action(undoPromiseInput, undoPromise);
export const handItOver = action(codeInput, handOver);
export const getIn = action(codeInput, board);
export const giveItBack = action(giveBackInput, giveBack);
export const confirmItIsBack = action(exchangeInput, confirmReturn);
export const sayAllIsGood = action(exchangeInput, allGood);
export const wishForLonger = action(askForLongerInput, askForLonger);
export const grantTheWish = action(exchangeInput, grantLonger);
export const refuseTheWish = action(refuseLongerInput, refuseLonger);
export const reportTheProblem = action(reportProblemInput, reportProblem);
export const settleTheProblem = action(settleProblemInput, settleProblem);
export const reportCondition = action(conditionReportInput, addConditionReport);
export const nameAPrice = action(priceInput, counter);
export const offerAPrice = action(priceInput, counterBack);
export const acceptThePrice = action(acceptInput, acceptPrice);
export const sayItIsReady = action(agreeInput, makeReady);
export const sayItIsPaid = action(exchangeInput, settle);
export const sayMoneyIsBack = action(exchangeInput, refund);
export const giveTheContractUp = action(agreeInput, retract);
export const swapItOver = action(codeInput, swapOver);
export const takeTheOffer = action(takeInput, take);
export const turnTheOfferDown = action(declineInput, turnDown);
export const takeTheOfferBack = action(declineInput, takeBack);
export const sayNobodyCame = action(cancelInput, sayNoShow);
export const sayItIsDone = action(exchangeInput, sayDone);
export const reviewExchange = action(writeReviewInput, writeReview);
export const replyToTheReview = action(replyInput, replyToReview);
export const blockThem = action(blockInput, blockMember);
export const unblockThem = action(blockInput, unblockMember);
export const sendInExchange = action(sendMessageInput, sendMessage);
export const seenInExchange = action(markReadInput, markRead);
