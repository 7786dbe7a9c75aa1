import { yearOf } from '@meguri/core/base/day.ts';
import type { previewRecut } from '@meguri/core/beats/recut.ops.ts';
import type { Recut, RecutBeat } from '@meguri/core/beats/recut.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { Ctx } from '../platform/serve.ts';
import {
  type FormAsked,
  type FormMonth,
  type Load,
  selectFormMonths,
  selectIntervals,
  selectLoads,
} from './recut-preview.db.ts';

type Previewed = Output<typeof previewRecut>['beats'];

type Seen = {
  readonly loads: ReadonlyMap<string, Load>;
  readonly forms: ReadonlyMap<string, readonly FormMonth[]>;
};

type Planned = {
  readonly beats: readonly (RecutBeat & { readonly boxName: string })[];
  readonly recut: Recut;
  readonly write: { readonly stationId: string; readonly on: string };
};

const lookAt = (ctx: Ctx, { write }: Planned) => {
  const { on, stationId } = write;
  const { visitInterval } = ctx.pack.parameters;
  const { switches } = ctx.pack.form;
  return async (beatIds: readonly string[]): Promise<Seen> => {
    const own = await selectIntervals(ctx.tx, stationId, on);
    const intervals = {
      priority: own.priority ?? visitInterval.priority.value,
      general: own.general ?? visitInterval.general.value,
    };
    const asked: FormAsked = {
      beatIds,
      year: yearOf(on),
      asOf: on,
      provisionalInListed: switches.provisionalInListed,
      dueOnly: switches.listedCount === 'due',
    };
    return {
      loads: await selectLoads(ctx.tx, { beatIds, intervals }, on),
      forms: await selectFormMonths(ctx.tx, asked),
    };
  };
};

/**
 * Every beat concerned before and after, with the year's form as it reads on the day (MG-6.1a):
 * the months before stay where they happened, from the day on each premises is listed once.
 */
export const previewOf = async (
  ctx: Ctx,
  planned: Planned,
  asIf: (look: () => Promise<Seen>) => Promise<Seen>,
): Promise<Previewed> => {
  const { beats, recut } = planned;
  const look = lookAt(ctx, planned);
  const before = await look(beats.map((beat) => beat.id));
  const all = [
    ...beats.map((beat) => ({ ...beat, is: 'stays' as const })),
    ...recut.newBeats.map((beat) => {
      const boxName = beats.find((one) => one.boxId === beat.boxId)?.boxName ?? '';
      return { ...beat, boxName, is: 'new' as const };
    }),
  ];
  const after = await asIf(() => look(all.map((beat) => beat.id)));
  const ended = new Set(recut.ended.map(({ beatId }) => beatId));
  return all.map(({ id, name, boxName, is }) => ({
    beatId: id,
    name,
    boxName,
    is: ended.has(id) ? 'ends' : is,
    before: before.loads.get(id) ?? null,
    after: ended.has(id) ? null : (after.loads.get(id) ?? null),
    form: {
      before: before.forms.has(id) ? [...(before.forms.get(id) ?? [])] : null,
      after: [...(after.forms.get(id) ?? [])],
    },
  }));
};
