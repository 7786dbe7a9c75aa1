import type { boxCustody } from '@meguri/core/custody/custody.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

type Register = Output<typeof boxCustody>;
type Shown<K extends keyof Register> = Register[K] extends readonly (infer Row)[] ? Row : never;

/** Where a box, cabinet, key, bundle, line or disposal is. */
export type Spot = { readonly stationId: string; readonly boxId: string };

export const findBox = async (
  tx: Tx,
  boxId: string,
): Promise<(Spot & { readonly name: string }) | undefined> =>
  tx
    .selectFrom('units')
    .select(['id as boxId', 'station_id as stationId', 'name'])
    .where('id', '=', boxId)
    .where('kind', '=', 'policeBox')
    .executeTakeFirst()
    .then((row) => (row?.stationId == null ? undefined : { ...row, stationId: row.stationId }));

const spotOf = async (tx: Tx, cabinet: ReturnType<typeof sql>): Promise<Spot | undefined> => {
  const { rows } = await sql<Spot>`
    select c.station_id as "stationId", c.box_id as "boxId"
    from custody_cabinets c where c.id = (${cabinet})`.execute(tx);
  return rows[0];
};

export const spotOfCabinet = (tx: Tx, id: string) => spotOf(tx, sql`select ${id}::uuid`);

export const spotOfKey = (tx: Tx, id: string) =>
  spotOf(tx, sql`select k.cabinet_id from custody_keys k where k.id = ${id}`);

export const spotOfBundle = (tx: Tx, id: string) =>
  spotOf(tx, sql`select b.cabinet_id from custody_bundles b where b.id = ${id}`);

export const spotOfLine = (tx: Tx, id: string) =>
  spotOf(
    tx,
    sql`select b.cabinet_id from custody_count_lines l
      join custody_bundles b on b.id = l.bundle_id where l.id = ${id}`,
  );

export const spotOfDisposal = (tx: Tx, id: string) =>
  spotOf(
    tx,
    sql`select b.cabinet_id from custody_disposals d
      join custody_bundles b on b.id = d.bundle_id where d.id = ${id}`,
  );

export type BundleRow = Shown<'cabinets'>['bundles'][number] & { readonly cabinetId: string };

const iso = (at: Date): string => at.toISOString();

export const readBundles = async (tx: Tx, spot: Spot): Promise<readonly BundleRow[]> => {
  const { rows } = await sql<Omit<BundleRow, 'outSince'> & { readonly outSince: Date | null }>`
    select h.bundle_id as id, h.cabinet_id as "cabinetId", h.beat_id as "beatId",
      b.name as "beatName", h.number, h.kept, h.away as out, h.away_since as "outSince",
      p.name as "outBy"
    from custody_holdings(array[${spot.stationId}]::uuid[]) h
    join beats b on b.id = h.beat_id
    left join persons p on p.id = h.away_by
    where h.box_id = ${spot.boxId}
    order by b.number, h.number`.execute(tx);
  return rows.map((row) => ({ ...row, outSince: row.outSince && iso(row.outSince) }));
};

export type KeyRow = Shown<'cabinets'>['keys'][number] & { readonly cabinetId: string };

export const readKeys = async (tx: Tx, boxId: string): Promise<readonly KeyRow[]> => {
  const { rows } = await sql<{
    readonly id: string;
    readonly cabinet_id: string;
    readonly label: string;
    readonly event: string;
    readonly holder_id: string | null;
    readonly holder: string | null;
    readonly since: Date;
  }>`
    select k.id, k.cabinet_id, k.label, coalesce(e.event, 'stored') as event, e.holder_id,
      p.name as holder, coalesce(e.recorded_at, k.recorded_at) as since
    from custody_keys k
    join custody_cabinets c on c.id = k.cabinet_id
    left join lateral (select * from custody_key_events x where x.key_id = k.id
      order by x.recorded_at desc, x.id desc limit 1) e on true
    left join persons p on p.id = e.holder_id
    where c.box_id = ${boxId}
    order by k.label, k.id`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    cabinetId: row.cabinet_id,
    label: row.label,
    state:
      row.event === 'handed-over'
        ? 'held'
        : row.event === 'lost' || row.event === 'retired'
          ? row.event
          : 'stored',
    holder: row.holder_id && row.holder ? { personId: row.holder_id, name: row.holder } : null,
    since: iso(row.since),
  }));
};

