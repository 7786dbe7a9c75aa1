import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import { isOnCrime, mayPassOn } from '@meguri/core/partners/information.ts';
import type {
  addActivity,
  addAgreement,
  endPartnerRecord,
  listAgreements,
  listInformation,
  listLiaisons,
  logLiaison,
  passInformation,
} from '@meguri/core/partners/log.ops.ts';
import { addFact, addOnce } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import { partnerOf } from './directory.ts';
import {
  findRecord,
  hasUnit,
  selectAgreements,
  selectInformation,
  selectLiaisons,
  type Written,
} from './log.db.ts';
import { agreementShown, mayEnd, withEnds } from './shown.ts';

const written = ({ now, actor }: Ctx, stationId: string | null) => ({
  id: newOrderedId(),
  station_id: stationId,
  recorded_at: now,
  recorded_by: actor.personId,
  recorded_as: actor.postId,
});

type At = { readonly stationId: string | null; readonly partnerId: string };

/** The partner of a new record: one of headquarters or of that station, and still a partner. */
const mustBePartner = async (ctx: Ctx, { stationId, partnerId }: At): Promise<void> => {
  const partner = await partnerOf(ctx, partnerId);
  if (partner.stationId !== null && partner.stationId !== stationId) refuseWith('not-found');
  if (partner.untilOn !== null && partner.untilOn < ctx.today) refuseWith('partner.ended');
};

export const liaise: UseCase<typeof logLiaison> = async (ctx, input) => {
  const { stationId, partnerId, unitId, on, kind, office, subject, nextStep, nextOn } = input;
  if ((partnerId === null) === (unitId === null)) refuseWith('partner.other-side');
  if (partnerId !== null) await mustBePartner(ctx, { stationId, partnerId });
  if (unitId !== null && !(await hasUnit(ctx.tx, unitId))) refuseWith('not-found');
  if (on > ctx.today) refuseWith('partner.day-later');
  if ((nextStep === '') !== (nextOn === null)) refuseWith('partner.next-incomplete');
  must(withoutParticulars([office, subject, nextStep]));
  const row = written(ctx, stationId);
  await addFact(ctx.tx, 'partner_liaisons', {
    ...row,
    partner_id: partnerId,
    unit_id: unitId,
    happened_on: on,
    kind,
    office,
    subject,
    next_step: nextStep,
    next_on: nextOn,
  });
  return { liaisonId: row.id };
};

export const doTogether: UseCase<typeof addActivity> = async (ctx, input) => {
  const { stationId, partnerId, on, kind, title, parts } = input;
  await mustBePartner(ctx, { stationId, partnerId });
  must(withoutParticulars([title, ...parts.flatMap(({ who, what }) => [who, what])]));
  const row = written(ctx, stationId);
  await addFact(ctx.tx, 'partner_activities', {
    ...row,
    partner_id: partnerId,
    held_on: on,
    kind,
    title,
    parts: JSON.stringify(parts),
  });
  return { activityId: row.id };
};

export const pass: UseCase<typeof passInformation> = async (ctx, input) => {
  const { stationId, partnerId, on, direction, level, subject, basis, source, sourceOn } = input;
  await mustBePartner(ctx, { stationId, partnerId });
  if (on > ctx.today) refuseWith('partner.day-later');
  must(mayPassOn(input, ctx.today));
  must(withoutParticulars([subject, source]));
  const row = written(ctx, stationId);
  await addFact(ctx.tx, 'partner_information', {
    ...row,
    partner_id: partnerId,
    passed_on: on,
    direction,
    level,
    subject,
    basis,
    on_crime: isOnCrime(input),
    source,
    source_on: sourceOn,
  });
  return { informationId: row.id };
};

const end = async (
  ctx: Ctx,
  recordId: string,
  how: { readonly stationId: string | null; readonly as: string; readonly note: string },
): Promise<void> => {
  const isFirst = await addOnce(ctx.tx, 'partner_record_ends', {
    record_id: recordId,
    station_id: how.stationId,
    ended_as: how.as,
    ended_on: ctx.today,
    note: how.note,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  if (!isFirst) refuseWith('partner.record-ended');
};

/** The agreement that a new one renews: of the same partner and place. */
const mustRenew = async (ctx: Ctx, renews: string, at: At): Promise<void> => {
  const all = await selectAgreements(ctx.tx, { partnerId: at.partnerId });
  const old = all.find(({ id, stationId }) => id === renews && stationId === at.stationId);
  if (old === undefined) refuseWith('not-found');
  await end(ctx, renews, { stationId: at.stationId, as: 'ended', note: '' });
};

export const agree: UseCase<typeof addAgreement> = async (ctx, input) => {
  const { stationId, partnerId, renews, title, fromOn, untilOn, note } = input;
  const at = { stationId, partnerId };
  await mustBePartner(ctx, at);
  if (untilOn !== null && untilOn < fromOn) refuseWith('partner.period-backwards');
  must(withoutParticulars([title, note]));
  if (renews !== null) await mustRenew(ctx, renews, at);
  const row = written(ctx, stationId);
  await addFact(ctx.tx, 'partner_agreements', {
    ...row,
    partner_id: partnerId,
    renews,
    title,
    from_on: fromOn,
    until_on: untilOn,
    note,
  });
  return { agreementId: row.id };
};

type Found = Written & { readonly ended: boolean };

const recordOf = async (ctx: Ctx, recordId: string): Promise<Found> =>
  (await findRecord(ctx.tx, recordId)) ?? refuseWith('not-found');

export const placeOfRecord = async (
  ctx: Ctx,
  { recordId }: { readonly recordId: string },
): Promise<Place> => ({
  stationId: (await recordOf(ctx, recordId)).stationId ?? undefined,
  seenBy: 'partners.see',
});

export const endRecord: UseCase<typeof endPartnerRecord> = async (ctx, { recordId, as, note }) => {
  const found = await recordOf(ctx, recordId);
  if (!mayEnd(ctx, found)) refuseWith('action.not-allowed');
  must(withoutParticulars([note]));
  await end(ctx, recordId, { stationId: found.stationId, as, note });
  return { endedOn: ctx.today };
};

export const liaisons: UseCase<typeof listLiaisons> = async (ctx, { stationId }) => ({
  liaisons: withEnds(ctx, await selectLiaisons(ctx.tx, { stationId })),
});

export const ledger: UseCase<typeof listInformation> = async (ctx, { stationId }) => ({
  information: withEnds(ctx, await selectInformation(ctx.tx, { stationId })),
});

export const agreements: UseCase<typeof listAgreements> = async (ctx, { stationId }) => ({
  agreements: withEnds(ctx, await selectAgreements(ctx.tx, { stationId })).map((one) =>
    agreementShown(ctx, one),
  ),
});
