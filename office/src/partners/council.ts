import type { Output } from '@meguri/core/operation.ts';
import type { listCouncils } from '@meguri/core/partners/councils.ops.ts';

export type Councils = Output<typeof listCouncils>;
export type Council = Councils['councils'][number];
export type Member = Council['members'][number];

/** What is read anew after any change, with the tasks that follow from it. */
export const councilsChanged = ['councils.', 'tasks.'];
