import type { Output } from '@meguri/core/operation.ts';
import type { listOpinions } from '@meguri/core/visits/opinions.ops.ts';

export type Opinion = Output<typeof listOpinions>['opinions'][number];
