import { yearOf } from '@meguri/core/base/day.ts';
import { mayDecide, mayStep } from '@meguri/core/rights/request.ts';
import type {
  decideRequest,
  freezeCards,
  getRequest,
  linkCard,
  listRequests,
  receiveRequest,
  stepRequest,
} from '@meguri/core/rights/requests.ops.ts';
import { cardPlace, subjectDoor } from '../cards/cards.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import {
  addStep,
  getRow,
  handlerOf,
  holdRow,
  linkedCards,
  numberOf,
  objectionUntil,
  recordOf,
  summaryOf,
} from './request.ts';
import { sealRequester } from './requester.ts';
import { holdRequest, listAll, listHandlers, nextNumber } from './requests.db.ts';

export const receive: UseCase<typeof receiveRequest> = async (ctx, input) => {
  const { requester, stationId, kind, way, receivedOn, identity, capacity } = input;
  if (!ctx.actor.stationIds.includes(stationId)) return refuseWith('not-found');
  if (receivedOn > ctx.today) return refuseWith('day.in-future', { value: receivedOn });
  const [id, year] = [newId(), yearOf(receivedOn)];
  await holdRequest(ctx.tx, `${stationId} ${year}`);
  const number = await nextNumber(ctx.tx, stationId, year);
  await addFact(ctx.tx, 'rights_requests', {
    id,
    station_id: stationId,
    year,
    number,
    kind,
    way,
    received_on: receivedOn,
    identity,
    capacity,
    contents: await sealRequester(ctx, { id, stationId }, requester),
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  return { requestId: id, number: numberOf({ kind, year, number }) };
};

export const list: UseCase<typeof listRequests> = async (ctx) => ({
  requests: (await listAll(ctx.tx)).map((row) => summaryOf(ctx, row)),
  today: ctx.today,
  may: {
    receive: ctx.actor.stationIds.some((stationId) => ctx.may('rights.handle', { stationId })),
  },
});

export const get: UseCase<typeof getRequest> = async (ctx, { requestId }) => {
  const row = await getRow(ctx, requestId);
  const place = { stationId: row.station_id };
  const { decision, ground, decided_on: on, decided_by: by } = row;
  const cards = await subjectDoor.standings(ctx, linkedCards(row));
  const isDecided = decision !== null && ground !== null && on !== null && by !== null;
  return {
    ...summaryOf(ctx, row),
    identity: row.identity,
    capacity: row.capacity,
    steps: row.steps.map((one) => ({
      step: one.step,
      on: one.on,
      by: one.by,
      about: one.person ?? '',
    })),
    decision: isDecided ? { decision, ground, on, by } : null,
    cards: cards.map(({ card_id: cardId, frozen, erased }) => ({ cardId, frozen, erased })),
    objectionUntil: objectionUntil(ctx, row),
    colleagues: [...(await listHandlers(ctx.tx, row.station_id, ctx.today))],
    may: {
      handle: ctx.may('rights.handle', place),
      decide: ctx.may('rights.decide', place),
      hold: ctx.may('rights.hold', place),
    },
  };
};

export const step: UseCase<typeof stepRequest> = async (ctx, input) => {
  const row = await holdRow(ctx, input.requestId);
  must(mayStep(recordOf(row), { ...input, today: ctx.today }));
  const personId = input.step === 'assigned' ? input.personId : null;
  if (input.step === 'assigned') {
    const known = await listHandlers(ctx.tx, row.station_id, ctx.today);
    if (!known.some((one) => one.personId === personId)) return refuseWith('rights.unassigned');
  }
  await addStep(ctx, row, { step: input.step, on: input.on, personId });
  return { requestId: row.id };
};

export const link: UseCase<typeof linkCard> = async (ctx, { requestId, cardId, linked }) => {
  const row = await holdRow(ctx, requestId);
  if (row.decision !== null) return refuseWith('rights.decided');
  const { stationId } = await cardPlace(ctx, cardId);
  if (stationId !== row.station_id) return refuseWith('not-found');
  if (linkedCards(row).includes(cardId) !== linked) {
    await addStep(ctx, row, { step: linked ? 'linked' : 'unlinked', on: ctx.today, cardId });
  }
  return { requestId };
};

const standingCards = (ctx: Ctx, cardIds: readonly string[]) => subjectDoor.standings(ctx, cardIds);

export const freeze: UseCase<typeof freezeCards> = async (ctx, { requestId }) => {
  const row = await holdRow(ctx, requestId);
  if (row.kind !== 'suspension') return refuseWith('rights.other-kind');
  if (row.decision !== null) return refuseWith('rights.decided');
  const cards = await standingCards(ctx, linkedCards(row));
  if (cards.length === 0) return refuseWith('rights.no-card');
  for (const card of cards) {
    if (!card.frozen && !card.erased) await subjectDoor.freeze(ctx, card.card_id, requestId);
  }
  await addStep(ctx, row, { step: 'frozen', on: ctx.today });
  return { requestId };
};

/** What is not granted is read again: the freeze ends with the decision. */
const thawAll = async (ctx: Ctx, cardIds: readonly string[]): Promise<void> => {
  for (const cardId of cardIds) await subjectDoor.thaw(ctx, cardId);
};

export const decide: UseCase<typeof decideRequest> = async (ctx, input) => {
  const { requestId, decision, ground, on } = input;
  const row = await holdRow(ctx, requestId);
  if (on > ctx.today) return refuseWith('day.in-future', { value: on });
  if (on < row.received_on) return refuseWith('rights.before-receipt', { on: row.received_on });
  const cards = linkedCards(row);
  const handlerId = handlerOf(row)?.personId ?? null;
  const deciderId = ctx.actor.personId;
  must(
    mayDecide(recordOf(row), { decision, ground, deciderId, handlerId, linkedCards: cards.length }),
  );
  await addFact(ctx.tx, 'rights_decisions', {
    request_id: requestId,
    station_id: row.station_id,
    decision,
    ground,
    decided_on: on,
    decided_at: ctx.now,
    decided_by: deciderId,
  });
  const isGranted = decision === 'full' || decision === 'partial';
  if (row.kind === 'suspension' && !isGranted) await thawAll(ctx, cards);
  return { requestId };
};
