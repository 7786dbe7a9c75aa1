import { addDays } from '@meguri/core/base/day.ts';
import { smallestCount } from '@meguri/core/base/small-counts.ts';
import type {
  acknowledgeHandOver,
  handOver,
  handOverForm,
  handOverTotals,
  listHandOvers,
} from '@meguri/core/communities/hand-overs.ops.ts';
import {
  acknowledgeDays,
  checkHandOverDay,
  type HandOverGround,
  handOverGrounds,
  handOverReceivers,
  settledHalves,
  shownTotal,
} from '@meguri/core/communities/hand-overs.ts';
import { programmesInForce } from '../directives/directives.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import type { WaitingOf } from '../tasks/tasks.ts';
import {
  type CountRow,
  countReceipts,
  findReceipt,
  findUnitName,
  insertAcknowledgement,
  insertReceipt,
  pageOfReceipts,
  type ReceiptRow,
  receiptsUnacknowledged,
  selectReceivers,
} from './hand-overs.db.ts';

const placeOf = ({ actor }: Ctx): Place => ({ stationId: actor.stationId ?? undefined });

/** In words also where the directive is no longer in force: a receipt keeps its ground. */
const groundOf = (grounds: readonly HandOverGround[], { pack, clause }: ReceiptRow) => {
  const ground = grounds.find((one) => one.pack === pack && one.clause === clause);
  const { cite = null, title = null, summary = null } = ground ?? {};
  return { pack, clause, cite, title, summary };
};

const shown = (grounds: readonly HandOverGround[], row: ReceiptRow) => {
  const { handOverId, on, unitName, stationName, sectionName, receiverTitle } = row;
  const { acknowledgedOn } = row;
  const names = { unitName, stationName, sectionName, receiverTitle };
  return { handOverId, on, ...names, ground: groundOf(grounds, row), acknowledgedOn };
};

/** What one page of receipts shows. */
export const pageOfHandOvers = 100;

export const list: UseCase<typeof listHandOvers> = async (ctx, { after }) => {
  const { stationId, postId } = ctx.actor;
  const whose = stationId === null ? { postId } : { stationId };
  const rows = await pageOfReceipts(ctx.tx, whose, { after, most: pageOfHandOvers });
  const grounds = handOverGrounds(ctx.packs.programmes);
  const last = rows.length < pageOfHandOvers ? undefined : rows.at(-1);
  return {
    receipts: rows.map((row) => shown(grounds, row)),
    next: last === undefined ? null : { on: last.on, id: last.handOverId },
    may: {
      record: stationId !== null && ctx.may('communities.hand-over', placeOf(ctx)),
      acknowledge: ctx.may('communities.acknowledge-hand-over', placeOf(ctx)),
      totals: ctx.may('communities.see-hand-over-totals', {}),
    },
  };
};

export const form: UseCase<typeof handOverForm> = async (ctx) => ({
  unitName: await findUnitName(ctx.tx, ctx.actor.unitId),
  grounds: [...handOverGrounds(await programmesInForce(ctx))],
  receivers: (await selectReceivers(ctx.tx, handOverReceivers, ctx.today)).map(
    ({ postId, postTitle, sectionName }) => ({ postId, postTitle, sectionName }),
  ),
});

export const record: UseCase<typeof handOver> = async (ctx, input) => {
  const { tx, actor, today } = ctx;
  const on = must(checkHandOverDay(input.on, today));
  const ground = handOverGrounds(await programmesInForce(ctx)).find(
    ({ pack, clause }) => pack === input.pack && clause === input.clause,
  );
  if (ground === undefined) return refuseWith('hand-overs.ground-unknown');
  const receivers = await selectReceivers(tx, handOverReceivers, today);
  const receiver = receivers.find(({ postId }) => postId === input.receiverPostId);
  if (receiver === undefined) return refuseWith('hand-overs.receiver-unfit');
  const handOverId = newId();
  await insertReceipt(tx, {
    id: handOverId,
    station_id: actor.stationId ?? refuseWith('not-found'),
    unit_id: actor.unitId,
    handed_on: on,
    pack: ground.pack,
    clause: ground.clause,
    section_id: receiver.sectionId,
    receiver_post_id: receiver.postId,
  });
  return { handOverId };
};

const receiptFor = async (ctx: Ctx, handOverId: string): Promise<ReceiptRow> => {
  const row = await findReceipt(ctx.tx, handOverId);
  // A receipt is known at its station and to the post it is made out to.
  return row !== undefined && row.receiverPostId === ctx.actor.postId
    ? row
    : refuseWith('not-found');
};

export const acknowledge: UseCase<typeof acknowledgeHandOver> = async (ctx, { handOverId }) => {
  const row = await receiptFor(ctx, handOverId);
  const isNew = await insertAcknowledgement(ctx.tx, row, ctx.today);
  if (!isNew) return refuseWith('hand-overs.acknowledged-already');
  return { handOverId, acknowledgedOn: ctx.today };
};

export const totals: UseCase<typeof handOverTotals> = async ({ tx, today }) => {
  const halves = settledHalves(today, 4);
  const counted: (readonly CountRow[])[] = [];
  for (const half of halves) counted.push(await countReceipts(tx, half));
  return {
    threshold: smallestCount,
    halves: halves.map(({ year, half }) => ({ year, half })),
    stations: (counted[0] ?? []).map(({ stationName }, at) => ({
      stationName,
      counts: counted.map((rows) => shownTotal(rows[at]?.count ?? 0)),
    })),
  };
};

/** What a post of headquarters still has to acknowledge (decision 0005). */
export const waitingHandOvers: WaitingOf = async (ctx, stationId) => {
  if (stationId !== null) return [];
  return (await receiptsUnacknowledged(ctx.tx)).map((row) => ({
    state: 'hand-over.unacknowledged',
    subjectId: row.handOverId,
    post: row.receiverKind,
    postId: row.receiverPostId,
    sinceOn: row.on,
    dueOn: addDays(row.on, acknowledgeDays),
    words: `${row.stationName}から${row.sectionName}へ`,
  }));
};
