import type { Output } from '@meguri/core/operation.ts';
import { agreementState } from '@meguri/core/partners/agreements.ts';
import type { listAgreements } from '@meguri/core/partners/log.ops.ts';
import type { Ctx } from '../platform/serve.ts';
import type { AgreementRow, Written } from './log.db.ts';

/** Whoever wrote a record may end it, and whoever keeps the partners of the place. */
export const mayEnd = (ctx: Ctx, { stationId, byId }: Written): boolean => {
  const place = { stationId: stationId ?? undefined };
  const isOwn = byId === ctx.actor.personId && ctx.may('partners.log', place);
  return isOwn || ctx.may('partners.keep', place);
};

/** Records as they are handed out: with whether the caller may end them. */
export const withEnds = <T extends Written & { readonly ended: string | null }>(
  ctx: Ctx,
  rows: readonly T[],
): (Omit<T, 'stationId' | 'byId'> & { mayEnd: boolean })[] =>
  rows.map(({ stationId, byId, ...row }) => ({
    ...row,
    mayEnd: row.ended === null && mayEnd(ctx, { stationId, byId }),
  }));

type Agreement = Output<typeof listAgreements>['agreements'][number];

export const agreementShown = (
  { today }: Ctx,
  row: Omit<AgreementRow, keyof Written> & { readonly mayEnd: boolean },
): Agreement => ({
  ...row,
  state: row.ended === null ? agreementState(row, today) : 'over',
});
