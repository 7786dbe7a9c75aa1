import type { Day } from '@meguri/core/base/day.ts';
import type { RetainedRecord } from '@meguri/core/pack/rights-file.ts';
import type { DestructionReason } from '@meguri/core/rights/retention.ops.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type HoldRow = {
  readonly id: string;
  readonly station_id: string;
  readonly station_name: string;
  readonly record: RetainedRecord;
  readonly subject_id: string | null;
  readonly reason: string;
  readonly review_on: Day;
  readonly set_at: Date;
  readonly by: string;
};

/** Holds that nobody has ended. */
export const listHolds = async (tx: Tx): Promise<readonly HoldRow[]> => {
  const { rows } = await sql<HoldRow>`
    select hold.id, hold.station_id, unit.name as station_name, hold.record, hold.subject_id,
      hold.reason, hold.review_on, hold.set_at, person.name as by
    from retention_holds hold join units unit on unit.id = hold.station_id
    join persons person on person.id = hold.set_by
    where not exists (select from retention_hold_ends stop where stop.hold_id = hold.id)
    order by hold.review_on, hold.set_at`.execute(tx);
  return rows;
};

/** Is it this station's own hold, and is it still on? */
export const findHoldStation = async (tx: Tx, id: string): Promise<string | undefined> => {
  const { rows } = await sql<{ station_id: string }>`
    select hold.station_id from retention_holds hold
    where hold.id = ${id}
      and not exists (select from retention_hold_ends stop where stop.hold_id = hold.id)`.execute(
    tx,
  );
  return rows[0]?.station_id;
};

type DestructionRow = {
  readonly id: string;
  readonly station_name: string;
  readonly record: RetainedRecord;
  readonly records: number;
  readonly reason: DestructionReason;
  readonly rule: string;
  readonly destroyed_at: Date;
  readonly by: string | null;
};

export const listDestructions = async (tx: Tx): Promise<readonly DestructionRow[]> => {
  const { rows } = await sql<DestructionRow>`
    select done.id, unit.name as station_name, done.record, done.records, done.reason, done.rule,
      done.destroyed_at, person.name as by
    from destructions done join units unit on unit.id = done.station_id
    left join persons person on person.id = done.destroyed_by
    order by done.destroyed_at desc, done.id limit 200`.execute(tx);
  return rows;
};

export type ClosedRow = {
  readonly id: string;
  readonly station_id: string;
  readonly cut_off_on: Day | null;
};

/**
 * Requests whose words can still be read, with the day they were closed: decided, and carried out
 * where something was granted.
 */
export const listByClosing = async (tx: Tx): Promise<readonly ClosedRow[]> => {
  const { rows } = await sql<ClosedRow>`
    select request.id, request.station_id, case
        when decision.decision in ('full', 'partial') then (select max(step.happened_on)
          from rights_steps step where step.request_id = request.id and step.step = 'carried-out')
        else decision.decided_on end as cut_off_on
    from rights_requests request
    join sealed_keys key on key.sealed_id = request.id
    left join rights_decisions decision on decision.request_id = request.id`.execute(tx);
  return rows;
};

/** One run at a time. */
export const holdDestruction = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || 'destroy', 0))`.execute(
    tx,
  );
};
