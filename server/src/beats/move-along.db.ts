import type { Day } from '@meguri/core/base/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';

type TownMove = {
  readonly townPartId: string;
  readonly fromBeatId: string;
  readonly toBeatId: string;
  readonly reason: string;
  readonly on: Day;
  readonly at: Date;
};

/** Towns that re-cuts move after the first of these premises was found, in their order. */
const selectTownMoves = async (tx: Tx, premisesIds: readonly string[]) => {
  const { rows } = await sql<TownMove>`
    select move."townPartId", move."fromBeatId", move."toBeatId", recut.reason,
      recut.effective_on as "on", (recut.details ->> 'at')::timestamptz as at
    from beat_recuts recut
    cross join jsonb_to_recordset(recut.details -> 'townParts')
      as move ("townPartId" uuid, "fromBeatId" uuid, "toBeatId" uuid)
    where recut.effective_on >
      (select min(added_on) from premises where id = any (${premisesIds}::uuid[]))
    order by recut.effective_on, at`.execute(tx);
  return rows;
};

export type Recorder = { readonly by: string; readonly at: Date };

/** One move after the other, so that a premises that moved once can move again. */
export const moveWithTowns = async (
  tx: Tx,
  premisesIds: readonly string[],
  recorder: Recorder,
): Promise<void> => {
  const moves = await selectTownMoves(tx, premisesIds);
  for (const move of moves) {
    const pairs = JSON.stringify(premisesIds.map((id) => ({ id, change: newId() })));
    await sql`
      insert into premises_changes (id, station_id, premises_id, first_beat_id, type, beat_id,
        reason, happened_on, happened_at, recorded_at, recorded_by)
      select pair.change, premises.station_id, premises.id, premises.beat_id, 'moved-beat', ${move.toBeatId},
        ${move.reason}, ${move.on}::date, ${move.at}, ${recorder.at}, ${recorder.by}
      from jsonb_to_recordset(${pairs}::jsonb) as pair (id uuid, change uuid)
      join premises on premises.id = pair.id
      join premises_details detail on detail.premises_id = premises.id
      where detail.town_part_id = ${move.townPartId} and premises.added_on < ${move.on}
        and coalesce((
          select earlier.beat_id from premises_changes earlier
          where earlier.premises_id = premises.id and earlier.type = 'moved-beat'
            and earlier.happened_at < ${move.at}
          order by earlier.happened_at desc limit 1), premises.beat_id) = ${move.fromBeatId}
    `.execute(tx);
  }
};
