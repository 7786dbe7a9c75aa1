import type { Day } from '@meguri/core/base/day.ts';
import { dayInJapan } from '@meguri/core/base/day.ts';
import { mayDecide, routeOf, type Work } from '@meguri/core/measures/deciding.ts';
import {
  type CheckItem,
  checklistOf,
  doneItems,
  type MeasureAct,
  type MeasureState,
  measureActs,
  stateOf,
  stateWords,
} from '@meguri/core/measures/measures.ts';
import { occurrencesOf, type Repeat } from '@meguri/core/measures/recurrence.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { programmesInForce } from '../directives/directives.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place } from '../platform/serve.ts';
import { findMeasure, holdMeasure, type MeasureRow, selectAuthors } from './measures.db.ts';
import { gradeOf, selectDeciders } from './places.db.ts';

/** What the days and the state of a measure follow from; of its steps the last is enough. */
type Facts = Pick<
  MeasureRow,
  | 'pack'
  | 'revision'
  | 'interpreter'
  | 'materials'
  | 'withPartners'
  | 'leadPostId'
  | 'onDay'
  | 'repeatEvery'
  | 'repeatStep'
  | 'repeatUntil'
  | 'results'
  | 'checks'
> & { readonly steps: readonly Pick<MeasureRow['steps'][number], 'step' | 'revision'>[] };

/** A measure with what follows from its facts. */
export type Known<Row extends Facts = MeasureRow> = {
  readonly row: Row;
  /** Its days in their order; none while it has no day. */
  readonly days: readonly Day[];
  /** Days without a result. */
  readonly open: readonly Day[];
  readonly checklist: readonly CheckItem[];
  readonly done: ReadonlySet<CheckItem>;
  readonly state: MeasureState;
};

export const repeatOf = (row: {
  readonly repeatEvery: Repeat['every'] | null;
  readonly repeatStep: number | null;
  readonly repeatUntil: Day | null;
}): Repeat | null => {
  const { repeatEvery: every, repeatStep: step, repeatUntil: untilOn } = row;
  return every === null || step === null || untilOn === null ? null : { every, step, untilOn };
};

/** The directive of a measure, also when it is no longer in force. */
export const packOf = (ctx: Pick<Ctx, 'packs'>, id: string): ProgrammePack | undefined =>
  ctx.packs.programmes.find(({ identity }) => identity.id === id);

/** The directive somebody plans under today. Refuses `measure.directive`. */
export const packInForce = async (ctx: Ctx, id: string): Promise<ProgrammePack> =>
  (await programmesInForce(ctx)).find(({ identity }) => identity.id === id) ??
  refuseWith('measure.directive');

export const known = <Row extends Facts>(ctx: Pick<Ctx, 'packs'>, row: Row): Known<Row> => {
  const { onDay, results, checks, leadPostId, revision, steps } = row;
  const days = onDay === null ? [] : occurrencesOf({ onDay, repeat: repeatOf(row) });
  const open = days.filter((day) => !results.some((one) => one.onDay === day));
  const hasGuidance = (packOf(ctx, row.pack)?.conductGuidance.length ?? 0) > 0;
  const checklist = checklistOf({ ...row, hasGuidance });
  const done = doneItems(checks, leadPostId);
  const prepared = checklist.every((item) => done.has(item));
  return { row, days, open, checklist, done, state: stateOf({ revision, steps, open, prepared }) };
};

export const openMeasure = async (ctx: Ctx, measureId: string): Promise<Known> =>
  known(ctx, (await findMeasure(ctx.tx, measureId)) ?? refuseWith('not-found'));

export const placeOf = (stationId: string | null): Place => ({
  stationId: stationId ?? undefined,
  seenBy: 'measures.see',
});

/** Where a measure is, for the decision point. */
export const placeOfMeasure = async (
  ctx: Ctx,
  { measureId }: { readonly measureId: string },
): Promise<Place> =>
  placeOf(((await findMeasure(ctx.tx, measureId)) ?? refuseWith('not-found')).stationId);

/** Where one is planned. */
export const placeToPlan = async (
  _: Ctx,
  { stationId }: { readonly stationId: string | null },
): Promise<Place> => placeOf(stationId);

/** May this be done in its state? */
export const fits = ({ state }: Known, act: MeasureAct): boolean => {
  const states: readonly MeasureState[] = measureActs[act];
  return states.includes(state);
};

type Read = { readonly measureId: string; readonly revision: number };

/**
 * The measure as the caller read it, held until the commit. Refuses `measure.changed` where somebody
 * wrote a newer version, `measure.state` where it cannot be done now.
 */
export const asRead = async (
  ctx: Ctx,
  { measureId, revision }: Read,
  act: MeasureAct,
): Promise<Known> => {
  await holdMeasure(ctx.tx, measureId);
  const one = await openMeasure(ctx, measureId);
  if (one.row.revision !== revision) {
    refuseWith('measure.changed', { name: one.row.writtenBy, revision: one.row.revision });
  }
  const { ja: stateJa, en: stateEn } = stateWords[one.state];
  if (!fits(one, act)) refuseWith('measure.state', { stateJa, stateEn });
  return one;
};

/** Who wrote it and who is chief there today. */
export const workOf = async (ctx: Ctx, { row }: Known): Promise<Work> => {
  const authors = await selectAuthors(ctx.tx, [row.id]);
  const chiefs = await selectDeciders(ctx.tx, 'stationChief', ctx.today);
  const here = chiefs.filter(({ stationId }) => stationId === row.stationId);
  return {
    stationId: row.stationId,
    authorIds: authors.get(row.id) ?? [],
    chiefIds: here.map(({ personId }) => personId),
  };
};

const deciding = async ({ tx, actor }: Ctx) => ({
  personId: actor.personId,
  kind: actor.postKind,
  grade: await gradeOf(tx, actor.postId),
});

export const mustDecide = async (ctx: Ctx, one: Known): Promise<void> => {
  must(mayDecide(await deciding(ctx), await workOf(ctx, one)));
};

/** By which route it is decided, and whether the caller does it. */
export const decisionOf = async (ctx: Ctx, one: Known) => {
  const work = await workOf(ctx, one);
  return { route: routeOf(work), mine: mayDecide(await deciding(ctx), work).ok };
};

/** A beat officer speaks of what he led himself; the other posts of the place of everything. */
export const tookPart = ({ actor }: Ctx, { row }: Known): boolean =>
  actor.postKind !== 'beatOfficer' || actor.postId === row.leadPostId;

export const signedOf = (one: {
  readonly at: Date;
  readonly by: string;
  readonly postTitle: string;
}) => ({ on: dayInJapan(one.at), by: one.by, postTitle: one.postTitle });
