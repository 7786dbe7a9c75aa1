import type { Day, Month } from '../base/day.ts';
import { byText, sum } from '../base/lists.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Tier, tiers } from '../pack/criteria.ts';
import type { PlacedDoor } from './draft.ts';
import type { PlanEntry } from './edit.ts';

/** A door with its month in a plan; minutes and due day as they were when it was placed. */
export type PlanDoor = PlacedDoor & { readonly minutes: number; readonly dueOn: Day };

/** A due door that has no month in the plan. */
export type OpenDoor = Omit<PlanDoor, 'month'>;

type Doors = {
  readonly doors: readonly PlanDoor[];
  /** Due doors without a month. */
  readonly open: readonly OpenDoor[];
  /** Doors that stay: those of closed months, and those met in the current month. */
  readonly isFixed: (door: PlanDoor) => boolean;
};

const byDue = (a: OpenDoor, b: OpenDoor): number =>
  byText(a.dueOn, b.dueOn) || byText(a.premisesId, b.premisesId);

const bare = ({ premisesId, townPartId, tier, minutes, dueOn }: OpenDoor): OpenDoor => ({
  premisesId,
  townPartId,
  tier,
  minutes,
  dueOn,
});

/** Doors of one town part and tier: who has a month keeps it while it has room. */
const assign = (
  { doors, open, isFixed }: Doors,
  wanted: Map<Month, number>,
): readonly PlanDoor[] => {
  const kept: PlanDoor[] = [];
  const next: OpenDoor[] = [...open];
  const fixedFirst = doors.toSorted((a, b) => +isFixed(b) - +isFixed(a) || byDue(a, b));
  for (const door of fixedFirst) {
    const room = wanted.get(door.month) ?? 0;
    wanted.set(door.month, Math.max(0, room - 1));
    if (room > 0) kept.push(door);
    else next.push(bare(door));
  }
  next.sort(byDue);
  const months = [...wanted].toSorted(([a], [b]) => a - b);
  const placed = months.flatMap(([month, count]) =>
    next.splice(0, count).map((door) => ({ ...door, month })),
  );
  return [...kept, ...placed];
};

const groupOf = (all: Doors, townPartId: string, tier: Tier): Doors => {
  const isMine = (door: OpenDoor) => door.townPartId === townPartId && door.tier === tier;
  return { ...all, doors: all.doors.filter(isMine), open: all.open.filter(isMine) };
};

/**
 * Which doors an edited plan means. Edits are made in numbers of a town part; this gives each number
 * its doors: those in their month stay, the others go by their due days, the earliest first.
 * Refuses more doors than are due there.
 */
export const assignDoors = (
  entries: readonly PlanEntry[],
  all: Doors,
): Result<readonly PlanDoor[]> => {
  const towns = [...new Set(entries.map((entry) => entry.townPartId))];
  const groups = towns.flatMap((townPartId) => {
    const ofTown = entries.filter((entry) => entry.townPartId === townPartId);
    return tiers.map((tier) => ({
      group: groupOf(all, townPartId, tier),
      wanted: new Map(ofTown.map((entry) => [entry.month, entry[tier]])),
    }));
  });
  for (const { group, wanted } of groups) {
    const over = sum([...wanted.values()]) - group.doors.length - group.open.length;
    if (over > 0) return refuse('plans.more-than-due', { count: over });
  }
  return ok(groups.flatMap(({ group, wanted }) => assign(group, wanted)));
};
