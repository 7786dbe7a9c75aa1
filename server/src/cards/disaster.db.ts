import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

export type DisasterRow = {
  readonly id: string;
  readonly place: string;
  readonly reason: string;
  readonly declared_by: string;
  readonly declared_at: Date;
  readonly until_at: Date;
  readonly blocks: readonly { readonly townPartId: string; readonly name: string }[];
};

const listWhere = async (tx: Tx, which: RawBuilder<unknown>): Promise<readonly DisasterRow[]> => {
  const { rows } = await sql<DisasterRow>`
    select one.id, one.place, one.reason, person.name as declared_by, one.declared_at,
      (select term.until_at from disaster_terms term where term.disaster_id = one.id
        order by term.set_at desc, term.id desc limit 1) as until_at,
      (select coalesce(jsonb_agg(jsonb_build_object('townPartId', part.id, 'name', part.name)
          order by part.name), '[]')
        from disaster_blocks block join town_parts part on part.id = block.town_part_id
        where block.disaster_id = one.id) as blocks
    from disasters one join persons person on person.id = one.declared_by
    where ${which}
    order by one.declared_at desc limit 100`.execute(tx);
  return rows;
};

export const listAllDisasters = (tx: Tx): Promise<readonly DisasterRow[]> =>
  listWhere(tx, sql`true`);

export const findDisaster = async (tx: Tx, id: string): Promise<DisasterRow | undefined> =>
  (await listWhere(tx, sql`one.id = ${id}`))[0];

type NewDisaster = {
  readonly id: string;
  readonly place: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

export const insertDisaster = async (
  tx: Tx,
  { id, place, reason, by, at }: NewDisaster,
  townPartIds: readonly string[],
): Promise<void> => {
  const row = { id, place, reason, declared_by: by, declared_at: at };
  await tx.insertInto('disasters').values(row).execute();
  const blocks = [...new Set(townPartIds)].map((town_part_id) => ({
    disaster_id: id,
    town_part_id,
  }));
  await tx.insertInto('disaster_blocks').values(blocks).execute();
};

export const countTownParts = async (tx: Tx, ids: readonly string[]): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from town_parts where id = any (${ids}::uuid[])`.execute(tx);
  return rows[0]?.count ?? 0;
};

/** Blocks whose name holds the text, with their municipality. */
export const listBlocks = async (
  tx: Tx,
  search: string,
): Promise<readonly { readonly townPartId: string; readonly name: string }[]> => {
  const { rows } = await sql<{ townPartId: string; name: string }>`
    select part.id as "townPartId", town.municipality || part.name as name
    from town_parts part join towns town on town.id = part.town_id
    where ${search} <> '' and position(${search} in town.municipality || part.name) > 0
    order by town.municipality, part.name limit 50`.execute(tx);
  return rows;
};

/** Does the card's place lie in a block of the disaster? */
export const liesInBlocks = async (tx: Tx, id: string, cardId: string): Promise<boolean> => {
  const { rows } = await sql<{ inside: boolean }>`
    select exists (select from cards card
      left join premises_details place on place.premises_id = card.premises_id
      left join buildings house on house.id = card.building_id
      join disaster_blocks block
        on block.town_part_id = coalesce(place.town_part_id, house.town_part_id)
      where card.id = ${cardId} and block.disaster_id = ${id}) as inside`.execute(tx);
  return rows[0]?.inside ?? false;
};

type Look = { readonly at: Date; readonly by: string; readonly card_id: string };

export const listDisasterLooks = async (tx: Tx, id: string): Promise<readonly Look[]> => {
  const { rows } = await sql<Look>`
    select look.looked_at as at, person.name as by, look.card_id
    from card_looks look join persons person on person.id = look.person_id
    where look.ground_id = ${id} order by look.looked_at desc limit 1000`.execute(tx);
  return rows;
};
