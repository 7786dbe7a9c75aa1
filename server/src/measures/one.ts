import type { getMeasure, measureVersion } from '@meguri/core/measures/measures.ops.ts';
import type { MeasurePlan } from '@meguri/core/measures/plan.ts';
import type { Output } from '@meguri/core/operation.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import {
  decisionOf,
  fits,
  type Known,
  openMeasure,
  placeOf,
  repeatOf,
  signedOf,
  tookPart,
} from './known.ts';
import { linkable } from './links.ts';
import {
  findExample,
  findLookBack,
  findVersion,
  selectChecks,
  selectResults,
  selectSteps,
  type VersionRow,
} from './one.db.ts';
import { findLead, findUnits } from './places.db.ts';

type Shown = Output<typeof getMeasure>;

export const planOf = (row: VersionRow): MeasurePlan => {
  const { at: _, by: __, postTitle: ___, repeatEvery, repeatStep, repeatUntil, ...plan } = row;
  return { ...plan, repeat: repeatOf({ repeatEvery, repeatStep, repeatUntil }) };
};

const checksOf = async (ctx: Ctx, one: Known): Promise<Shown['checks']> => {
  const rows = await selectChecks(ctx.tx, one.row.id);
  return one.checklist.map((item) => {
    const row = rows.find((check) => check.item === item);
    const signed = row === undefined ? null : signedOf(row);
    return { item, done: one.done.has(item), note: row?.note ?? '', signed };
  });
};

const resultsOf = async ({ tx }: Ctx, { row }: Known): Promise<Shown['results']> =>
  (await selectResults(tx, [row.id])).map(({ measureId: _, at, by, postTitle, ...result }) => ({
    ...result,
    signed: signedOf({ at, by, postTitle }),
  }));

const lookBackOf = async ({ tx }: Ctx, { row }: Known): Promise<Shown['lookBack']> => {
  const found = await findLookBack(tx, row.id);
  if (found === undefined) return null;
  const { reached, verdict, goodPractice } = found;
  return { reached, verdict, goodPractice, signed: signedOf(found) };
};

const stepsOf = async ({ tx }: Ctx, { row }: Known): Promise<Shown['steps']> =>
  (await selectSteps(tx, row.id)).map((one) => ({
    step: one.step,
    revision: one.revision,
    note: one.note,
    told: one.told,
    signed: signedOf(one),
  }));

type Facts = { readonly mine: boolean; readonly goodPractice: boolean; readonly shared: boolean };

/** What the caller may do now: by the policies, by the state, and by what only one post does. */
const mayOf = (ctx: Ctx, one: Known, { mine, goodPractice, shared }: Facts): Shown['may'] => {
  const place = placeOf(one.row.stationId);
  const plans = ctx.may('measures.plan', place);
  const carries = ctx.may('measures.carry-out', place) && tookPart(ctx, one);
  const begun = one.row.results.length > 0;
  const isLead = ctx.actor.postId === one.row.leadPostId;
  return {
    change: plans && fits(one, 'change') && !begun,
    submit: plans && fits(one, 'submit'),
    decide: ctx.may('measures.decide', place) && fits(one, 'decide') && mine,
    prepare: carries && fits(one, 'prepare'),
    acknowledge: carries && fits(one, 'prepare') && isLead,
    record: carries && fits(one, 'record') && one.open.some((day) => day <= ctx.today),
    cancel: plans && fits(one, 'cancel'),
    lookBack: carries && fits(one, 'look-back'),
    share: ctx.may('measures.share', place) && fits(one, 'share') && goodPractice && !shared,
  };
};

const headOf = (one: Known) => {
  const { id, pack, stationId, stationName, revision } = one.row;
  const station = stationId === null ? null : { id: stationId, name: stationName ?? '' };
  return { id, pack, station, revision, state: one.state, days: [...one.days] };
};

export const oneMeasure: UseCase<typeof getMeasure> = async (ctx, { measureId }) => {
  const one = await openMeasure(ctx, measureId);
  const { row } = one;
  const version = (await findVersion(ctx.tx, row)) ?? refuseWith('not-found');
  const plan = planOf(version);
  const lookBack = await lookBackOf(ctx, one);
  const shared = await findExample(ctx.tx, row.id);
  const { route, mine } = await decisionOf(ctx, one);
  const links = plan.links.length === 0 ? [] : await linkable(ctx, row.stationId);
  return {
    ...headOf(one),
    plan,
    written: signedOf(version),
    lead: (await findLead(ctx.tx, row.leadPostId)) ?? refuseWith('not-found'),
    sections: [...(await findUnits(ctx.tx, plan.sectionIds))],
    links: links.filter(({ kind, id }) => plan.links.some((l) => l.kind === kind && l.id === id)),
    steps: await stepsOf(ctx, one),
    checks: await checksOf(ctx, one),
    results: await resultsOf(ctx, one),
    lookBack,
    shared: shared === undefined ? null : signedOf(shared),
    route,
    may: mayOf(ctx, one, {
      mine,
      goodPractice: lookBack?.goodPractice ?? false,
      shared: shared !== undefined,
    }),
  };
};

export const versionOf: UseCase<typeof measureVersion> = async (ctx, { measureId, revision }) => {
  const row = (await findVersion(ctx.tx, { id: measureId, revision })) ?? refuseWith('not-found');
  return { plan: planOf(row), written: signedOf(row) };
};
