import { forbiddenIn, type NameKinds } from '@meguri/core/base/never-kept.ts';
import type { Breach } from '../tree.ts';

/** Where a forbidden word may stand all the same, with the reason (tools/schema-exceptions.json). */
export type NameAllowance = {
  readonly file: string;
  readonly names: readonly string[];
  readonly reason: string;
};

export type Named = { readonly file: string; readonly line: number; readonly name: string };

/** An allowance names a file or a folder ending in '/', and the whole names it permits there. */
const allows = (allowance: NameAllowance, { file, name }: Named): boolean =>
  allowance.names.includes(name) &&
  (allowance.file.endsWith('/') ? file.startsWith(allowance.file) : file === allowance.file);

export const nameBreaches = (
  names: readonly Named[],
  kinds: NameKinds,
  allowed: readonly NameAllowance[],
): readonly Breach[] =>
  names.flatMap((one) => {
    const word = forbiddenIn(one.name, kinds);
    if (word === undefined || allowed.some((allowance) => allows(allowance, one))) return [];
    const { file, line, name } = one;
    return [{ rule: 'forbidden-name', file, line, say: `${name}: the product has no "${word}"` }];
  });

/** An allowance that no name needs any more is to be taken back. */
export const staleAllowances = (
  seen: readonly Named[],
  allowed: readonly NameAllowance[],
): readonly Breach[] =>
  allowed.flatMap(({ file, names }) =>
    names
      .filter((name) => !seen.some((one) => allows({ file, names: [name], reason: '' }, one)))
      .map((name) => ({ rule: 'stale-exception', file, line: 1, say: `no name ${name} here` })),
  );
