import { keysOf } from '@meguri/core/base/keys.ts';
import type { fileItems, statutoryValues } from '@meguri/core/rights/retention.ops.ts';
import type { UseCase } from '../platform/serve.ts';

/** Values and periods as the pack states them; what nobody checked is for the legal post. */
export const values: UseCase<typeof statutoryValues> = async ({ pack }) => {
  const rows = keysOf(pack.rights.values).map((code) => ({ code, ...pack.rights.values[code] }));
  const retention = [...pack.rights.retention];
  const unchecked = [...rows, ...retention].filter(({ checkedBy }) => checkedBy === null).length;
  return { values: rows, retention, unchecked };
};

export const items: UseCase<typeof fileItems> = async ({ pack }) => ({
  items: pack.cards.items.map(({ code, label, type, choices }) => ({
    code,
    label,
    isNumber: type === 'count' || type === 'birth-year',
    choices: [...choices],
  })),
});
