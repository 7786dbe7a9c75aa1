import { addDays, type Day, firstOfMonth, type Month, monthOf } from '@meguri/core/base/day.ts';
import { type MeasuredRates, planDefaults, ratesFrom } from '@meguri/core/plans/contact.ts';
import type { OpenDoor, PlanDoor } from '@meguri/core/plans/doors.ts';
import { openMonths } from '@meguri/core/plans/draft.ts';
import type { TownWork } from '@meguri/core/plans/edit.ts';
import type { DueDoor, Effort, LaterRound } from '@meguri/core/plans/effort.ts';
import { capacityFrom, type Feasibility, feasibility } from '@meguri/core/plans/feasibility.ts';
import { laterMinutes } from '@meguri/core/plans/later.ts';
import { type Remedy, remedies } from '@meguri/core/plans/remedies.ts';
import { capacityLeft, fixedBy, toOpenDoor } from '@meguri/core/plans/version.ts';
import { townWork } from '@meguri/core/plans/work.ts';
import { ladderOf } from '@meguri/core/premises/cycle.ts';
import { monthHint } from '@meguri/core/premises/due.ts';
import { placeOfBeat } from '../beats/beats.ts';
import type { Ctx } from '../platform/serve.ts';
import { dueDoorsOn, type DueDoor as ListedDoor } from '../premises/premises.ts';
import {
  type BeatYear,
  listClosedMonths,
  listMeetings,
  listTime,
  listTries,
  type TimeRow,
} from './work.db.ts';

/** All a plan of a beat and year rests on, as it stands today. */
export type Work = BeatYear & {
  readonly stationId: string;
  readonly asOf: Day;
  readonly closedMonths: readonly Month[];
  /** Months that still take visits. */
  readonly open: readonly Month[];
  /** Minutes for visits, January to December, also of months that are over. */
  readonly capacity: readonly number[];
  /** Minutes one more protected day brings. */
  readonly dayMinutes: number;
  /** What is due and not met this year: the demand that is left (MG-4.2c). */
  readonly due: readonly DueDoor[];
  /** Interviews of the year after the first, where a class is visited several times a year. */
  readonly again: readonly LaterRound[];
  readonly metThisMonth: ReadonlySet<string>;
  readonly effort: Effort;
  readonly contact: MeasuredRates;
};

/**
 * Visit time is allotted per officer of a box (MG-3.2). The time of all its officers is shared
 * equally by all its beats, so that a beat without an officer has time too.
 */
const perBeat = (row: TimeRow) => ({
  month: row.month,
  dutyDays: row.dutyDays,
  protectedMinutes: row.beats === 0 ? 0 : (row.minutesPerDay * row.officers) / row.beats,
  supportMinutes: 0,
});

const toDueDoor =
  (year: number) =>
  (door: ListedDoor): DueDoor => ({
    premisesId: door.premisesId,
    townPartId: door.townPartId,
    kind: door.kind,
    tier: door.tier,
    dueOn: door.dueOn,
    lastMetMonth: monthHint(door.lastMetOn, door.dueOn, year),
    attempts: door.attempts,
    durationMinutes: planDefaults.doorMinutes[door.kind],
    convenience: door.convenience,
    buildingId: door.buildingId,
  });

const isMetIn = ({ lastMetOn }: ListedDoor, year: number): boolean =>
  lastMetOn !== null && isThisYear(year, lastMetOn);

/** First interviews of the year that are due, and the rounds after them. */
const demandOf = (doors: readonly ListedDoor[], year: number): Pick<Work, 'due' | 'again'> => ({
  due: doors.filter((door) => !isMetIn(door, year)).map(toDueDoor(year)),
  again: doors.flatMap((door) =>
    door.rounds.slice(isMetIn(door, year) ? 0 : 1).map(({ from, until }) => ({
      door: { ...toDueDoor(year)(door), dueOn: until },
      from,
    })),
  ),
});

const isThisYear = (year: number, day: Day): boolean => day.startsWith(`${year}-`);

const effortOf = (ctx: Ctx, { rates }: MeasuredRates): Effort => ({
  rates,
  maxTries: ladderOf(ctx.pack.parameters).maxAttempts,
  walkMinutes: planDefaults.walkMinutes,
});

export const workOf = async (ctx: Ctx, beatId: string, year: number): Promise<Work> => {
  const { stationId = '', boxId = '' } = await placeOfBeat(ctx, beatId);
  const { tx, today: asOf } = ctx;
  const key = { beatId, boxId, year };
  const closedMonths = await listClosedMonths(tx, key);
  const time = (await listTime(tx, key)).map(perBeat);
  const doors = await dueDoorsOn(ctx, beatId, { year, on: asOf });
  const met = isThisYear(year, asOf) ? await listMeetings(tx, key, asOf) : [];
  const contact = ratesFrom(await listTries(tx, stationId, year - 1));
  return {
    ...key,
    stationId,
    asOf,
    closedMonths,
    open: openMonths({ year, asOf, closedMonths }),
    capacity: capacityFrom(time).map(Math.floor),
    dayMinutes: Math.floor(Math.max(...time.map((month) => month.protectedMinutes))),
    ...demandOf(doors, year),
    metThisMonth: new Set(
      met.filter((one) => one.month === monthOf(asOf)).map((one) => one.premisesId),
    ),
    effort: effortOf(ctx, contact),
    contact,
  };
};

/**
 * Doors a first plan of a running year counts in the current month: due at its start and met since.
 * Together with what is left they are the due list of the year when the plan is made in January.
 */
export const metDoors = async (ctx: Ctx, work: Work): Promise<readonly PlanDoor[]> => {
  const { year, asOf, metThisMonth, beatId } = work;
  if (metThisMonth.size === 0) return [];
  const month = monthOf(asOf);
  const before = await dueDoorsOn(ctx, beatId, {
    year,
    on: addDays(firstOfMonth(year, month), -1),
  });
  return before
    .filter((door) => metThisMonth.has(door.premisesId))
    .map((door) => ({ ...toOpenDoor(toDueDoor(year)(door), work.effort), month }));
};

export const isFixedIn = (work: Work): ((door: PlanDoor) => boolean) =>
  fixedBy(work, work.metThisMonth);

/** Due doors that have no month of the plan to come. */
export const unplacedDoors = (work: Work, doors: readonly PlanDoor[]): readonly OpenDoor[] => {
  const placed = new Set(
    doors.filter((door) => work.open.includes(door.month)).map((door) => door.premisesId),
  );
  return work.due
    .filter((door) => !placed.has(door.premisesId))
    .map((door) => toOpenDoor(door, work.effort));
};

/** What an edit needs to know of each town part, of all doors that are placed or could be. */
export const townsOf = (work: Work, doors: readonly PlanDoor[]): readonly TownWork[] =>
  townWork([...doors, ...unplacedDoors(work, doors)], {
    year: work.year,
    firstOpen: work.open[0] ?? 12,
  });

const feasibilityInput = (work: Work) => ({
  doors: work.due,
  again: work.again,
  capacity: capacityLeft(work.capacity, work),
  openMonths: work.open,
  effort: work.effort,
});

/** Minutes that later rounds take in each month. */
export const laterOf = ({ again, year, open, effort }: Work): readonly number[] =>
  laterMinutes(again, { year, openMonths: open, effort });

export const feasibilityOf = (work: Work): Feasibility => feasibility(feasibilityInput(work));

export const remediesOf = (work: Work): readonly Remedy[] =>
  remedies({
    ...feasibilityInput(work),
    offHours: work.contact.offHours,
    preferred: work.contact.preferred,
    protectedMinutes: work.dayMinutes,
  });