export const readCabinets = (tx: Tx, boxId: string) =>
  tx
    .selectFrom('custody_cabinets')
    .select(['id', 'name'])
    .where('box_id', '=', boxId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();

/** Counts without an explanation, of one box or of the whole station. */
export const readDifferences = async (
  tx: Tx,
  stationId: string,
  boxId: string | null,
): Promise<Register['differences']> => {
  const { rows } = await sql<Shown<'differences'>>`
    select d.line_id as "lineId", d.box_id as "boxId", u.name as "boxName", b.name as "beatName",
      d.number, d.expected, d.counted, (d.counted_at at time zone 'Asia/Tokyo')::date as "countedOn",
      p.name as "countedBy"
    from custody_differences(array[${stationId}]::uuid[]) d
    join units u on u.id = d.box_id
    join beats b on b.id = d.beat_id
    join persons p on p.id = d.counted_by
    where ${boxId}::uuid is null or d.box_id = ${boxId}
    order by d.counted_at, b.number, d.number`.execute(tx);
  return [...rows];
};

export const readDisposals = async (tx: Tx, boxId: string): Promise<Register['disposals']> => {
  const rows = await tx
    .selectFrom('custody_disposals as d')
    .innerJoin('custody_bundles as b', 'b.id', 'd.bundle_id')
    .innerJoin('custody_cabinets as c', 'c.id', 'b.cabinet_id')
    .innerJoin('beats', 'beats.id', 'b.beat_id')
    .innerJoin('persons as p', 'p.id', 'd.proposed_by')
    .leftJoin('custody_disposal_decisions as x', 'x.disposal_id', 'd.id')
    .select(['d.id', 'd.bundle_id', 'beats.name as beat', 'b.number', 'd.sheets', 'd.method'])
    .select(['d.note', 'd.proposed_by', 'p.name as by', 'd.proposed_at'])
    .where('c.box_id', '=', boxId)
    .where('x.disposal_id', 'is', null)
    .orderBy('d.proposed_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    bundleId: row.bundle_id,
    beatName: row.beat,
    number: row.number,
    sheets: row.sheets,
    note: row.note,
    proposedAt: iso(row.proposed_at),
    method: row.method as Shown<'disposals'>['method'],
    proposedBy: { personId: row.proposed_by, name: row.by },
  }));
};

/** The newest hundred happenings of a box: movements, counts and inspections. */
export const readHistory = async (tx: Tx, boxId: string): Promise<Register['history']> => {
  const { rows } = await sql<Omit<Shown<'history'>, 'at'> & { readonly at: Date }>`
    select h.id, h.kind, h.about, h.sheets, h.note, h.at, p.name as by from (
      select e.id, e.event as kind, beat.name || ' ' || b.number as about, e.sheets, e.note,
        e.recorded_at as at, e.recorded_by as by_id
      from custody_events e
      join custody_bundles b on b.id = e.bundle_id
      join custody_cabinets c on c.id = b.cabinet_id
      join beats beat on beat.id = b.beat_id
      where c.box_id = ${boxId}
      union all
      select n.id, 'counted', '', (select sum(l.counted)::integer from custody_count_lines l
        where l.count_id = n.id), n.note, n.counted_at, n.counted_by
      from custody_counts n where n.box_id = ${boxId}
      union all
      select i.id, 'inspected', '', null, i.note, i.inspected_at, i.inspected_by
      from custody_inspections i where i.box_id = ${boxId}) h
    join persons p on p.id = h.by_id
    order by h.at desc, h.id desc limit 100`.execute(tx);
  return rows.map((row) => ({ ...row, at: iso(row.at) }));
};

/** First day something was kept, and the last day it was counted. */
export const readDays = async (tx: Tx, boxId: string) => {
  const { rows } = await sql<{ readonly first: string | null; readonly counted: string | null }>`
    select (select (min(b.recorded_at) at time zone 'Asia/Tokyo')::date from custody_bundles b
        join custody_cabinets c on c.id = b.cabinet_id where c.box_id = ${boxId}) as first,
      (select (max(n.counted_at) at time zone 'Asia/Tokyo')::date from custody_counts n
        where n.box_id = ${boxId}) as counted`.execute(tx);
  return rows[0] ?? { first: null, counted: null };
};
