import { dayInJapan } from '@meguri/core/base/day.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import type { PackReport } from '@meguri/core/pack/running.ts';
import type { Ground } from '@meguri/core/reports/contents.ts';
import {
  isSent,
  type ReportState,
  type ReportStep,
  stateOf,
  timesReturned,
} from '@meguri/core/reports/reports.ts';
import type { Section } from '@meguri/core/reports/sentences.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place } from '../platform/serve.ts';
import { findReport, holdReport, type ReportRow, selectSections } from './reports.db.ts';
import { sourcesOf } from './sources.ts';

/** A report as its directive prints it. Refuses `report.none` where no pack has it. */
export const defined = (
  { packs }: Ctx,
  { pack, report }: { readonly pack: string; readonly report: string },
): { readonly of: PackReport; readonly directive: ProgrammePack } => {
  const directive = packs.programmes.find(({ identity }) => identity.id === pack);
  const of = directive?.reports.find(({ id }) => id === report);
  return directive === undefined || of === undefined
    ? refuseWith('report.none')
    : { of, directive };
};

/** Headquarters sees of a report what was sent to it; a draft is its station's alone. */
export const fromOutside = ({ actor }: Ctx, { stationId }: Pick<ReportRow, 'stationId'>): boolean =>
  actor.stationId !== stationId;

export const isKnown = (ctx: Ctx, row: ReportRow): boolean =>
  !fromOutside(ctx, row) || isSent(row.steps);

const known = async (ctx: Ctx, id: string): Promise<ReportRow> => {
  const row = await findReport(ctx.tx, id);
  return row !== undefined && isKnown(ctx, row) ? row : refuseWith('not-found');
};

export const placeOfReport = async (
  ctx: Ctx,
  { reportId }: { readonly reportId: string },
): Promise<Place> => ({
  stationId: (await known(ctx, reportId)).stationId,
  seenBy: 'reports.see',
});

export const openReport = known;

const inside: readonly ReportStep[] = ['submitted', 'sent-back'];

/** The steps the caller knows of: what a station does with its own chief is its own. */
export const stepsFor = (ctx: Ctx, row: ReportRow): ReportRow['steps'] =>
  fromOutside(ctx, row) ? row.steps.filter(({ step }) => !inside.includes(step)) : row.steps;

/** The newest version the caller knows of. */
export const versionsFor = (ctx: Ctx, row: ReportRow): ReportRow['versions'] => {
  if (!fromOutside(ctx, row)) return row.versions;
  const sent = new Set(
    row.steps.flatMap(({ step, version }) => (step === 'sent' ? [version] : [])),
  );
  return row.versions.filter(({ version }) => sent.has(version));
};

export const newest = (versions: ReportRow['versions']): ReportRow['versions'][number] =>
  versions.at(-1) ?? refuseWith('not-found');

export const stateFor = (ctx: Ctx, row: ReportRow): ReportState => stateOf(stepsFor(ctx, row));

export const sectionsOf = async (
  { tx }: Ctx,
  reportId: string,
  version: number,
): Promise<readonly Section[]> =>
  (await selectSections(tx, [{ reportId, version }]))[0]?.sections ?? refuseWith('not-found');

/** What a report can be filled in from: the records of its period and those that came since. */
export const groundOf = async (
  ctx: Ctx,
  row: Pick<ReportRow, 'stationId' | 'pack' | 'from' | 'until'>,
  directive: ProgrammePack,
): Promise<Ground> => {
  const { from, until, stationId, pack } = row;
  const [last = until] = [until, ctx.today].toSorted().slice(-1);
  return {
    sources: await sourcesOf(ctx, { stationId, pack, from, until: last }),
    period: { from, until },
    words: directive.vocabulary,
  };
};

/** Written and taken, each once: what two people who work at once are told apart by. */
export const revisionOf = ({ versions, steps }: ReportRow): number =>
  versions.length + steps.length;

/** The report, held until the commit. Refuses `report.changed` where somebody was first. */
export const heldAt = async (
  ctx: Ctx,
  { reportId, revision }: { readonly reportId: string; readonly revision: number },
): Promise<ReportRow> => {
  await holdReport(ctx.tx, reportId);
  const row = await known(ctx, reportId);
  if (revisionOf(row) === revision) return row;
  const by = row.steps.at(-1)?.by ?? row.versions.at(-1)?.by ?? '';
  return refuseWith('report.changed', { by });
};

const lastTouched = (ctx: Ctx, row: ReportRow): Date => {
  const step = stepsFor(ctx, row).at(-1)?.takenAt;
  const written = newest(versionsFor(ctx, row)).writtenAt;
  return new Date(step ?? written);
};

/** One line of a list. */
export const rowShown = (ctx: Ctx, row: ReportRow) => {
  const { id, pack, report, stationId, stationName, from, until, copiedFrom, copiedUntil } = row;
  return {
    id,
    pack,
    report,
    name: defined(ctx, row).of.name,
    stationId,
    stationName,
    from,
    until,
    state: stateFor(ctx, row),
    timesReturned: timesReturned(row.steps),
    on: dayInJapan(lastTouched(ctx, row)),
    copiedFrom:
      copiedFrom === null || copiedUntil === null ? null : { from: copiedFrom, until: copiedUntil },
  };
};
