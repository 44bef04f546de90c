/** What people of the village do in their stories, each through the verb of its brick. */
import { randomUUID } from 'node:crypto';
import { photos } from '@/db/schema/members';
import { addConditionReport } from '@/lib/exchanges/add-condition-report';
import { agree } from '@/lib/exchanges/agree';
import { allGood } from '@/lib/exchanges/all-good';
import { askForLonger } from '@/lib/exchanges/ask-for-longer';
import { cancel } from '@/lib/exchanges/cancel';
import { counter } from '@/lib/exchanges/counter';
import { decline } from '@/lib/exchanges/decline';
import { giveBack } from '@/lib/exchanges/give-back';
import { grantLonger } from '@/lib/exchanges/grant-longer';
import { handOver } from '@/lib/exchanges/hand-over';
import { makeReady } from '@/lib/exchanges/make-ready';
import { reportProblem } from '@/lib/exchanges/report-problem';
import { sayNoShow } from '@/lib/exchanges/say-no-show';
import { settle } from '@/lib/exchanges/settle';
import { swapOver } from '@/lib/exchanges/swap-over';
import { undoPromise } from '@/lib/exchanges/undo-promise';
import { withdraw } from '@/lib/exchanges/withdraw';
import { asId, type PhotoId } from '@/lib/ground/ids';
import { sendMessage } from '@/lib/messages/send-message';
import { writeReview } from '@/lib/reviews/write-review';
import { copyPicture } from './pictures';
import { codeOfOther, dayOf, type At, type Between, type Scene, type Side, type Stage } from './stage';

type Play = Scene['play'];
const scene = (at: At, play: Play): Scene => ({ at, play });

export const agrees = (at: At, remark = ''): Scene =>
  scene(at, ({ tx, tools }, { owner, exchangeId }) => agree(tx, owner, { exchangeId, remark }, tools));

export const declines = (at: At, reason: string): Scene =>
  scene(at, ({ tx, tools }, { owner, exchangeId }) => decline(tx, owner, { exchangeId, reason }, tools));

export const withdraws = (at: At): Scene =>
  scene(at, ({ tx, tools }, { asker, exchangeId }) => withdraw(tx, asker, { exchangeId }, tools));

export const cancels = (at: At, by: Side, reason: string): Scene =>
  scene(at, ({ tx, tools }, between) =>
    cancel(tx, between[by], { exchangeId: between.exchangeId, reason }, tools),
  );

export const undoes = (at: At, reason: string): Scene =>
  scene(at, ({ tx, tools }, { owner, exchangeId }) => undoPromise(tx, owner, { exchangeId, reason }, tools));

export const says = (at: At, by: Side, body: string): Scene =>
  scene(at, ({ tx, tools }, between) =>
    sendMessage(tx, between[by], { threadId: between.threadId, body, sendKey: randomUUID() }, tools),
  );

export const handsOver = (at: At, enteredBy: Side = 'owner'): Scene =>
  scene(at, async (stage, between) => {
    const code = await codeOfOther(stage, between, enteredBy, 'hand-over');
    await handOver(stage.tx, between[enteredBy], { exchangeId: between.exchangeId, code }, stage.tools);
  });

export const givesBack = (at: At, enteredBy: Side = 'owner', remark = ''): Scene =>
  scene(at, async (stage, between) => {
    const code = await codeOfOther(stage, between, enteredBy, 'return');
    const said = { exchangeId: between.exchangeId, code, outcome: 'ok' as const, remark };
    await giveBack(stage.tx, between[enteredBy], said, stage.tools);
  });

export const isContent = (at: At, side: Side): Scene =>
  scene(at, ({ tx, tools }, between) =>
    allGood(tx, between[side], { exchangeId: between.exchangeId }, tools),
  );

export const wishesLonger = (at: At, until: number): Scene =>
  scene(at, ({ tx, tools, village }, { asker, exchangeId }) =>
    askForLonger(tx, asker, { exchangeId, until: dayOf(village, until) }, tools),
  );

export const grantsLonger = (at: At): Scene =>
  scene(at, ({ tx, tools }, { owner, exchangeId }) => grantLonger(tx, owner, { exchangeId }, tools));

export const reportsProblem = (at: At, by: Side, remark: string): Scene =>
  scene(at, ({ tx, tools }, between) =>
    reportProblem(tx, between[by], { exchangeId: between.exchangeId, remark }, tools),
  );

/** Another price, back from the owner. */
export const counters = (at: At, cents: number, remark: string): Scene =>
  scene(at, ({ tx, tools }, { owner, exchangeId }) =>
    counter(tx, owner, { exchangeId, cents, remark }, tools),
  );

export const makesReady = (at: At, remark: string): Scene =>
  scene(at, ({ tx, tools }, { owner, exchangeId }) => makeReady(tx, owner, { exchangeId, remark }, tools));

/** The owner has the price in hand. */
export const isPaid = (at: At): Scene =>
  scene(at, ({ tx, tools }, { owner, exchangeId }) => settle(tx, owner, { exchangeId }, tools));

/** One of the two things of a swap changes hands. */
export const swapsOver = (at: At, moment: 'hand-over' | 'return', enteredBy: Side = 'owner'): Scene =>
  scene(at, async (stage, between) => {
    const code = await codeOfOther(stage, between, enteredBy, moment);
    await swapOver(stage.tx, between[enteredBy], { exchangeId: between.exchangeId, code }, stage.tools);
  });

export const waitsInVain = (at: At, by: Side, reason: string): Scene =>
  scene(at, ({ tx, tools }, between) =>
    sayNoShow(tx, between[by], { exchangeId: between.exchangeId, reason }, tools),
  );

/** Writes down what they saw, with a picture when one is named. */
export const notes = (
  at: At,
  by: Side,
  moment: 'hand-over' | 'return',
  remark: string,
  picture?: string,
): Scene =>
  scene(at, async (stage, between) => {
    const photoIds = picture ? [await privatePicture(stage, between, by, picture)] : [];
    await addConditionReport(
      stage.tx,
      between[by],
      { exchangeId: between.exchangeId, moment, remark, photoIds },
      stage.tools,
    );
  });

export const thanks = (at: At, by: Side, text: string, face: 1 | 3 | 5 = 5): Scene =>
  scene(at, ({ tx, tools }, between) =>
    writeReview(tx, between[by], { exchangeId: between.exchangeId, face, text }, tools),
  );

async function privatePicture(
  { tx, tools }: Stage,
  between: Between,
  by: Side,
  name: string,
): Promise<PhotoId> {
  const id = randomUUID();
  const picture = await copyPicture(name, id, tools.storage);
  const { communityId, memberId } = between[by];
  const row = { id, communityId, memberId, width: picture.width, height: picture.height };
  await tx.insert(photos).values({ ...row, isPublic: false, createdAt: tools.now });
  return asId<PhotoId>(id);
}
