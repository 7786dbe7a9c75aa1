import { addMonths, type Day } from '@meguri/core/base/day.ts';
import {
  dueOn,
  type RequestKind,
  type RequestRecord,
  type RequestStep,
  stateOf,
} from '@meguri/core/rights/request.ts';
import { addFact } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place } from '../platform/serve.ts';
import { findRequest, holdRequest, type RequestRow } from './requests.db.ts';

const letters: Readonly<Record<RequestKind, string>> = {
  disclosure: '開示',
  correction: '訂正',
  suspension: '利用停止',
};

/** 開示2026-3: how a request is called on paper and on the telephone. */
export const numberOf = ({ kind, year, number }: Pick<RequestRow, 'kind' | 'year' | 'number'>) =>
  `${letters[kind]}${year}-${number}`;

export const recordOf = ({ kind, received_on, steps, decision }: RequestRow): RequestRecord => ({
  kind,
  receivedOn: received_on,
  steps,
  decision,
});

export const handlerOf = ({ steps }: RequestRow) => {
  const last = steps.findLast(({ step }) => step === 'assigned');
  return last?.personId && last.person ? { personId: last.personId, name: last.person } : null;
};

/** Cards linked now, in the order they were linked. */
export const linkedCards = ({ steps }: RequestRow): readonly string[] => {
  const linked = new Set<string>();
  for (const { step, cardId } of steps) {
    if (cardId === null) continue;
    if (step === 'linked') linked.add(cardId);
    if (step === 'unlinked') linked.delete(cardId);
  }
  return [...linked];
};

export const getRow = async (ctx: Ctx, requestId: string): Promise<RequestRow> =>
  (await findRequest(ctx.tx, requestId)) ?? refuseWith('not-found');

/** The request, held until the commit. */
export const holdRow = async (ctx: Ctx, requestId: string): Promise<RequestRow> => {
  await holdRequest(ctx.tx, requestId);
  return getRow(ctx, requestId);
};

export const placeOfRequest = async (
  ctx: Ctx,
  { requestId }: { readonly requestId: string },
): Promise<Place> => ({
  stationId: (await getRow(ctx, requestId)).station_id,
  seenBy: 'rights.see',
});

export const summaryOf = (ctx: Ctx, row: RequestRow) => {
  const record = recordOf(row);
  return {
    requestId: row.id,
    stationId: row.station_id,
    stationName: row.station_name,
    number: numberOf(row),
    kind: row.kind,
    way: row.way,
    receivedOn: row.received_on,
    state: stateOf(record),
    dueOn: dueOn(record, ctx.pack.rights),
    handler: handlerOf(row),
  };
};

/** The last day for an objection against the decision (行政不服審査法 18条). */
export const objectionUntil = ({ pack }: Ctx, { decided_on }: RequestRow): Day | null =>
  decided_on === null ? null : addMonths(decided_on, pack.rights.values.objectionMonths.value);

type Step = {
  readonly step: RequestStep;
  readonly on: Day;
  readonly personId?: string | null;
  readonly cardId?: string;
};

export const addStep = (ctx: Ctx, request: RequestRow, step: Step): Promise<void> =>
  addFact(ctx.tx, 'rights_steps', {
    id: newOrderedId(),
    station_id: request.station_id,
    request_id: request.id,
    step: step.step,
    happened_on: step.on,
    person_id: step.personId ?? null,
    card_id: step.cardId ?? null,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
