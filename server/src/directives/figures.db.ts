import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** The version a correction belongs to. */
export const findCorrected = async (tx: Tx, id: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('directive_corrections')
    .select('version_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.version_id;
};

export type FigureRow = {
  readonly figureId: string;
  readonly place: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly asOf: string;
};

export const readFigures = async (tx: Tx, versionId: string): Promise<readonly FigureRow[]> => {
  const { rows } = await sql<FigureRow>`
    select id as "figureId", place, label, value, unit, as_of as "asOf"
    from directive_figures where version_id = ${versionId}
    order by recorded_at, id`.execute(tx);
  return rows;
};

export type EditionRow = {
  readonly editionId: string;
  readonly versionId: string;
  readonly leftOut: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

const editions = sql`
  select e.id as "editionId", e.version_id as "versionId", e.left_out as "leftOut", e.reason,
    person.name as by, e.made_at as at
  from directive_editions e join persons person on person.id = e.made_by`;

/** Public editions of a version, the newest first. */
export const readEditions = async (tx: Tx, versionId: string): Promise<readonly EditionRow[]> => {
  const { rows } = await sql<EditionRow>`
    ${editions} where e.version_id = ${versionId} order by e.made_at desc, e.id`.execute(tx);
  return rows;
};

export const findEdition = async (tx: Tx, id: string): Promise<EditionRow | undefined> => {
  const { rows } = await sql<EditionRow>`${editions} where e.id = ${id}`.execute(tx);
  return rows[0];
};
