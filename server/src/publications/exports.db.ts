import type { Output } from '@meguri/core/operation.ts';
import type { listExports } from '@meguri/core/publications/exports.ops.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

type Shown = Output<typeof listExports>['exports'][number];

export type ExportRow = Pick<Shown, 'id' | 'topic' | 'reason' | 'note' | 'stationId' | 'lines'> & {
  readonly stationName: string | null;
  readonly from: string;
  readonly until: string;
  readonly requestedById: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly approved: boolean | null;
  readonly decidedBy: string | null;
  readonly decision: string;
  readonly expiresAt: Date | null;
  readonly fetched: Shown['fetched'];
};

const selected = sql`
  select r.id, r.topic, r.purpose as reason, r.note, r.of_station_id as "stationId",
    s.name as "stationName", r.from_month as "from", r.until_month as "until", r.lines,
    r.requested_by as "requestedById", p.name as "requestedBy", r.requested_at as "requestedAt",
    d.approved, q.name as "decidedBy", coalesce(d.note, '') as decision,
    d.expires_at as "expiresAt",
    coalesce((select jsonb_agg(jsonb_build_object('by', x.name, 'at',
        to_char(w.fetched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'format', w.format)
        order by w.fetched_at, w.id)
      from export_downloads w join persons x on x.id = w.fetched_by
      where w.request_id = r.id), '[]') as fetched
  from export_requests r
  join persons p on p.id = r.requested_by
  left join units s on s.id = r.of_station_id
  left join export_decisions d on d.request_id = r.id
  left join persons q on q.id = d.decided_by`;

/** The newest two hundred requests; of one station, or of all for headquarters and the auditor. */
export const readExports = async (
  tx: Tx,
  stationId: string | null,
): Promise<readonly ExportRow[]> => {
  const { rows } = await sql<ExportRow>`${selected}
    where ${stationId}::uuid is null or r.of_station_id = ${stationId}
    order by r.requested_at desc, r.id limit 200`.execute(tx);
  return rows;
};

export const findExport = async (tx: Tx, id: string): Promise<ExportRow | undefined> => {
  const { rows } = await sql<ExportRow>`${selected} where r.id = ${id}`.execute(tx);
  return rows[0];
};

export type UnitName = {
  readonly id: string;
  readonly name: string;
  readonly station: string;
};

/** Boxes with their stations in the order of the organisation. */
export const readBoxNames = async (tx: Tx): Promise<readonly UnitName[]> => {
  const { rows } = await sql<UnitName>`
    select b.id, b.name, s.name as station from units b join units s on s.id = b.station_id
    where b.kind = 'policeBox' order by s.sort, s.code, b.sort, b.code`.execute(tx);
  return rows;
};
