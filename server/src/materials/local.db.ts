import type { Day } from '@meguri/core/base/day.ts';
import type { LocalStep } from '@meguri/core/materials/local.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type LocalRow = {
  readonly id: string;
  readonly stationId: string;
  readonly stationName: string;
  readonly month: Day;
  readonly items: readonly { readonly item: number; readonly text: string }[];
  readonly source: string;
  readonly sourceOn: Day;
  readonly postId: string;
  readonly writtenBy: string;
  readonly writerName: string;
  readonly writtenAt: Date;
  /** In their order. */
  readonly steps: readonly (LocalStep & { readonly reason: string; readonly at: string })[];
};

const columns = sql`
  m.id, m.station_id as "stationId", station.name as "stationName", m.month, m.items, m.source,
  m.source_on as "sourceOn", m.post_id as "postId", m.written_by as "writtenBy",
  writer.name as "writerName", m.written_at as "writtenAt",
  coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'validUntil', s.valid_until,
      'reason', s.reason, 'at', s.stepped_at) order by s.id)
    from local_material_steps s where s.material_id = m.id), '[]') as steps`;

const tables = sql`local_materials m
  join units station on station.id = m.station_id
  join persons writer on writer.id = m.written_by`;

/** Every version of a station for the months from a day on, the oldest first. */
export const selectLocals = async (
  tx: Tx,
  stationId: string,
  fromMonth: Day,
): Promise<readonly LocalRow[]> => {
  const { rows } = await sql<LocalRow>`
    select ${columns} from ${tables}
    where m.station_id = ${stationId} and m.month >= ${fromMonth}
    order by m.month, m.id`.execute(tx);
  return rows;
};

export const findLocal = async (tx: Tx, id: string): Promise<LocalRow | undefined> => {
  const { rows } = await sql<LocalRow>`
    select ${columns} from ${tables} where m.id = ${id}`.execute(tx);
  return rows[0];
};

export const findStation = async (
  tx: Tx,
  stationId: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from units where id = ${stationId} and kind = 'station'`.execute(tx);
  return rows[0];
};
