import { addMonths, dayInJapan } from '@meguri/core/base/day.ts';
import { groupBy, sum } from '@meguri/core/base/lists.ts';
import { cardLimits } from '@meguri/core/cards/limits.ts';
import type { RetainedRecord, RetentionRule } from '@meguri/core/pack/rights-file.ts';
import type {
  DestructionReason,
  destroyDue,
  endHold,
  seeRetention,
  setHold,
} from '@meguri/core/rights/retention.ops.ts';
import { type Fate, fateOn, isHeld, itemsKept } from '@meguri/core/rights/retention.ts';
import { cardPlace, endExpiredCards, subjectDoor } from '../cards/cards.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { placeOfRequest } from './request.ts';
import { dropRequestKeys, listStations } from './requests.db.ts';
import {
  findHoldStation,
  type HoldRow,
  holdDestruction,
  listByClosing,
  listDestructions,
  listHolds,
} from './retention.db.ts';

type Done = {
  readonly stationId: string;
  readonly record: RetainedRecord;
  readonly count: number;
  readonly reason: DestructionReason;
  readonly rule: string;
};

/** How many, when and by which rule; nothing of what stood in it. */
export const recordDestruction = async (ctx: Ctx, done: Done): Promise<void> => {
  if (done.count === 0) return;
  await addFact(ctx.tx, 'destructions', {
    id: newId(),
    station_id: done.stationId,
    record: done.record,
    records: done.count,
    reason: done.reason,
    rule: done.rule,
    destroyed_at: ctx.now,
    destroyed_by: ctx.actor.personId,
  });
};

type Judged = { readonly id: string; readonly stationId: string; readonly fate: Fate };

const candidatesOf = async (ctx: Ctx, record: RetainedRecord) => {
  if (record === 'request') return listByClosing(ctx.tx);
  return (await subjectDoor.byMoveOut(ctx)).map(({ card_id, ...row }) => ({ id: card_id, ...row }));
};

const holdsOn = (holds: readonly HoldRow[], record: RetainedRecord, stationId: string) =>
  holds
    .filter((hold) => hold.record === record && hold.station_id === stationId)
    .map((hold) => ({ subjectId: hold.subject_id, reviewOn: hold.review_on, ended: false }));

const judge = async (
  ctx: Ctx,
  { record, months }: RetentionRule,
  holds: readonly HoldRow[],
): Promise<readonly Judged[]> =>
  (await candidatesOf(ctx, record)).map(({ id, station_id: stationId, cut_off_on: cutOffOn }) => {
    const own = holdsOn(holds, record, stationId);
    return { id, stationId, fate: fateOn({ cutOffOn, months, held: isHeld(own, id) }, ctx.today) };
  });

const countOf = (judged: readonly Judged[], fate: Fate): number =>
  judged.filter((one) => one.fate === fate).length;

const rulesWithCounts = async (ctx: Ctx, holds: readonly HoldRow[]) =>
  Promise.all(
    ctx.pack.rights.retention.map(async (rule) => {
      const judged = await judge(ctx, rule, holds);
      const kept = countOf(judged, 'kept') + countOf(judged, 'unset');
      return { ...rule, due: countOf(judged, 'due'), held: countOf(judged, 'held'), kept };
    }),
  );

export const see: UseCase<typeof seeRetention> = async (ctx) => {
  const holds = await listHolds(ctx.tx);
  const { items } = ctx.pack.cards;
  const stations = await listStations(ctx.tx, ctx.actor.stationIds);
  const may = (action: string): boolean =>
    stations.some(({ stationId }) => ctx.may(action, { stationId }));
  return {
    rules: await rulesWithCounts(ctx, holds),
    items: items.length,
    unsetItems: items.filter(({ retentionMonths }) => retentionMonths === null).length,
    holds: holds.map((hold) => ({
      holdId: hold.id,
      stationName: hold.station_name,
      record: hold.record,
      by: hold.by,
      reason: hold.reason,
      reviewOn: hold.review_on,
      subject: hold.subject_id?.slice(0, 8).toUpperCase() ?? null,
      setOn: dayInJapan(hold.set_at),
    })),
    destroyed: (await listDestructions(ctx.tx)).map((done) => ({
      id: done.id,
      stationName: done.station_name,
      record: done.record,
      by: done.by,
      count: done.records,
      reason: done.reason,
      rule: done.rule,
      on: dayInJapan(done.destroyed_at),
    })),
    may: { destroy: may('rights.destroy'), hold: may('rights.hold') },
    stations: [...stations],
  };
};

