import type * as z from 'zod';
import type { RefusalCode } from './refusals.ts';

/**
 * A request as plain data. The server binds a use case to it, a browser calls it, the role matrix,
 * the OpenAPI document and the trace are printed from it. Every field is required, so an operation
 * without an authorisation action or an audit action does not compile.
 */
export type Operation = {
  /** `<slice>.<verb>`, also its address: POST /api/<name>. */
  readonly name: `${string}.${string}`;
  readonly kind: 'query' | 'command';
  /** What the policies decide on; several operations may share one action. */
  readonly action: string;
  /** 'required': the caller states a purpose of the purpose registry (MG-5.3). */
  readonly purpose: 'none' | 'required';
  /** The audit event written with it; queries that show no personal data say 'none'. */
  readonly audit: string;
  /** Neutral duty ids it fulfils (packs map clauses to them); [] only for plumbing. */
  readonly duties: readonly string[];
  /** May a tablet queue it while it has no network? */
  readonly offline: boolean;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Refusals it may give beyond the ones every operation may give. */
  readonly refusals: readonly RefusalCode[];
};

export const operation = <const O extends Operation>(o: O): O => o;

export type Input<O extends Operation> = z.output<O['input']>;
export type Output<O extends Operation> = z.output<O['output']>;
