import type { Day } from '@meguri/core/base/day.ts';
import type { CardPurpose } from '@meguri/core/pack/purposes.ts';
import type { LeakedKind, LeakStep, LeakThing } from '@meguri/core/rights/leak.ts';
import type { UseGround } from '@meguri/core/rights/use.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type UseRow = {
  readonly id: string;
  readonly station_id: string;
  readonly station_name: string;
  readonly taken_for: CardPurpose;
  readonly ground: UseGround;
  readonly what: string;
  readonly receiver: string;
  readonly persons: number;
  readonly used_on: Day;
  readonly notice_given: boolean;
  readonly proposed_at: Date;
  readonly proposed_by: string;
  readonly by: string;
  readonly approved: boolean | null;
  readonly decided_by: string | null;
};

const usesWhere = async (tx: Tx, which: RawBuilder<unknown>): Promise<readonly UseRow[]> => {
  const { rows } = await sql<UseRow>`
    select one.id, one.station_id, unit.name as station_name, one.taken_for, one.ground, one.what,
      one.receiver, one.persons, one.used_on, one.notice_given, one.proposed_at, one.proposed_by,
      person.name as by, decision.approved, decider.name as decided_by
    from outside_uses one join units unit on unit.id = one.station_id
    join persons person on person.id = one.proposed_by
    left join outside_use_decisions decision on decision.use_id = one.id
    left join persons decider on decider.id = decision.decided_by
    where ${which} order by one.used_on desc, one.proposed_at desc limit 500`.execute(tx);
  return rows;
};

export const listAllUses = (tx: Tx): Promise<readonly UseRow[]> => usesWhere(tx, sql`true`);

export const findUse = async (tx: Tx, id: string): Promise<UseRow | undefined> =>
  (await usesWhere(tx, sql`one.id = ${id}`))[0];

export type LeakStepRow = {
  readonly step: LeakStep;
  readonly on: Day;
  readonly by: string;
  readonly note: string;
  readonly persons: number | null;
  readonly sensitive: boolean | null;
  readonly wrongful: boolean | null;
  readonly kinds: readonly LeakedKind[];
};

export type LeakRow = {
  readonly id: string;
  readonly station_id: string;
  readonly station_name: string;
  readonly thing: LeakThing;
  readonly found_on: Day;
  readonly drill: boolean;
  readonly steps: readonly LeakStepRow[];
};

const leaksWhere = async (tx: Tx, which: RawBuilder<unknown>): Promise<readonly LeakRow[]> => {
  const { rows } = await sql<LeakRow>`
    select leak.id, leak.station_id, unit.name as station_name, leak.thing, leak.found_on,
      leak.drill,
      coalesce((select jsonb_agg(jsonb_build_object('step', step.step, 'on', step.happened_on,
          'by', person.name, 'note', step.note, 'persons', step.persons,
          'sensitive', step.sensitive, 'wrongful', step.wrongful, 'kinds', step.kinds)
          order by step.recorded_at, step.id)
        from leak_steps step join persons person on person.id = step.recorded_by
        where step.leak_id = leak.id), '[]') as steps
    from leaks leak join units unit on unit.id = leak.station_id
    where ${which} order by leak.found_on desc, leak.recorded_at desc limit 200`.execute(tx);
  return rows;
};

export const listAllLeaks = (tx: Tx): Promise<readonly LeakRow[]> => leaksWhere(tx, sql`true`);

export const findLeak = async (tx: Tx, id: string): Promise<LeakRow | undefined> =>
  (await leaksWhere(tx, sql`leak.id = ${id}`))[0];
