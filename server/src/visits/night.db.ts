import type { Day } from '@meguri/core/base/day.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { NightVisitApproval } from '@meguri/core/visits/night.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import type { Place } from '../platform/serve.ts';

export type GivenApproval = NightVisitApproval & { readonly id: string };

type Times<K extends string> = { readonly [Key in K]: Date };

/** Approvals one person got for these doors. */
export const listApprovals = async (
  tx: Tx,
  personId: string,
  premisesIds: readonly string[],
): Promise<readonly GivenApproval[]> => {
  type Row = Omit<GivenApproval, 'from' | 'until' | 'approvedAt'> &
    Times<'from' | 'until' | 'approvedAt'>;
  const { rows } = await sql<Row>`
    select asked.id, asked.premises_id as "premisesId", asked.requested_by as "officerId",
      asked.from_at as from, asked.until_at as until, asked.reason,
      decision.decided_by as "approvedBy", decision.decided_as as "approverPost",
      decision.decided_at as "approvedAt"
    from night_requests asked join night_decisions decision on decision.request_id = asked.id
    where decision.approved and asked.requested_by = ${personId}
      and asked.premises_id = any (${premisesIds}::uuid[])`.execute(tx);
  return rows.map((row) => ({
    ...row,
    from: row.from.toISOString(),
    until: row.until.toISOString(),
    approvedAt: row.approvedAt.toISOString(),
  }));
};

export type NightRow = {
  readonly id: string;
  readonly stationId: string;
  readonly beatId: string;
  readonly beatName: string;
  readonly boxName: string;
  readonly premisesId: string;
  readonly address: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedById: string;
  readonly approved: boolean | null;
  readonly decidedBy: string | null;
  readonly decision: string;
} & Times<'from' | 'until' | 'askedAt'>;

const selectNights = async (tx: Tx, where: RawBuilder<unknown>): Promise<readonly NightRow[]> => {
  const { rows } = await sql<NightRow>`
    select asked.id, asked.station_id as "stationId", asked.beat_id as "beatId",
      beat.name as "beatName", box.name as "boxName", asked.premises_id as "premisesId",
      details.address_text as address, asked.from_at as from, asked.until_at as until,
      asked.reason, asker.name as "askedBy", asked.requested_by as "askedById",
      asked.requested_at as "askedAt", decision.approved, decider.name as "decidedBy",
      coalesce(decision.reason, '') as decision
    from night_requests asked
    join beats beat on beat.id = asked.beat_id
    join units box on box.id = beat.box_id
    join premises_details details on details.premises_id = asked.premises_id
    join persons asker on asker.id = asked.requested_by
    left join night_decisions decision on decision.request_id = asked.id
    left join persons decider on decider.id = decision.decided_by
    where ${where}
    order by (decision.request_id is null) desc, asked.requested_at desc, asked.id
    limit 200`.execute(tx);
  return rows;
};

export const findNight = async (tx: Tx, requestId: string): Promise<NightRow | undefined> =>
  (await selectNights(tx, sql`asked.id = ${requestId}`))[0];

/** The requests of a beat, of a box or of a station; what is cut off was decided long ago. */
export const listNightRequests = (tx: Tx, place: Place): Promise<readonly NightRow[]> => {
  if (place.beatId !== undefined) return selectNights(tx, sql`asked.beat_id = ${place.beatId}`);
  return place.boxId === undefined
    ? selectNights(tx, sql`asked.station_id = ${place.stationId}`)
    : selectNights(tx, sql`beat.box_id = ${place.boxId}`);
};

export type HeldPost = { readonly kind: PostKind; readonly personId: string };

/** The posts of a station somebody holds on a day, acting holders too. */
export const listHeldPosts = async (
  tx: Tx,
  stationId: string,
  day: Day,
): Promise<readonly HeldPost[]> => {
  const { rows } = await sql<HeldPost>`
    select post.kind, holding.person_id as "personId"
    from post_holdings holding
    join posts post on post.id = holding.post_id
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    where coalesce(unit.station_id, parent.station_id) = ${stationId}
      and holding.from_on <= ${day}
      and (holding.until_on is null or holding.until_on >= ${day})`.execute(tx);
  return rows;
};
