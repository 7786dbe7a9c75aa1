import type { Tx } from '../platform/database.ts';

export type BuildingKey = { readonly key: string; readonly townPartId: string };

/** Buildings of these addresses in the caller's scope, by address key. */
export const findBuildings = async (
  tx: Tx,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (keys.length === 0) return new Map();
  const rows = await tx
    .selectFrom('buildings')
    .select(['id', 'address_key'])
    .where('address_key', 'in', [...new Set(keys)])
    .execute();
  return new Map(rows.map((row) => [row.address_key, row.id]));
};
