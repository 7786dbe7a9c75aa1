import { yearOf } from '@meguri/core/base/day.ts';
import type { RecutAsked } from '@meguri/core/beats/recut.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { assembleSheet } from '@meguri/core/sheets/cells.ts';
import type { previewRecut } from '@meguri/core/sheets/recut.ops.ts';
import { type RecutLook, tryRecut } from '../beats/beats.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { loadsOn } from '../premises/premises.ts';
import { loadSheets } from './beat-sheet.ts';
import { formHeadOf, rowsOf } from './get.ts';
import { readBeatsOfYear } from './year.db.ts';

type Beat = Output<typeof previewRecut>['beats'][number];
type Load = NonNullable<Beat['after']['load']>;
type Rows = NonNullable<Beat['after']['rows']>;

type Seen = {
  readonly loads: ReadonlyMap<string, Load>;
  readonly rows: ReadonlyMap<string, Rows>;
};

// The form as it reads on the day of the re-cut: closed months as closed, corrections in force.
const lookFor =
  (ctx: Ctx, { stationId, on }: RecutAsked): RecutLook<Seen> =>
  async (beatIds) => {
    const year = yearOf(on);
    const ofStation = await readBeatsOfYear(ctx.tx, { unit: 'station', id: stationId }, year);
    const beats = ofStation.filter(({ id }) => beatIds.includes(id));
    const sheets = await loadSheets({ ...ctx, today: on }, { beats, year });
    return {
      loads: await loadsOn(ctx, { stationId, beatIds }, on),
      rows: new Map(
        sheets.map((one) => [one.beat.id, rowsOf(assembleSheet(ctx.pack.form, one.shown))]),
      ),
    };
  };

const seenOf = ({ loads, rows }: Seen, beatId: string): Beat['before'] => {
  const [load, form] = [loads.get(beatId), rows.get(beatId)];
  return load === undefined || form === undefined ? null : { load, rows: form };
};

/**
 * Every beat concerned before and after, with all rows of its form of the year as they read on the
 * day (MG-6.1a): what happened before it stays where it happened.
 */
export const previewOfRecut: UseCase<typeof previewRecut> = async (ctx, asked) => {
  const { beats, before, after, summary } = await tryRecut(ctx, asked, lookFor(ctx, asked));
  const { from, to, towns, premises } = summary;
  return {
    moving: premises,
    summary: { from: [...from], to: [...to], towns: [...towns], premises },
    year: yearOf(asked.on),
    form: formHeadOf(ctx.pack.form),
    beats: beats.map(({ id, name, boxName, is }) => ({
      beatId: id,
      name,
      boxName,
      is,
      before: seenOf(before, id),
      after: {
        load: is === 'ends' ? null : (after.loads.get(id) ?? null),
        rows: after.rows.get(id) ?? null,
      },
    })),
  };
};
