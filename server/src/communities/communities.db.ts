import type { Day } from '@meguri/core/base/day.ts';
import type { CommunityKind } from '@meguri/core/communities/facilities.ts';
import type { Basis, RemovalReason } from '@meguri/core/communities/freshness.ts';
import type { SharingLevel } from '@meguri/core/communities/sharing.ts';
import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../../db/schema.ts';
import type { Tx } from '../platform/database.ts';

/** An entry that is there, sealed. */
export type EntryRow = {
  readonly id: string;
  readonly station_id: string;
  readonly station_name: string;
  readonly registered_on: Day;
  readonly revision_id: string;
  readonly revision: number;
  readonly kind: CommunityKind;
  readonly sharing: SharingLevel;
  readonly section_ids: readonly string[];
  readonly basis: Basis;
  readonly basis_since: Day;
  readonly basis_until: Day | null;
  readonly contents: Buffer;
  readonly key_version: number | null;
  readonly wrapped: Buffer | null;
  readonly confirmed_on: Day;
  readonly review_on: Day;
  readonly told_on: Day | null;
  readonly objected_on: Day | null;
  readonly registered_as: string;
};

export const listEntries = async (
  tx: Tx,
  stationIds: readonly string[],
): Promise<readonly EntryRow[]> => {
  const { rows } = await sql<EntryRow>`
    select * from community_entries(${stationIds}::uuid[])`.execute(tx);
  return rows;
};

export type After = { readonly sort: number; readonly at: string; readonly id: string };

export type ListedRow = EntryRow & { readonly sort: number; readonly registered_at: Date };

/**
 * A page of entries, station by station and as they were registered. Which of them the caller may know
 * of is decided afterwards; what a station keeps to itself is left out here for whoever is of none.
 */
export const pageOfEntries = async (
  tx: Tx,
  stationIds: readonly string[],
  { after, most, shared }: { after: After | null; most: number; shared: boolean },
): Promise<readonly ListedRow[]> => {
  const { rows } = await sql<ListedRow>`
    with page as materialized (
      select c.id, c.registered_at, u.sort from communities c join units u on u.id = c.station_id
      join lateral (select v.sharing from community_revisions v where v.community_id = c.id
        order by v.revision desc limit 1) r on ${shared ? sql`r.sharing <> 'station'` : sql`true`}
      where c.station_id = any (${stationIds}::uuid[])
        and ${
          after === null
            ? sql`true`
            : sql`(u.sort, c.registered_at, c.id)
                > (${after.sort}, ${after.at}::timestamptz, ${after.id}::uuid)`
        }
      order by u.sort, c.registered_at, c.id limit ${most})
    select e.*, page.sort, page.registered_at
    from page join community_entries(${stationIds}::uuid[]) e on e.id = page.id
    order by page.sort, page.registered_at, page.id`.execute(tx);
  return rows;
};

/** These of the entries that are there. */
export const entriesNamed = async (
  tx: Tx,
  stationIds: readonly string[],
  ids: readonly string[],
): Promise<readonly EntryRow[]> => {
  const { rows } = await sql<EntryRow>`
    select * from community_entries(${stationIds}::uuid[]) where id = any (${ids}::uuid[])`.execute(
    tx,
  );
  return rows;
};

/** Stations in the order of the organisation. */
export const listStations = async (tx: Tx, ids: readonly string[]): Promise<readonly Named[]> => {
  const { rows } = await sql<Named>`
    select id, name from units where id = any (${ids}::uuid[]) order by sort, code`.execute(tx);
  return rows;
};

export const findEntry = async (
  tx: Tx,
  id: string,
  stationIds: readonly string[],
): Promise<EntryRow | undefined> => {
  const { rows } = await sql<EntryRow>`
    select * from community_entries(${stationIds}::uuid[]) where id = ${id}`.execute(tx);
  return rows[0];
};

/** The entry, held until the commit: nothing is written to one that is just being erased. */
export const holdEntry = async (tx: Tx, id: string): Promise<void> => {
  const name = `community ${id}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ${name}, 0))`.execute(
    tx,
  );
};

export const listChanges = async (tx: Tx, id: string) => {
  const { rows } = await sql<ChangeRow>`
    select r.id, r.station_id, r.revision, r.contents, k.key_version, k.wrapped, r.recorded_at,
      p.title as by
    from community_revisions r join posts p on p.id = r.recorded_as
    left join sealed_keys k on k.sealed_id = r.id
    where r.community_id = ${id} order by r.revision desc`.execute(tx);
  return rows;
};

