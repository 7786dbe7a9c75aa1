import type { Output } from '@meguri/core/operation.ts';
import type { listPlanDoors, listPlans } from '@meguri/core/plans/plans.ops.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

type Listed = Output<typeof listPlans>['beats'][number];

export type StationPlan = Omit<Listed, 'name' | 'boxId' | 'boxName'>;

/** The newest version of each beat of a station that has one. */
export const listStationPlans = async (
  tx: Tx,
  stationId: string,
  year: number,
): Promise<readonly StationPlan[]> => {
  const { rows } = await sql<StationPlan>`
    select newest.beat_id as "beatId", newest.version, newest.state,
      nullif(newest.feasibility, '{}') as feasibility,
      newest.over_capacity_reason as "overCapacityReason",
      (select max(plan.version) from plans plan where plan.beat_id = newest.beat_id
        and plan.year = newest.year and plan.state = 'approved') as "approvedVersion",
      count(door.premises_id) filter (where door.tier = 'priority')::integer as priority,
      count(door.premises_id) filter (where door.tier = 'general')::integer as general
    from (select distinct on (beat_id) * from plans
      where station_id = ${stationId} and year = ${year} order by beat_id, version desc) newest
    left join plan_doors door on door.plan_id = newest.id
    group by newest.id, newest.beat_id, newest.year, newest.version, newest.state,
      newest.feasibility, newest.over_capacity_reason`.execute(tx);
  return rows;
};

type DoorRow = Output<typeof listPlanDoors>['doors'][number];

export const listDoorsOfMonth = async (
  tx: Tx,
  planId: string,
  month: number,
): Promise<readonly DoorRow[]> => {
  const { rows } = await sql<DoorRow>`
    select door.premises_id as "premisesId", place.address_text as address, door.tier,
      nullif(door.due_on, '9999-12-31') as "dueOn"
    from plan_doors door join premises_details place on place.premises_id = door.premises_id
    where door.plan_id = ${planId} and door.month = ${month}
    order by place.address_key, place.room`.execute(tx);
  return rows;
};
