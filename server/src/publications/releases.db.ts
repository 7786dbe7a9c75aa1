import type { Topic } from '@meguri/core/publications/exports.ts';
import type { PublishedTable } from '@meguri/core/publications/table.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type Area = { readonly id: string; readonly name: string };

export type ReleaseRow = {
  readonly id: string;
  readonly topic: Topic;
  readonly from: number;
  readonly until: number;
  readonly areas: readonly Area[];
  readonly columns: readonly string[];
  readonly cells: PublishedTable;
  readonly draftedById: string;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  readonly released: boolean | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly note: string;
  readonly withdrawn: string | null;
};

const selected = sql`
  select f.id, f.topic, f.from_half as "from", f.until_half as "until", f.areas, f.columns, f.cells,
    f.drafted_by as "draftedById", p.name as "draftedBy", f.drafted_at as "draftedAt",
    d.released, d.decided_at as "decidedAt", q.name as "decidedBy", coalesce(d.note, '') as note,
    w.reason as withdrawn
  from publication_drafts f
  join persons p on p.id = f.drafted_by
  left join publication_decisions d on d.publication_id = f.id
  left join persons q on q.id = d.decided_by
  left join publication_withdrawals w on w.publication_id = f.id`;

export const readReleases = async (tx: Tx): Promise<readonly ReleaseRow[]> => {
  const { rows } = await sql<ReleaseRow>`${selected}
    order by f.from_half desc, f.drafted_at desc, f.id limit 200`.execute(tx);
  return rows;
};

export const findRelease = async (tx: Tx, id: string): Promise<ReleaseRow | undefined> => {
  const { rows } = await sql<ReleaseRow>`${selected} where f.id = ${id}`.execute(tx);
  return rows[0];
};

/** Everything of a topic that was ever public, withdrawn tables among it. */
export const readLedger = async (tx: Tx, topic: Topic): Promise<readonly ReleaseRow[]> => {
  const { rows } = await sql<ReleaseRow>`${selected}
    where f.topic = ${topic} and d.released order by d.decided_at, f.id`.execute(tx);
  return rows;
};

/** Decisions on one topic wait for one another, so that none misses what another releases. */
export const lockTopic = async (tx: Tx, topic: Topic): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`publications ${topic}`}, 0))`.execute(
    tx,
  );
};

export const readStations = async (tx: Tx): Promise<readonly Area[]> =>
  tx
    .selectFrom('units')
    .select(['id', 'name'])
    .where('kind', '=', 'station')
    .where('until_on', 'is', null)
    .orderBy('sort')
    .orderBy('code')
    .execute();
