import type { EntryPath } from '@meguri/core/pack/entry-schema.ts';
import { type Bilingual, bilingual, clauseId } from '@meguri/core/pack/text.ts';
import * as z from 'zod';

/** What each file of a draft holds, as far as it reads. */
export type Known = Readonly<Record<string, unknown>>;

export const valueAt = (root: unknown, path: EntryPath): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    root,
  );

const clauses = z.array(
  z
    .looseObject({ id: clauseId, summary: bilingual })
    .catch({ id: '', summary: { ja: '', en: '' } }),
);

const listOf = (files: Known) => clauses.safeParse(files['clauses']).data ?? [];

/** What a clause of the draft asks, in the draft's own words. */
export const clauseOf = (files: Known, id: string): Bilingual | undefined =>
  listOf(files).find((one) => one.id === id)?.summary;

/** Where a clause stands in `clauses.json`. */
export const placeOfClause = (files: Known, id: string): EntryPath | undefined => {
  const at = listOf(files).findIndex((one) => one.id === id);
  return at < 0 ? undefined : [String(at)];
};
