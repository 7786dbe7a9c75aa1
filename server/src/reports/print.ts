import type { Input, Output } from '@meguri/core/operation.ts';
import type { getReport, printReport } from '@meguri/core/reports/reports.ops.ts';
import { blocksPdf } from '../bodies/bodies.ts';
import type { Ctx } from '../platform/serve.ts';
import { reportBlocks } from './paper/report.ts';
import { one } from './reports.ts';

type Held = {
  readonly shown: Output<typeof getReport>;
  readonly demo: boolean;
  readonly datedOn: string;
};

/** Read inside, set on paper outside of the transaction. */
export const reportPrint = {
  use: async (ctx: Ctx, input: Input<typeof printReport>): Promise<Held> => ({
    shown: await one(ctx, input),
    demo: ctx.demo,
    datedOn: ctx.today,
  }),
  finish: async (_: unknown, { shown, demo, datedOn }: Held) => {
    const title = `${shown.report.stationName}　${shown.report.name.ja}`;
    const foot = `${title}　第${shown.version}版`;
    return blocksPdf({ title, foot, demo, datedOn, blocks: reportBlocks(shown) });
  },
};
