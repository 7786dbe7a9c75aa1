import { monthEnd, monthOf } from '../base/day.ts';
import { sum } from '../base/lists.ts';
import type { OpenDoor, PlanDoor } from './doors.ts';
import { draftPlan, openMonths, type PlanDraft, type PlanInput } from './draft.ts';
import { type DueDoor, doorMinutes, type Effort } from './effort.ts';

type Calendar = Pick<PlanInput, 'year' | 'asOf' | 'closedMonths'>;

/**
 * Minutes that are left for visits: nothing in months that are over, of the current month the share
 * of its days that are left, today included.
 */
export const capacityLeft = (
  capacity: readonly number[],
  calendar: Calendar,
): readonly number[] => {
  const { year, asOf } = calendar;
  const open = openMonths(calendar);
  const current = asOf.startsWith(`${year}-`) ? monthOf(asOf) : 0;
  const days = Number(monthEnd(year, monthOf(asOf)).slice(8));
  const share = (days - Number(asOf.slice(8)) + 1) / days;
  return capacity.map((minutes, index) => {
    if (!open.includes(index + 1)) return 0;
    return index + 1 === current ? Math.floor(minutes * share) : minutes;
  });
};

/** A due door as a plan keeps it. */
export const toOpenDoor = (door: DueDoor, effort: Effort): OpenDoor => ({
  premisesId: door.premisesId,
  townPartId: door.townPartId,
  tier: door.tier,
  dueOn: door.dueOn,
  minutes: Math.round(doorMinutes(door, effort)),
});

/**
 * Doors that an edit may not move: those of months that are over or closed, and those met in the
 * current month.
 */
export const fixedBy = (
  calendar: Calendar,
  metThisMonth: ReadonlySet<string>,
): ((door: Pick<PlanDoor, 'premisesId' | 'month'>) => boolean) => {
  const open = openMonths(calendar);
  const current = calendar.asOf.startsWith(`${calendar.year}-`) ? monthOf(calendar.asOf) : 0;
  return (door) =>
    !open.includes(door.month) || (door.month === current && metThisMonth.has(door.premisesId));
};

export type VersionInput = PlanInput & {
  /** Doors of the approved version; none for the first plan of the year. */
  readonly before: readonly PlanDoor[];
  /** Premises met in the month of `asOf`. */
  readonly metThisMonth: ReadonlySet<string>;
};

/**
 * The doors of a new version: what is fixed stays, what was approved for a coming month and is still
 * due keeps it, the rest is drafted into the time that is left. With nothing before it, it is the
 * draft of the year (MG-6.1a).
 */
export const draftVersion = (
  input: VersionInput,
): { readonly doors: readonly PlanDoor[]; readonly unplaced: PlanDraft['unplaced'] } => {
  const { before, effort, doors } = input;
  const isFixed = fixedBy(input, input.metThisMonth);
  const due = new Map(doors.map((door) => [door.premisesId, toOpenDoor(door, effort)]));
  const fixed = before.filter(isFixed);
  const kept = before.filter((door) => !isFixed(door) && due.has(door.premisesId));
  const keptIds = new Set(kept.map((door) => door.premisesId));
  const taken = (index: number): number =>
    sum(kept.filter((door) => door.month === index + 1).map((door) => door.minutes));
  const draft = draftPlan({
    ...input,
    doors: doors.filter((door) => !keptIds.has(door.premisesId)),
    capacity: capacityLeft(input.capacity, input).map((minutes, index) =>
      Math.max(0, minutes - taken(index)),
    ),
  });
  const placed = draft.placed.flatMap(({ premisesId, month }) => {
    const door = due.get(premisesId);
    return door === undefined ? [] : [{ ...door, month }];
  });
  return { doors: [...fixed, ...kept, ...placed], unplaced: draft.unplaced };
};
