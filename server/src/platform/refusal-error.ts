import type { Refusal, Result } from '@meguri/core/base/result.ts';
import type { RefusalCode } from '@meguri/core/refusals.ts';

/** An expected no on its way to the http door, which answers it as problem+json. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusalError';
    this.refusal = refusal;
  }
}

/** Throws the refusal with this code; `details` fill its sentence. */
export const refuseWith = (code: RefusalCode, details: Refusal['details'] = {}): never => {
  throw new RefusalError({ code, details });
};

/** The value of a rule's answer; a refusal is thrown to the http door. */
export const must = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new RefusalError(result.refusal);
};
