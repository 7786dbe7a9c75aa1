import { searchKey } from '@meguri/core/base/address.ts';
import { groupBy } from '@meguri/core/base/lists.ts';

type Named = { readonly municipality: string; readonly name: string };

/**
 * Finds a town by its name, or by municipality and name where several towns share it; undefined
 * when there is none or the name alone does not tell which.
 */
export const townFinder = <T extends Named>(
  towns: readonly T[],
): ((name: string) => T | undefined) => {
  const whole = new Map(towns.map((town) => [searchKey(`${town.municipality}${town.name}`), town]));
  const short = groupBy(towns, ({ name }) => searchKey(name));
  return (name) => {
    const key = searchKey(name);
    const [only, ...others] = short.get(key) ?? [];
    return whole.get(key) ?? (others.length === 0 ? only : undefined);
  };
};
