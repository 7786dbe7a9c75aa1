import type { Month } from '../base/day.ts';
import { sum } from '../base/lists.ts';
import {
  type DueDoor,
  doorMinutes,
  type Effort,
  type LaterRound,
  meetingChance,
  rateOf,
} from './effort.ts';

/** What the chief allots to a beat for a month (MG-3.2). */
export type Allotment = {
  readonly month: Month;
  /** Duty days on which visits are possible. */
  readonly dutyDays: number;
  /** Minutes of such a day that are protected for visits. */
  readonly protectedMinutes: number;
  /** Minutes of visits by officers sent in support, in the whole month. */
  readonly supportMinutes: number;
};

/** Minutes that can be used for visits, January to December; 0 where nothing is allotted. */
export const capacityFrom = (allotments: readonly Allotment[]): readonly number[] =>
  Array.from({ length: 12 }, (_, index) =>
    sum(
      allotments
        .filter((one) => one.month === index + 1)
        .map((one) => one.dutyDays * one.protectedMinutes + one.supportMinutes),
    ),
  );

export type FeasibilityInput = {
  readonly doors: readonly DueDoor[];
  readonly again?: readonly LaterRound[];
  readonly capacity: readonly number[];
  readonly openMonths: readonly Month[];
  readonly effort: Effort;
};

export type Feasibility = {
  readonly dueCount: number;
  readonly neededMinutes: number;
  readonly availableMinutes: number;
  /** Doors to expect an interview at, rounded down: a plan promises no half door. */
  readonly expectedMetCount: number;
  /** Share of the due doors, 0–1; null when nothing is due. */
  readonly coverageRate: number | null;
};

/**
 * What the plan can reach before anything is fixed (MG-6.2b, register 6.3-1): hours needed for
 * all due doors with their empty tries and later rounds, hours available in the open months, and the share of doors
 * that can be met: the hours' share times the chance to meet somebody within the tries.
 */
export const feasibility = (input: FeasibilityInput): Feasibility => {
  const { doors, effort } = input;
  const visited = [...doors, ...(input.again ?? []).map(({ door }) => door)];
  const neededMinutes = sum(visited.map((door) => doorMinutes(door, effort)));
  const availableMinutes = sum(input.openMonths.map((month) => input.capacity[month - 1] ?? 0));
  const reachable = sum(
    doors.map((door) => meetingChance(rateOf(door, effort.rates), effort.maxTries)),
  );
  const share = neededMinutes === 0 ? 1 : Math.min(1, availableMinutes / neededMinutes);
  return {
    dueCount: doors.length,
    neededMinutes,
    availableMinutes,
    expectedMetCount: Math.floor(reachable * share + 1e-9),
    coverageRate: doors.length === 0 ? null : (reachable * share) / doors.length,
  };
};
