import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import type {
  changeMeasure,
  draftMeasure,
  submitMeasure,
} from '@meguri/core/measures/course.ops.ts';
import {
  fitsDirective,
  type MeasurePlan,
  planTexts,
  readyToSubmit,
} from '@meguri/core/measures/plan.ts';
import { occurrencesOf } from '@meguri/core/measures/recurrence.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { asRead, packInForce } from './known.ts';
import { mustBeLinkable } from './links.ts';
import { findVersion } from './one.db.ts';
import { planOf } from './one.ts';
import { selectLeads, selectSections } from './places.db.ts';
import { addStep } from './steps.ts';

type Version = {
  readonly measureId: string;
  readonly stationId: string | null;
  readonly revision: number;
};

/** The sections that carry it and the post that leads it belong to the place. */
const mustBeOfPlace = async (
  { tx }: Ctx,
  stationId: string | null,
  { sectionIds, leadPostId }: MeasurePlan,
): Promise<void> => {
  const sections = new Set((await selectSections(tx, stationId)).map(({ id }) => id));
  const leads = await selectLeads(tx, stationId);
  const knows = sectionIds.every((id) => sections.has(id));
  if (!knows || !leads.some(({ id }) => id === leadPostId)) refuseWith('measure.unit-unknown');
};

const mustFit = async (
  ctx: Ctx,
  { pack, stationId }: { readonly pack: string; readonly stationId: string | null },
  plan: MeasurePlan,
): Promise<void> => {
  must(withoutParticulars(planTexts(plan)));
  must(fitsDirective(plan, await packInForce(ctx, pack)));
  await mustBeOfPlace(ctx, stationId, plan);
  await mustBeLinkable(ctx, stationId, plan.links);
};

const lastDay = ({ onDay, repeat }: MeasurePlan): string | null =>
  onDay === null ? null : (occurrencesOf({ onDay, repeat }).at(-1) ?? onDay);

const addVersion = async (ctx: Ctx, version: Version, plan: MeasurePlan): Promise<void> => {
  const { measureId: measure_id, stationId: station_id, revision } = version;
  const { itemId, links, repeat, communityKind, lifeStage, sectionIds, ...rest } = plan;
  const { leadPostId, onDay, from, until, ...same } = rest;
  await addFact(ctx.tx, 'measure_versions', {
    measure_id,
    station_id,
    revision,
    ...same,
    item: itemId,
    community_kind: communityKind,
    life_stage: lifeStage,
    sections: sectionIds,
    lead_post_id: leadPostId,
    on_day: onDay,
    from_time: from,
    until_time: until,
    repeat_every: repeat?.every ?? null,
    repeat_step: repeat?.step ?? null,
    repeat_until: repeat?.untilOn ?? null,
    last_on: lastDay(plan),
    written_at: ctx.now,
    written_by: ctx.actor.personId,
    written_as: ctx.actor.postId,
  });
  const once = new Map(links.map((one) => [`${one.kind} ${one.id}`, one]));
  for (const { kind, id } of once.values()) {
    const link = { measure_id, station_id, revision, kind, subject_id: id };
    await addFact(ctx.tx, 'measure_links', link);
  }
};

export const draft: UseCase<typeof draftMeasure> = async (ctx, { pack, stationId, plan }) => {
  await mustFit(ctx, { pack, stationId }, plan);
  const measureId = newId();
  await addFact(ctx.tx, 'measures', {
    id: measureId,
    station_id: stationId,
    pack,
    begun_at: ctx.now,
    begun_by: ctx.actor.personId,
    begun_as: ctx.actor.postId,
  });
  await addVersion(ctx, { measureId, stationId, revision: 1 }, plan);
  return { measureId, revision: 1 };
};

export const change: UseCase<typeof changeMeasure> = async (ctx, { plan, ...read }) => {
  const { row } = await asRead(ctx, read, 'change');
  if (row.results.length > 0) refuseWith('measure.begun');
  await mustFit(ctx, row, plan);
  const revision = row.revision + 1;
  await addVersion(ctx, { measureId: row.id, stationId: row.stationId, revision }, plan);
  return { revision };
};

export const submit: UseCase<typeof submitMeasure> = async (ctx, read) => {
  const { row } = await asRead(ctx, read, 'submit');
  const pack = await packInForce(ctx, row.pack);
  const version = (await findVersion(ctx.tx, row)) ?? refuseWith('not-found');
  const plan = planOf(version);
  must(fitsDirective(plan, pack));
  must(readyToSubmit(plan, pack, ctx.today));
  await addStep(ctx, row, { step: 'submit' });
  return {};
};
