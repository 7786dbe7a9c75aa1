import { dayInJapan } from '@meguri/core/base/day.ts';
import { mayApproveUse } from '@meguri/core/rights/use.ts';
import type { decideUse, enterUse, listUses } from '@meguri/core/rights/uses.ops.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { findUse, listAllUses, type UseRow } from './ledgers.db.ts';
import { holdRequest, listStations } from './requests.db.ts';

const shown = (ctx: Ctx, row: UseRow) => ({
  useId: row.id,
  stationId: row.station_id,
  stationName: row.station_name,
  takenFor: row.taken_for,
  ground: row.ground,
  what: row.what,
  receiver: row.receiver,
  persons: row.persons,
  usedOn: row.used_on,
  noticeGiven: row.notice_given,
  by: row.by,
  state:
    row.approved === null
      ? ('proposed' as const)
      : row.approved
        ? ('approved' as const)
        : ('refused' as const),
  on: dayInJapan(row.proposed_at),
  decidedBy: row.decided_by,
  may:
    row.approved === null &&
    row.proposed_by !== ctx.actor.personId &&
    ctx.may('rights.decide', { stationId: row.station_id }),
});

export const ledger: UseCase<typeof listUses> = async (ctx) => {
  const stations = await listStations(ctx.tx, ctx.actor.stationIds);
  return {
    uses: (await listAllUses(ctx.tx)).map((row) => shown(ctx, row)),
    stations: [...stations],
    may: { enter: stations.some(({ stationId }) => ctx.may('rights.handle', { stationId })) },
    today: ctx.today,
  };
};

export const enter: UseCase<typeof enterUse> = async (ctx, input) => {
  if (!ctx.actor.stationIds.includes(input.stationId)) return refuseWith('not-found');
  const id = newId();
  await addFact(ctx.tx, 'outside_uses', {
    id,
    station_id: input.stationId,
    taken_for: input.takenFor,
    ground: input.ground,
    what: input.what,
    receiver: input.receiver,
    persons: input.persons,
    used_on: input.usedOn,
    notice_given: input.noticeGiven,
    proposed_at: ctx.now,
    proposed_by: ctx.actor.personId,
  });
  return { useId: id };
};

const getUse = async (ctx: Ctx, useId: string): Promise<UseRow> =>
  (await findUse(ctx.tx, useId)) ?? refuseWith('not-found');

export const placeOfUse = async (
  ctx: Ctx,
  { useId }: { readonly useId: string },
): Promise<Place> => ({
  stationId: (await getUse(ctx, useId)).station_id,
  seenBy: 'rights.see-ledger',
});

export const decideOnUse: UseCase<typeof decideUse> = async (ctx, { useId, approved }) => {
  await holdRequest(ctx.tx, useId);
  const row = await getUse(ctx, useId);
  const decidedBy = ctx.actor.personId;
  must(mayApproveUse({ proposedBy: row.proposed_by, decidedBy, decided: row.approved !== null }));
  await addFact(ctx.tx, 'outside_use_decisions', {
    use_id: useId,
    station_id: row.station_id,
    approved,
    decided_at: ctx.now,
    decided_by: decidedBy,
  });
  return { useId };
};
