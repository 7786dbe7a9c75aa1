import type { Refusal } from '@meguri/core/base/result.ts';
import type { CheckedRow } from '@meguri/core/imports/check.ts';
import type { importRemarks } from '@meguri/core/imports/imports.ops.ts';

export type RefusedRow = { readonly line: number; readonly refusal: Refusal };

export type Remark = { readonly remark: (typeof importRemarks)[number]; readonly value: string };

/** What an import would do to the register; nothing of it is done before `write`. */
export type ImportPlan = {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
  readonly remarks: readonly Remark[];
  /** Everything that would be written, without new ids: two equal plans write the same. */
  readonly digest: unknown;
  readonly write: () => Promise<void>;
};

/** What a kind's plan is made from. */
export type PlanInput<Row> = {
  readonly rows: readonly CheckedRow<Row>[];
  readonly source: string;
  /** The day the rows speak of. */
  readonly asOf: string;
};

export const refusedRow = (
  line: number,
  code: Refusal['code'],
  details: Refusal['details'],
): RefusedRow => ({ line, refusal: { code, details: { line, ...details } } });

/** A list told in one remark each, without repetition. */
export const remarksOf = (remark: Remark['remark'], values: readonly string[]): readonly Remark[] =>
  [...new Set(values)].map((value) => ({ remark, value }));
