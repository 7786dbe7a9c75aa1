import type { Day } from '@meguri/core/base/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** The filed year of a box, if any; a filed year takes no change. */
export const findFiledId = async (
  tx: Tx,
  boxId: string,
  year: number,
): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('filed_sheets')
    .select('id')
    .where('box_id', '=', boxId)
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.id;
};

export type NewFiled = {
  readonly id: string;
  readonly stationId: string;
  readonly boxId: string;
  readonly year: number;
  readonly pdf: Uint8Array;
  /** The figures as JSON text. */
  readonly data: string;
  readonly checksum: string;
  readonly keepUntil: Day | null;
  readonly personId: string;
  readonly at: Date;
};

/** False when somebody else filed it in the same moment. */
export const insertFiled = async (tx: Tx, one: NewFiled): Promise<boolean> => {
  const row = await tx
    .insertInto('filed_sheets')
    .values({
      id: one.id,
      station_id: one.stationId,
      box_id: one.boxId,
      year: one.year,
      pdf: Buffer.from(one.pdf),
      data: one.data,
      checksum: one.checksum,
      keep_until: one.keepUntil,
      filed_by: one.personId,
      filed_at: one.at,
    })
    .onConflict((conflict) => conflict.columns(['box_id', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

export type Filed = {
  readonly id: string;
  readonly boxId: string;
  readonly boxName: string;
  readonly year: number;
  readonly by: string;
  readonly at: Date;
  readonly checksum: string;
  readonly keepUntil: Day | null;
};

/** What a station has filed, the newest year first, boxes in the order of the organisation. */
export const readFiled = async (tx: Tx, stationId: string): Promise<readonly Filed[]> => {
  const { rows } = await sql<Filed>`
    select filed.id, filed.box_id as "boxId", box.name as "boxName", filed.year,
      person.name as by, filed.filed_at as at, filed.checksum, filed.keep_until as "keepUntil"
    from filed_sheets filed
    join units box on box.id = filed.box_id
    join persons person on person.id = filed.filed_by
    where filed.station_id = ${stationId}
    order by filed.year desc, box.sort, box.code`.execute(tx);
  return rows;
};

export type FiledPaper = {
  readonly stationId: string;
  readonly boxId: string;
  readonly boxName: string;
  readonly year: number;
  readonly pdf: Uint8Array;
  readonly checksum: string;
};

export const findFiledPaper = async (tx: Tx, id: string): Promise<FiledPaper | undefined> => {
  const { rows } = await sql<FiledPaper>`
    select filed.station_id as "stationId", filed.box_id as "boxId", box.name as "boxName",
      filed.year, filed.pdf, filed.checksum
    from filed_sheets filed join units box on box.id = filed.box_id
    where filed.id = ${id}`.execute(tx);
  return rows[0];
};
