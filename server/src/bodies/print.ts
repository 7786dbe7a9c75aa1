import type { printBody } from '@meguri/core/bodies/bodies.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import type { Ctx } from '../platform/serve.ts';
import { bodyOf } from './composition.ts';
import { type CompositionPaper, compositionPaper, pdfOf } from './paper/composition.ts';

/** Read inside, set on paper outside of the transaction. */
export const bodyPrint = {
  use: async (ctx: Ctx, { on, ...key }: Input<typeof printBody>): Promise<CompositionPaper> => {
    const day = on ?? ctx.today;
    return compositionPaper(await bodyOf(ctx, key, day), { day, demo: ctx.demo });
  },
  finish: async (_: unknown, paper: CompositionPaper) => pdfOf(paper),
};
