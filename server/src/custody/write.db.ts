import { sql } from 'kysely';
import { addFact } from '../platform/add-fact.ts';
import type { Tx } from '../platform/database.ts';
import { newId, newOrderedId } from '../platform/keys.ts';

/** Bundles of a beat are numbered through. */
export const nextNumber = async (tx: Tx, beatId: string): Promise<number> => {
  const { rows } = await sql<{ readonly next: number }>`
    select coalesce(max(number), 0)::integer + 1 as next from custody_bundles
    where beat_id = ${beatId}`.execute(tx);
  return rows[0]?.next ?? 1;
};

export type Line = {
  readonly bundleId: string;
  readonly expected: number;
  readonly counted: number;
};

export const addLines = async (
  tx: Tx,
  at: { readonly countId: string; readonly stationId: string },
  lines: readonly Line[],
): Promise<void> => {
  if (lines.length === 0) return;
  await tx
    .insertInto('custody_count_lines')
    .values(
      lines.map((line) => ({
        id: newId(),
        station_id: at.stationId,
        count_id: at.countId,
        bundle_id: line.bundleId,
        expected: line.expected,
        counted: line.counted,
      })),
    )
    .execute();
};

export type Event = {
  readonly stationId: string;
  readonly bundleId: string;
  readonly event: string;
  readonly sheets: number;
  readonly holderId?: string | null;
  readonly note: string;
  readonly at: Date;
  readonly by: string;
};

export const addEvent = (tx: Tx, event: Event): Promise<void> =>
  addFact(tx, 'custody_events', {
    id: newOrderedId(),
    station_id: event.stationId,
    bundle_id: event.bundleId,
    event: event.event,
    sheets: event.sheets,
    holder_id: event.holderId ?? null,
    note: event.note,
    recorded_at: event.at,
    recorded_by: event.by,
  });

/** Two people may act on one bundle at once: the second waits, then sees what the first did. */
export const lockBundle = async (tx: Tx, bundleId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${bundleId}, 0))`.execute(tx);
};

export const findLine = (tx: Tx, lineId: string) =>
  tx
    .selectFrom('custody_count_lines as l')
    .leftJoin('custody_settlements as s', 's.line_id', 'l.id')
    .select(['l.bundle_id', 'l.expected', 'l.counted', 's.line_id as settled'])
    .where('l.id', '=', lineId)
    .executeTakeFirst();

export const findDisposal = (tx: Tx, disposalId: string) =>
  tx
    .selectFrom('custody_disposals as d')
    .leftJoin('custody_disposal_decisions as x', 'x.disposal_id', 'd.id')
    .select(['d.bundle_id', 'd.sheets', 'd.proposed_by', 'd.proposed_at'])
    .select('x.disposal_id as decided')
    .where('d.id', '=', disposalId)
    .executeTakeFirst();

export const hasOpenDisposal = async (tx: Tx, bundleId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('custody_disposals as d')
    .leftJoin('custody_disposal_decisions as x', 'x.disposal_id', 'd.id')
    .select('d.id')
    .where('d.bundle_id', '=', bundleId)
    .where('x.disposal_id', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
};