export type ChangeRow = {
  readonly id: string;
  readonly station_id: string;
  readonly revision: number;
  readonly contents: Buffer;
  readonly key_version: number | null;
  readonly wrapped: Buffer | null;
  readonly recorded_at: Date;
  readonly by: string;
};

export type ContactRow = {
  readonly id: string;
  readonly station_id: string;
  readonly contents: Buffer;
  readonly key_version: number | null;
  readonly wrapped: Buffer | null;
};

/** Contacts whose consent holds on a day. */
export const listContacts = async (
  tx: Tx,
  id: string,
  day: Day,
): Promise<readonly ContactRow[]> => {
  const { rows } = await sql<ContactRow>`
    select c.id, c.station_id, c.contents, k.key_version, k.wrapped
    from community_contacts c left join sealed_keys k on k.sealed_id = c.id
    where c.community_id = ${id} and c.consent_until >= ${day}
    order by c.recorded_at, c.id`.execute(tx);
  return rows;
};

/** Erases contacts, their keys first: one by its id, or those whose consent ended before a day. */
export const eraseContacts = async (
  tx: Tx,
  which: { readonly id: string; readonly of: string } | { readonly before: Day },
): Promise<number> => {
  const chosen =
    'id' in which
      ? sql`id = ${which.id} and community_id = ${which.of}`
      : sql`consent_until < ${which.before}`;
  await sql`delete from sealed_keys where sealed_id in
    (select id from community_contacts where ${chosen})`.execute(tx);
  const { numAffectedRows } = await sql`delete from community_contacts where ${chosen}`.execute(tx);
  return Number(numAffectedRows ?? 0);
};

/** Erases everything an entry says, in every revision, and leaves its receipt (R05). */
export const eraseEntry = async (
  tx: Tx,
  receipt: Insertable<DB['community_removals']> & { readonly why: RemovalReason },
): Promise<void> => {
  const id = receipt.community_id;
  await sql`delete from sealed_keys where sealed_id in
    (select id from community_revisions where community_id = ${id}
      union all select id from community_contacts where community_id = ${id})`.execute(tx);
  await tx.deleteFrom('community_revisions').where('community_id', '=', id).execute();
  await tx.deleteFrom('community_contacts').where('community_id', '=', id).execute();
  await sql`delete from community_links where community_id = ${id} or to_id = ${id}`.execute(tx);
  await tx.insertInto('community_removals').values(receipt).execute();
};

type RemovalRow = {
  readonly community_id: string;
  readonly station_name: string;
  readonly why: RemovalReason;
  readonly removed_at: Date;
  readonly by: string;
};

export const listRemovals = async (tx: Tx): Promise<readonly RemovalRow[]> => {
  const { rows } = await sql<RemovalRow>`
    select r.community_id, u.name as station_name, r.why, r.removed_at, p.name as by
    from community_removals r join units u on u.id = r.station_id
    join persons p on p.id = r.removed_by
    order by r.removed_at desc, r.community_id limit 200`.execute(tx);
  return rows;
};

type Named = { readonly id: string; readonly name: string };

/** Names of towns and their parts: a name of a town is one of a place, whatever it says. */
export const listTowns = async (tx: Tx): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select name from towns union select name from town_parts`.execute(tx);
  return rows.map(({ name }) => name);
};

/** Town parts of a station's beats on a day, or of the ids that are given. */
export const listTownParts = async (
  tx: Tx,
  which: { readonly stationIds: readonly string[]; readonly day: Day } | readonly string[],
): Promise<readonly Named[]> => {
  const chosen =
    'stationIds' in which
      ? sql`part.id in (select b.town_part_id from beat_town_parts b
          where b.station_id = any (${which.stationIds}::uuid[]) and b.from_on <= ${which.day}
            and (b.until_on is null or b.until_on >= ${which.day}))`
      : sql`part.id = any (${which}::uuid[])`;
  const { rows } = await sql<Named>`
    select part.id, part.name from town_parts part join towns town on town.id = part.town_id
    where ${chosen} order by town.code, part.part, part.name`.execute(tx);
  return rows;
};

/** Sections of headquarters. */
export const listSections = async (tx: Tx): Promise<readonly Named[]> => {
  const { rows } = await sql<Named>`
    select unit.id, unit.name from units unit
    left join units above on above.id = unit.parent_id
    where unit.kind = 'headquarters' or (unit.kind = 'section' and above.kind = 'headquarters')
    order by unit.sort, unit.name`.execute(tx);
  return rows;
};
