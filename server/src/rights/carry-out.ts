import { withOwn, withoutOwn } from '@meguri/core/rights/own.ts';
import { mayCarryOut } from '@meguri/core/rights/request.ts';
import type { correctCard, eraseOwnData, handOver } from '@meguri/core/rights/requests.ops.ts';
import { subjectDoor } from '../cards/cards.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { addStep, holdRow, linkedCards, recordOf } from './request.ts';
import { openRequester, takeRequester } from './requester.ts';
import type { RequestRow } from './requests.db.ts';
import { recordDestruction } from './retention.ts';

export const handedOver: UseCase<typeof handOver> = async (ctx, { requestId, on }) => {
  const row = await holdRow(ctx, requestId);
  must(mayCarryOut(recordOf(row), 'disclosure'));
  if (on > ctx.today) return refuseWith('day.in-future', { value: on });
  if (on < row.received_on) return refuseWith('rights.before-receipt', { on: row.received_on });
  await addStep(ctx, row, { step: 'carried-out', on });
  return { requestId };
};

/** Whose data it is, for the change the command makes; what is read does not leave the server. */
const subjectOf = async (ctx: Ctx, row: RequestRow) =>
  (await openRequester(ctx.keys, await takeRequester(ctx, row))) ??
  refuseWith('rights.nothing-held');

export const correct: UseCase<typeof correctCard> = async (ctx, input) => {
  const { requestId, cardId, changes } = input;
  const row = await holdRow(ctx, requestId);
  must(mayCarryOut(recordOf(row), 'correction'));
  if (!linkedCards(row).includes(cardId)) return refuseWith('not-found');
  const subject = await subjectOf(ctx, row);
  const { items } = ctx.pack.cards;
  const revision = await subjectDoor.correct(ctx, cardId, (contents) =>
    withOwn(items, contents, { subject, changes }),
  );
  await addStep(ctx, row, { step: 'carried-out', on: ctx.today });
  return { requestId, revision };
};

/** Only the person goes; family and contacts stay on the card, unless nobody is left on it. */
export const erase: UseCase<typeof eraseOwnData> = async (ctx, { requestId }) => {
  const row = await holdRow(ctx, requestId);
  must(mayCarryOut(recordOf(row), 'suspension'));
  const subject = await subjectOf(ctx, row);
  const { items } = ctx.pack.cards;
  const cards = linkedCards(row);
  for (const cardId of cards) {
    await subjectDoor.eraseFrom(ctx, cardId, (contents) => withoutOwn(items, contents, subject));
  }
  await recordDestruction(ctx, {
    stationId: row.station_id,
    record: 'card',
    count: cards.length,
    reason: 'request',
    rule: '個人情報の保護に関する法律 第98条',
  });
  await addStep(ctx, row, { step: 'carried-out', on: ctx.today });
  return { requestId, cards: cards.length };
};
