import type { Output } from '@meguri/core/operation.ts';
import type { getLeak } from '@meguri/core/rights/leaks.ops.ts';
import type { getRequest } from '@meguri/core/rights/requests.ops.ts';

export type Request = Output<typeof getRequest>;
export type Leak = Output<typeof getLeak>;