const destroyByRule = async (
  ctx: Ctx,
  rule: RetentionRule,
  holds: readonly HoldRow[],
): Promise<number> => {
  const due = (await judge(ctx, rule, holds)).filter(({ fate }) => fate === 'due');
  for (const [stationId, ones] of groupBy(due, (one) => one.stationId)) {
    const ids = ones.map(({ id }) => id);
    if (rule.record === 'card') await subjectDoor.eraseCards(ctx, stationId, ids);
    else await dropRequestKeys(ctx.tx, ids);
    const words = `${rule.law.ja}（${rule.months}か月）`;
    const done = { stationId, record: rule.record, reason: 'retention', rule: words } as const;
    await recordDestruction(ctx, { ...done, count: ids.length });
  }
  return due.length;
};

const { provisionalMonths, unconfirmedDays } = cardLimits;
const expiryRule = `仮カードは${provisionalMonths}か月、読み上げて確かめていないカードは${unconfirmedDays}日`;

const trimItems = async (
  ctx: Ctx,
  holds: readonly HoldRow[],
): Promise<ReadonlyMap<string, number>> => {
  const { items } = ctx.pack.cards;
  const stated = items.flatMap(({ retentionMonths }) => retentionMonths ?? []);
  if (stated.length === 0) return new Map();
  const { today } = ctx;
  return subjectDoor.trim(ctx, {
    confirmedBefore: addMonths(today, -Math.min(...stated)),
    isHeld: (card) => isHeld(holdsOn(holds, 'card', card.station_id), card.card_id),
    keep: (contents, confirmedOn) => itemsKept(items, contents, { confirmedOn, today }),
  });
};

const recordCards = async (
  ctx: Ctx,
  cards: ReadonlyMap<string, number>,
  why: Pick<Done, 'reason' | 'rule'>,
): Promise<number> => {
  for (const [stationId, count] of cards) {
    await recordDestruction(ctx, { stationId, record: 'card', count, ...why });
  }
  return sum([...cards.values()]);
};

export const run: UseCase<typeof destroyDue> = async (ctx) => {
  await holdDestruction(ctx.tx);
  const holds = await listHolds(ctx.tx);
  let destroyed = 0;
  for (const rule of ctx.pack.rights.retention) {
    destroyed += await destroyByRule(ctx, rule, holds);
  }
  const items = { reason: 'item', rule: 'カードの項目ごとの保存期間' } as const;
  destroyed += await recordCards(ctx, await trimItems(ctx, holds), items);
  const expired = { reason: 'expired', rule: expiryRule } as const;
  destroyed += await recordCards(ctx, await endExpiredCards(ctx), expired);
  return { destroyed };
};

type Held = { readonly stationId: string; readonly record: RetainedRecord };

/** A record that is held alone is one of the station; what is not there is not held (T41). */
const mustBeThere = async (ctx: Ctx, subjectId: string, at: Held): Promise<void> => {
  const place =
    at.record === 'card'
      ? await cardPlace(ctx, subjectId)
      : await placeOfRequest(ctx, { requestId: subjectId });
  if (place.stationId !== at.stationId) refuseWith('not-found');
};

export const hold: UseCase<typeof setHold> = async (ctx, input) => {
  const { stationId, record, subjectId, reason, reviewOn } = input;
  if (!ctx.actor.stationIds.includes(stationId)) return refuseWith('not-found');
  if (subjectId !== null) await mustBeThere(ctx, subjectId, { stationId, record });
  if (reviewOn <= ctx.today) return refuseWith('day.in-past', { value: reviewOn });
  const known = (await listHolds(ctx.tx)).filter((one) => one.station_id === stationId);
  if (known.some((one) => one.record === record && one.subject_id === subjectId)) {
    return refuseWith('rights.held-already');
  }
  const id = newId();
  await addFact(ctx.tx, 'retention_holds', {
    id,
    station_id: stationId,
    record,
    subject_id: subjectId,
    reason,
    review_on: reviewOn,
    set_at: ctx.now,
    set_by: ctx.actor.personId,
  });
  return { holdId: id };
};

export const placeOfHold = async (
  ctx: Ctx,
  { holdId }: { readonly holdId: string },
): Promise<Place> => ({
  stationId: (await findHoldStation(ctx.tx, holdId)) ?? refuseWith('not-found'),
  seenBy: 'rights.see-ledger',
});

export const release: UseCase<typeof endHold> = async (ctx, { holdId }) => {
  const stationId = (await findHoldStation(ctx.tx, holdId)) ?? refuseWith('not-found');
  await addFact(ctx.tx, 'retention_hold_ends', {
    hold_id: holdId,
    station_id: stationId,
    ended_at: ctx.now,
    ended_by: ctx.actor.personId,
  });
  return { holdId };
};
