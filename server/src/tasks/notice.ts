import type { Ctx } from '../platform/serve.ts';

/** The longest notice the pack gives for what is to be looked at again. */
export const noticeDays = ({ pack }: Pick<Ctx, 'pack'>): number =>
  Math.max(
    0,
    ...pack.tasks
      .filter(({ state }) => state.endsWith('.expiring'))
      .map(({ due }) => ('days' in due ? due.days : 0)),
  );
