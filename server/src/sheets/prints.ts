import type { Input } from '@meguri/core/operation.ts';
import type {
  cancelPrint,
  fetchPrint,
  PrintFormat,
  printProgress,
  startPrint,
} from '@meguri/core/sheets/papers.ops.ts';
import { placeOfBeat } from '../beats/beats.ts';
import { createJobs, type Job } from '../platform/jobs.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place, UseCase } from '../platform/serve.ts';
import type { SheetPaper } from './paper/paper.ts';
import { papersOf } from './papers.ts';
import { printSheets } from './sheets.ts';
import { placeOfTotals } from './totals.ts';

type Print = { readonly name: string; readonly format: PrintFormat; readonly bytes: Uint8Array };

const jobs = createJobs<Print>();

const media: Record<PrintFormat, readonly [ending: string, mediaType: string]> = {
  pdf: ['pdf', 'application/pdf'],
  blank: ['pdf', 'application/pdf'],
  csv: ['csv', 'text/csv; charset=utf-8'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
};

export const placeOfPrint = (ctx: Ctx, { of, id }: Input<typeof startPrint>): Promise<Place> =>
  of === 'beat' ? placeOfBeat(ctx, id) : placeOfTotals(ctx, { scope: of, unitId: id });

/** 計画・結果表_見本交番_第1受持区_2026; a name that every file system takes. */
export const fileName = (paper: Pick<SheetPaper, 'year'>, parts: readonly string[]): string =>
  ['計画・結果表', ...parts, String(paper.year)].join('_').replaceAll(/[\\/:*?"<>|\s]/g, '');

/** Reads the figures in the request; sets the pages afterwards, outside of any transaction. */
export const beginPrint: UseCase<typeof startPrint> = async (ctx, { of, id, year, format }) => {
  const { papers } = await papersOf(ctx, { of, id, year });
  // The pen needs one page, whatever was asked for.
  const wanted = format === 'blank' ? papers.slice(0, 1) : papers;
  const [first] = wanted;
  const whole = papers.at(-1) ?? first;
  if (first === undefined || whole === undefined) {
    return refuseWith('sheets.nothing-to-print', { year });
  }
  const beat = first.beatNo === null ? [] : [`第${first.beatNo}${first.form.words.beat}`];
  const name = fileName(first, [whole.boxName, ...(of === 'beat' ? beat : [])]);
  const printId = jobs.start({
    ownerId: ctx.actor.personId,
    total: wanted.length,
    work: async (tools) => {
      const blank = format === 'blank';
      const made = await printSheets(wanted, blank ? 'pdf' : format, { ...tools, blank });
      return made.ok ? { ok: true, value: { name, format, bytes: made.value } } : made;
    },
  });
  return { printId };
};

const jobOf = (ctx: Ctx, printId: string): Job<Print> =>
  jobs.find(ctx.actor.personId, printId) ?? refuseWith('not-found');

export const progressOfPrint: UseCase<typeof printProgress> = async (ctx, { printId }) => {
  const { state, done, total, result } = jobOf(ctx, printId);
  if (result !== undefined) must(result);
  return { state, done, total };
};

export const stopPrint: UseCase<typeof cancelPrint> = async (ctx, { printId }) => {
  if (!jobs.cancel(ctx.actor.personId, printId)) refuseWith('not-found');
  return {};
};

export const takePrint: UseCase<typeof fetchPrint> = async (ctx, { printId }) => {
  const { result } = jobOf(ctx, printId);
  if (result === undefined) return refuseWith('sheets.print-not-ready');
  const { name, format, bytes } = must(result);
  const [ending, mediaType] = media[format];
  return {
    name: `${name}.${ending}`,
    mediaType,
    base64: Buffer.from(bytes).toString('base64'),
  };
};
