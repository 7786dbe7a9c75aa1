import { refuseWith } from '../platform/refusal-error.ts';
import { scopeNow, seeAgain, setScope } from '../platform/scope.ts';
import type { Ctx } from '../platform/serve.ts';
import { findHeadquarters, listStations } from './voices.db.ts';

const under = async <T>(ctx: Ctx, units: readonly string[], work: () => Promise<T>): Promise<T> => {
  const before = await scopeNow(ctx.tx);
  await setScope(ctx.tx, units);
  const done = await work();
  await seeAgain(ctx.tx, before);
  return done;
};

/** The unit of headquarters: its voices, and complaints, are out of reach of every station. */
export const headquartersOf = async (ctx: Ctx): Promise<string> =>
  (await findHeadquarters(ctx.tx)) ?? refuseWith('not-found');

/** Does something to what headquarters and inspection answer, and to nothing else. */
export const atHeadquarters = async <T>(
  ctx: Ctx,
  work: (unitId: string) => Promise<T>,
): Promise<T> => {
  const unitId = await headquartersOf(ctx);
  return under(ctx, [unitId], () => work(unitId));
};

/** Does something to all of the prefecture: counts, and what is past its time. */
export const everywhere = async <T>(ctx: Ctx, work: () => Promise<T>): Promise<T> => {
  const stations = (await listStations(ctx.tx)).map(({ stationId }) => stationId);
  // A prefecture that is still being set up has no headquarters, and nothing of its own to expire.
  const headquarters = await findHeadquarters(ctx.tx);
  return under(ctx, headquarters === undefined ? stations : [...stations, headquarters], work);
};
