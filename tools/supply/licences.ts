import type { Package } from './lock.ts';

/** Licences the product may carry, by SPDX id, and why each is fine beside Apache-2.0. */
export const allowed: Readonly<Record<string, string>> = {
  '0BSD': 'permissive, no notice needed',
  'Apache-2.0': 'our own licence',
  'BSD-2-Clause': 'permissive, notice kept',
  'BSD-3-Clause': 'permissive, notice kept, no use of names',
  'BlueOak-1.0.0': 'permissive, notice kept, with a patent grant',
  ISC: 'permissive, notice kept',
  MIT: 'permissive, notice kept',
  'OFL-1.1': 'fonts: may be bundled and embedded, not sold alone; named in NOTICE',
  Unlicense: 'given to the public',
  Zlib: 'permissive, changed sources are marked',
};

type Override = { readonly spdx: string; readonly reason: string };

/** Packages whose own words are no SPDX id, or that say nothing; read by a person, with the reason. */
export const readByHand: Readonly<Record<string, Override>> = {
  'buffers@0.1.1': {
    spdx: 'MIT',
    reason:
      'names none; its author’s repository holds the MIT licence (2010, James Halliday) and the next version says MIT/X11. Comes with ExcelJS for reading workbooks as a stream, which the product never does',
  },
  'duck@0.1.12': { spdx: 'BSD-2-Clause', reason: 'says BSD; its LICENSE file is the two clauses' },
  'chainsaw@0.1.0': { spdx: 'MIT', reason: 'says MIT/X11, the older name of the same licence' },
};

/** The licence of a package as an SPDX expression without outer brackets. */
export const licenceOf = (one: Pick<Package, 'name' | 'version' | 'license'>) =>
  readByHand[`${one.name}@${one.version}`]?.spdx ?? one.license?.replace(/^\((.*)\)$/, '$1');

/** Is one of the choices (OR) made only of allowed licences (AND)? */
export const isAllowed = (expression: string): boolean =>
  expression
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => Object.hasOwn(allowed, id)));
