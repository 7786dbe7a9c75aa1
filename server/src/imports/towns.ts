import { searchKey } from '@meguri/core/base/address.ts';
import type { TownRow } from '@meguri/core/imports/fields.ts';
import { insertMany } from '../platform/insert-many.ts';
import { newId } from '../platform/keys.ts';
import type { Ctx } from '../platform/serve.ts';
import type { ImportPlan, PlanInput } from './plan.ts';
import { listTowns, type TownRecord, updateTowns } from './towns.db.ts';

const keyOf = (town: { readonly municipality: string; readonly name: string }): string =>
  `${searchKey(town.municipality)} ${searchKey(town.name)}`;

/** The known values with what the file says in their place; what it leaves open stays. */
const merged = (known: TownRecord | undefined, row: TownRow) => ({
  lat: row.lat ?? known?.lat ?? null,
  lon: row.lon ?? known?.lon ?? null,
  households: row.households ?? known?.households ?? null,
  households_basis: row.households === null ? (known?.households_basis ?? null) : row.basis,
});

const isSame = (known: TownRecord, values: ReturnType<typeof merged>): boolean =>
  known.lat === values.lat &&
  known.lon === values.lon &&
  known.households === values.households &&
  known.households_basis === values.households_basis;

/** Towns by municipality and name; their first part is made with them. */
export const planTowns = async (ctx: Ctx, input: PlanInput<TownRow>): Promise<ImportPlan> => {
  const known = new Map((await listTowns(ctx.tx)).map((town) => [keyOf(town), town]));
  const told = { source: input.source, as_of: input.asOf };
  const read = input.rows.map(({ value }) => {
    const before = known.get(keyOf(value));
    return { value, before, values: merged(before, value) };
  });
  const made = read
    .filter(({ before }) => before === undefined)
    .map(({ value: { code, municipality, name }, values }) => ({
      code: `${code ?? searchKey(municipality)}-${searchKey(name)}`,
      municipality,
      name,
      ...values,
      ...told,
    }));
  const updated = read.flatMap(({ before, values }) =>
    before === undefined || isSame(before, values) ? [] : [{ id: before.id, ...values, ...told }],
  );
  return {
    created: made.length,
    changed: updated.length,
    unchanged: read.length - made.length - updated.length,
    refused: [],
    remarks: [],
    digest: [made, updated],
    write: async () => {
      const towns = made.map((town) => ({ id: newId(), ...town }));
      await insertMany(ctx.tx, 'towns', towns);
      const parts = towns.map(({ id, name, lat, lon }) => {
        return { id: newId(), town_id: id, part: 0, name, lat, lon };
      });
      await insertMany(ctx.tx, 'town_parts', parts);
      await updateTowns(ctx.tx, updated);
    },
  };
};
