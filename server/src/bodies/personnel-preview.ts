import { addDays } from '@meguri/core/base/day.ts';
import type { previewChange } from '@meguri/core/bodies/personnel.ops.ts';
import { type Fault, type Movement, stops } from '@meguri/core/bodies/personnel.ts';
import type { Output } from '@meguri/core/operation.ts';
import { RefusalError, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { findChange, selectLines, selectStations, takenBack } from './personnel.db.ts';
import { carryOut, faultsOf, type Plan, readPersonnel, stopping } from './personnel-moves.ts';
import { countsOf, type Moved, movedBetween, type State, stateOn } from './personnel-state.ts';

type Preview = Output<typeof previewChange>;
type Station = { readonly id: string; readonly name: string };

type Tried = { readonly state: State; readonly refused: readonly Fault[] };

// The change is carried out and taken back, so that what is shown is what will happen and no second
// rule has to say the same. Nothing of it leaves the transaction.
const tryOut = (ctx: Ctx, plan: Plan, stations: readonly Station[]): Promise<Tried> =>
  takenBack(ctx.tx, async () => {
    const refused: Fault[] = [];
    const note = (line: number, error: unknown) => {
      if (!(error instanceof RefusalError)) throw error;
      refused.push({ line, code: 'refused', about: error.refusal.code });
    };
    await carryOut(ctx, { ...plan, refused: note });
    return { state: await stateOn(ctx, stations, plan.ground.on), refused };
  });

const withLines = <T>(moved: readonly Moved<T>[], lines: readonly Movement[]) =>
  moved.map(({ people, ...one }) => ({
    ...one,
    lines: lines.flatMap(({ personId }, at) => (people.includes(personId) ? [at] : [])),
  }));

/** Tasks of one state that go from one person to another stand in one line with their number. */
const counted = (tasks: Preview['tasks']): Preview['tasks'] => {
  const groups = new Map<string, Preview['tasks'][number]>();
  for (const task of tasks) {
    const key = [task.station, task.state, task.before, task.after, ...task.lines].join(' ');
    groups.set(key, { ...task, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
};

const faultShown = ({ line, code, about }: Fault) => ({ line, code, about, stops: stops(code) });

export const preview: UseCase<typeof previewChange> = async (ctx, { changeId }) => {
  const change = (await findChange(ctx.tx, changeId)) ?? refuseWith('not-found');
  const lines = await selectLines(ctx.tx, changeId);
  const ground = await readPersonnel(ctx, { change, lines });
  const faults = faultsOf(ctx, lines, ground);
  const stopped = stopping(faults);
  const stations = await selectStations(ctx.tx, ground.stations, ctx.actor.stationIds);
  const before = await stateOn(ctx, stations, addDays(change.on, -1));
  // Lines that cannot be carried out stay where they are, in their place.
  const able = lines.map((line, at) => (stopped.has(at) ? standing(line) : line));
  const done = change.state !== 'draft';
  const { state, refused } = done
    ? { state: await stateOn(ctx, stations, change.on), refused: [] }
    : await tryOut(ctx, { lines: able, ground }, stations);
  const tasks = withLines(movedBetween(before.tasks, state.tasks), lines);
  return {
    faults: done ? [] : [...faults, ...refused].map(faultShown),
    seats: withLines(movedBetween(before.seats, state.seats), lines),
    tasks: counted(tasks.map((task) => ({ ...task, count: 1 }))),
    approvers: withLines(movedBetween(before.approvers, state.approvers), lines),
    beats: withLines(movedBetween(before.beats, state.beats), lines),
    counts: { before: countsOf(before), after: countsOf(state) },
  };
};

/** A line that moves nobody. */
const standing = (line: Movement): Movement => ({
  ...line,
  how: 'acting',
  fromPostId: null,
  toPostId: null,
  beatIds: [],
});
