import type { RefusalCode } from '../refusals.ts';

/** An expected no: a code of the refusal table and the facts its sentence needs. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, string | number>>;
};

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Answers "no" with a code of `core/src/refusals.ts`; never throw for an expected no. */
export const refuse = (
  code: RefusalCode,
  details: Refusal['details'] = {},
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: { code, details } });
