import { notInPast } from '@meguri/core/organisation/appointments.ts';
import type { askReports, withdrawAsk } from '@meguri/core/reports/reports.ops.ts';
import { asPeriod } from '@meguri/core/reports/reports.ts';
import { addFact, addOnce } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { defined } from './one.ts';
import { mustBePlain } from './plain.ts';
import { findAsk, selectAsks, selectStations } from './reports.db.ts';

export const placeOfAsk = async (
  ctx: Ctx,
  { askId }: { readonly askId: string },
): Promise<Place> => ({
  stationId: ((await findAsk(ctx.tx, askId)) ?? refuseWith('not-found')).stationId,
  seenBy: 'reports.see',
});

/** "Report until": asked of each station once for a period. */
export const ask: UseCase<typeof askReports> = async (ctx, input) => {
  const { stationIds, note, dueOn, pack, report } = input;
  mustBePlain([note]);
  const { from, until } = must(asPeriod(input));
  if (dueOn !== null) must(notInPast(dueOn, ctx.today));
  defined(ctx, input);
  const stations = await selectStations(ctx.tx, ctx.today);
  const known = await selectAsks(ctx.tx, null);
  for (const stationId of new Set(stationIds)) {
    const station = stations.find(({ id }) => id === stationId) ?? refuseWith('not-found');
    const before = known.some(
      (one) =>
        one.stationId === stationId &&
        [one.pack, one.report, one.from, one.until].join() === [pack, report, from, until].join(),
    );
    if (before) refuseWith('report.asked-already', { station: station.name });
    await addFact(ctx.tx, 'report_asks', {
      id: newOrderedId(),
      station_id: stationId,
      pack,
      report,
      from_on: from,
      until_on: until,
      due_on: dueOn,
      note,
      asked_at: ctx.now,
      asked_by: ctx.actor.personId,
      asked_as: ctx.actor.postId,
    });
  }
  return { asked: new Set(stationIds).size };
};

export const takeBack: UseCase<typeof withdrawAsk> = async (ctx, { askId }) => {
  const row = (await findAsk(ctx.tx, askId)) ?? refuseWith('not-found');
  const isFirst = await addOnce(ctx.tx, 'report_ask_ends', {
    ask_id: askId,
    station_id: row.stationId,
    ended_at: ctx.now,
    ended_by: ctx.actor.personId,
  });
  return isFirst ? {} : refuseWith('report.not-now');
};
