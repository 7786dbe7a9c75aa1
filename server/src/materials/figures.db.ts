import type { Day } from '@meguri/core/base/day.ts';
import type { CrimeCount } from '@meguri/core/materials/crime-figures.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type SourceRow = {
  readonly id: string;
  readonly publisher: string;
  readonly publishedOn: Day;
};

/** Months that any file tells of, the newest first. */
export const selectMonths = async (tx: Tx): Promise<readonly Day[]> => {
  const { rows } = await sql<{ month: Day }>`
    select distinct month from crime_counts order by month desc`.execute(tx);
  return rows.map(({ month }) => month);
};

/** The newest file that tells of a month. */
export const findSource = async (tx: Tx, month: Day): Promise<SourceRow | undefined> => {
  const { rows } = await sql<SourceRow>`
    select source.id, source.publisher, source.published_on as "publishedOn"
    from crime_sources source
    where exists (select from crime_counts c where c.source_id = source.id and c.month = ${month})
    order by source.published_on desc, source.read_at desc limit 1`.execute(tx);
  return rows[0];
};

/** In the order of names: never by how many (R29). */
export const selectCounts = async (
  tx: Tx,
  sourceId: string,
  month: Day,
): Promise<readonly Omit<CrimeCount, 'month'>[]> => {
  const { rows } = await sql<Omit<CrimeCount, 'month'>>`
    select method, municipality, town, cases from crime_counts
    where source_id = ${sourceId} and month = ${month}
    order by method, municipality = '', municipality, town = '', town`.execute(tx);
  return rows;
};

export const isRead = async (tx: Tx, fileHash: string): Promise<boolean> => {
  const { rows } = await sql`
    select from crime_sources where file_hash = ${fileHash}`.execute(tx);
  return rows.length > 0;
};

export type LessonRow = {
  readonly id: string;
  readonly heldOn: Day;
  readonly languages: string[];
  readonly people: string;
  readonly answers: string[];
  readonly learned: string;
};

/** The latest first. */
export const selectLessons = async (tx: Tx, stationId: string): Promise<readonly LessonRow[]> => {
  const { rows } = await sql<LessonRow>`
    select id, held_on as "heldOn", languages, people, answers, learned from material_lessons
    where station_id = ${stationId} order by held_on desc, id desc limit 100`.execute(tx);
  return rows;
};
