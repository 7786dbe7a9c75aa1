import type { Operation, Output } from '@meguri/core/operation.ts';
import { type RefusalCode, refusals } from '@meguri/core/refusals.ts';
import * as z from 'zod';

type Problem = {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, string | number>>;
  readonly requestId: string;
};

/** An expected no of the server; shown by `RefusalNotice`. */
export class RefusalError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'RefusalError';
    this.problem = problem;
  }
}

/** Not an expected no: a bug or no network. `requestId` finds it in the log. */
export class FaultError extends Error {
  readonly kind: 'bug' | 'network';
  readonly requestId: string;
  constructor(kind: 'bug' | 'network', requestId: string) {
    super(kind);
    this.name = 'FaultError';
    this.kind = kind;
    this.requestId = requestId;
  }
}

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

const problemSchema = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  requestId: z.string(),
});

/** The error an answer with an error status stands for. */
export const errorOf = (body: unknown, requestId: string): RefusalError | FaultError => {
  const parsed = problemSchema.safeParse(body);
  if (!parsed.success) return new FaultError('bug', requestId);
  const { code, details } = parsed.data;
  return isRefusalCode(code)
    ? new RefusalError({ code, details, requestId: parsed.data.requestId })
    : new FaultError('bug', parsed.data.requestId);
};

const send = async (
  address: string,
  request: { readonly id: string; readonly body: unknown; readonly signal?: AbortSignal },
): Promise<Response> => {
  try {
    return await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-meguri-request': request.id },
      body: JSON.stringify(request.body),
      ...(request.signal ? { signal: request.signal } : {}),
    });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new FaultError('network', request.id);
  }
};

type Options = {
  readonly signal?: AbortSignal;
  /** The same id for a repeated command lets the server recognise it. */
  readonly requestId?: string;
};

/**
 * Sends one operation and gives back its parsed output. Throws `RefusalError` for an expected no
 * and `FaultError` for everything else.
 */
export const call = async <O extends Operation>(
  operation: O,
  input: z.input<O['input']>,
  options: Options = {},
): Promise<Output<O>> => {
  const id = options.requestId ?? crypto.randomUUID();
  // An object may hold more than its type says: only what the operation takes leaves the browser. What
  // does not fit is sent as it is, and the server says what is wrong with it.
  const asked = operation.input.safeParse(input);
  const sent = { id, body: asked.success ? asked.data : input };
  const response = await send(`/api/${operation.name}`, { ...sent, ...options });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw errorOf(body, id);
  const parsed = operation.output.safeParse(body);
  if (!parsed.success) throw new FaultError('bug', id);
  return parsed.data as Output<O>;
};
