import type { Day } from '@meguri/core/base/day.ts';
import type { Recut, RecutDetails } from '@meguri/core/beats/recut.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';

export type RecutWrite = {
  readonly stationId: string;
  readonly on: Day;
  /** The moment the premises move: midnight in Japan and a millisecond for each earlier re-cut. */
  readonly at: Date;
  readonly by: string;
  readonly now: Date;
  readonly reason: string;
};

const insertBeats = async (tx: Tx, recut: Recut): Promise<void> => {
  if (recut.newBeats.length === 0) return;
  await tx
    .insertInto('beats')
    .values(
      recut.newBeats.map((beat) => ({
        id: beat.id,
        station_id: beat.stationId,
        box_id: beat.boxId,
        number: beat.number,
        name: beat.name,
        from_on: beat.fromOn,
      })),
    )
    .execute();
};

const endBeats = async (tx: Tx, recut: Recut): Promise<void> => {
  for (const { beatId, untilOn } of recut.ended) {
    await tx.updateTable('beats').set({ until_on: untilOn }).where('id', '=', beatId).execute();
    await sql`
      update beat_assignments set until_on = ${untilOn}
      where beat_id = ${beatId} and (until_on is null or until_on > ${untilOn})`.execute(tx);
  }
};

/** A town part that began on the very day keeps a row without a day: it was never in force. */
const moveTownParts = async (tx: Tx, recut: Recut, write: RecutWrite): Promise<void> => {
  const moves = JSON.stringify(recut.townParts.map((move) => ({ id: newId(), ...move })));
  await sql`
    update beat_town_parts held set until_on = (${write.on}::date - 1)
    from jsonb_to_recordset(${moves}::jsonb) as move ("townPartId" uuid, "fromBeatId" uuid)
    where held.town_part_id = move."townPartId" and held.beat_id = move."fromBeatId"
      and (held.until_on is null or held.until_on >= ${write.on})`.execute(tx);
  await sql`
    insert into beat_town_parts (id, station_id, beat_id, town_part_id, from_on)
    select move.id, ${write.stationId}, move."toBeatId", move."townPartId", ${write.on}::date
    from jsonb_to_recordset(${moves}::jsonb)
      as move (id uuid, "townPartId" uuid, "toBeatId" uuid)
    where not exists (select from beat_town_parts held
      where held.beat_id = move."toBeatId" and held.town_part_id = move."townPartId"
        and held.from_on <= ${write.on}
        and (held.until_on is null or held.until_on >= ${write.on}))`.execute(tx);
};

const movePremises = async (tx: Tx, recut: Recut, write: RecutWrite): Promise<void> => {
  const moves = JSON.stringify(recut.premises.map((move) => ({ id: newId(), ...move })));
  await sql`
    insert into premises_changes (id, station_id, premises_id, first_beat_id, type, beat_id, reason,
      happened_on, happened_at, recorded_at, recorded_by)
    select move.id, ${write.stationId}, premises.id, premises.beat_id, 'moved-beat',
      move."toBeatId", ${write.reason}, ${write.on}::date, ${write.at}, ${write.now}, ${write.by}
    from jsonb_to_recordset(${moves}::jsonb)
      as move (id uuid, "premisesId" uuid, "toBeatId" uuid)
    join premises on premises.id = move."premisesId"`.execute(tx);
};

/** Writes what a re-cut changes; everything that happened before its day stays where it is. */
export const applyRecut = async (tx: Tx, recut: Recut, write: RecutWrite): Promise<void> => {
  await insertBeats(tx, recut);
  await moveTownParts(tx, recut, write);
  await movePremises(tx, recut, write);
  await endBeats(tx, recut);
};

export type RecutRecord = RecutWrite & {
  readonly id: string;
  readonly kind: string;
  readonly details: RecutDetails;
};

export const insertRecut = async (tx: Tx, recut: RecutRecord): Promise<void> => {
  await tx
    .insertInto('beat_recuts')
    .values({
      id: recut.id,
      station_id: recut.stationId,
      effective_on: recut.on,
      kind: recut.kind,
      reason: recut.reason,
      details: JSON.stringify(recut.details),
      done_by: recut.by,
      done_at: recut.now,
    })
    .execute();
};

/** Does `work` and takes every row it wrote back: what would be, without doing it. */
export const asIfDone = async <T>(tx: Tx, work: () => Promise<T>): Promise<T> => {
  await sql`savepoint as_if`.execute(tx);
  const seen = await work();
  await sql`rollback to savepoint as_if`.execute(tx);
  return seen;
};
