import type { linkKinds } from '@meguri/core/communities/network.ops.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type LinkRow = {
  readonly id: string;
  readonly station_id: string;
  readonly community_id: string;
  readonly to_id: string;
  readonly kind: (typeof linkKinds)[number];
  readonly recorded_at: Date;
};

export type After = { readonly at: string; readonly id: string };

/** A page of links, the oldest first. */
export const pageOfLinks = async (
  tx: Tx,
  after: After | null,
  most: number,
): Promise<readonly LinkRow[]> => {
  const { rows } = await sql<LinkRow>`
    select id, station_id, community_id, to_id, kind, recorded_at from community_links
    where ${
      after === null
        ? sql`true`
        : sql`(recorded_at, id) > (${after.at}::timestamptz, ${after.id}::uuid)`
    }
    order by recorded_at, id limit ${most}`.execute(tx);
  return rows;
};

export const findLink = async (tx: Tx, id: string): Promise<LinkRow | undefined> => {
  const { rows } = await sql<LinkRow>`
    select id, station_id, community_id, to_id, kind, recorded_at from community_links
    where id = ${id}`.execute(tx);
  return rows[0];
};

export const deleteLink = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('community_links').where('id', '=', id).execute();
};
