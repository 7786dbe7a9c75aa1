import type { Month } from '../base/day.ts';
import { byText, groupBy, sum } from '../base/lists.ts';
import {
  type ContactRates,
  type DueDoor,
  doorMinutes,
  type Effort,
  expectedTries,
  rateOf,
} from './effort.ts';
import type { FeasibilityInput } from './feasibility.ts';

export type RemedyInput = FeasibilityInput & {
  /** Contact rates in the evening and at weekends, and in hours a door asked for itself. */
  readonly offHours: ContactRates;
  readonly preferred: ContactRates;
  /** Minutes one more protected day brings. */
  readonly protectedMinutes: number;
};

/** A way to win hours, with what it wins. Places and hours only, nothing about who lives there. */
export type Remedy = { readonly minutes: number } & (
  | { readonly code: 'same-building'; readonly buildings: number; readonly doors: number }
  | { readonly code: 'off-hours'; readonly townPartId: string; readonly doors: number }
  | { readonly code: 'preferred-hours'; readonly doors: number }
  | { readonly code: 'protected-day'; readonly month: Month }
);

/** Going to all doors of a building in one round saves all walks but the most repeated one. */
const sameBuilding = ({ doors, effort }: RemedyInput): Remedy => {
  const housed = doors.filter((door) => door.buildingId !== null);
  const shared = [...groupBy(housed, (door) => door.buildingId).values()].filter(
    (one) => one.length > 1,
  );
  const minutes = shared.map((building) => {
    const tries = building.map((door) =>
      expectedTries(rateOf(door, effort.rates), effort.maxTries),
    );
    return effort.walkMinutes * (sum(tries) - Math.max(...tries));
  });
  const count = sum(shared.map((building) => building.length));
  return { code: 'same-building', minutes: sum(minutes), buildings: shared.length, doors: count };
};

/** Minutes won at these doors by other contact rates; doors where it wins nothing are left. */
const won = (doors: readonly DueDoor[], effort: Effort, rates: ContactRates) => {
  const gains = doors
    .map((door) => doorMinutes(door, effort) - doorMinutes(door, { ...effort, rates }))
    .filter((gain) => gain > 0);
  return { minutes: sum(gains), doors: gains.length };
};

/** The town part where evenings and weekends help most, of the doors already tried in vain. */
const offHours = (input: RemedyInput): Remedy | null => {
  const tried = input.doors.filter((door) => door.attempts > 0);
  const towns = groupBy(tried, (door) => door.townPartId);
  const remedies = [...towns].map(([townPartId, doors]) => ({
    code: 'off-hours' as const,
    townPartId,
    ...won(doors, input.effort, input.offHours),
  }));
  return remedies.toSorted(byGain)[0] ?? null;
};

const preferredHours = (input: RemedyInput): Remedy => {
  const asked = input.doors.filter(
    (door) => door.convenience !== null && door.convenience !== 'anytime',
  );
  return { code: 'preferred-hours', ...won(asked, input.effort, input.preferred) };
};

/** One more day in the open month that has the least time. */
const protectedDay = (input: RemedyInput): Remedy | null => {
  const at = (month: Month): number => input.capacity[month - 1] ?? 0;
  const month = input.openMonths.toSorted((a, b) => at(a) - at(b) || a - b)[0];
  return month === undefined
    ? null
    : { code: 'protected-day', month, minutes: input.protectedMinutes };
};

const byGain = (a: Remedy, b: Remedy): number =>
  b.minutes - a.minutes ||
  byText(a.code, b.code) ||
  byText('townPartId' in a ? a.townPartId : '', 'townPartId' in b ? b.townPartId : '');

/**
 * The three ways that win the most minutes, each computed as if it were the only one (their gains
 * do not add up exactly); ways that win nothing are not named.
 */
export const remedies = (input: RemedyInput): readonly Remedy[] =>
  [sameBuilding(input), offHours(input), preferredHours(input), protectedDay(input)]
    .filter((one): one is Remedy => one !== null && one.minutes > 0)
    .toSorted(byGain)
    .slice(0, 3);
