import { addDays, type Day, type Month, monthOf } from '@meguri/core/base/day.ts';
import { planDefaults } from '@meguri/core/plans/contact.ts';
import { draftPlan } from '@meguri/core/plans/draft.ts';
import { type DueDoor, doorMinutes, type Effort } from '@meguri/core/plans/effort.ts';
import { capacityFrom, feasibility } from '@meguri/core/plans/feasibility.ts';
import { duePolicyOn } from '@meguri/core/premises/cycle.ts';
import { dueOn as lastDayInTime, monthHint } from '@meguri/core/premises/due.ts';
import { allotmentOf } from './allotments.ts';
import { clock, instant } from './calendar.ts';
import type { Door } from './doors.ts';
import { officersOn, postOf } from './duties.ts';
import { idOf } from './ids.ts';
import { reviewerOn } from './reviewers.ts';
import { type Beat, isPresent, type PlannedDoor, type World } from './world.ts';

const months: readonly Month[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const effort: Effort = {
  rates: {
    priority: { household: 0.45, establishment: 0.7 },
    general: { household: 0.45, establishment: 0.7 },
  },
  maxTries: 6,
  walkMinutes: planDefaults.walkMinutes,
};

const capacity = capacityFrom(
  months.map((month) => {
    const { days, minutes } = allotmentOf(month);
    return { month, dutyDays: days, protectedMinutes: minutes, supportMinutes: 0 };
  }),
);

/** The doors due in a year as a plan sees them, by the rules of the due list. */
const dueDoors = (world: World, beat: Beat, year: number): readonly DueDoor[] => {
  const policy = duePolicyOn(world.pack, [], `${year}-01-01`);
  return beat.doors.flatMap((door) => {
    const due = lastDayInTime(door, policy);
    if (!isPresent(door) || door.exempt || due === null || due > `${year}-12-31`) return [];
    return [
      {
        premisesId: door.id,
        townPartId: door.part.id,
        kind: door.kind,
        tier: door.tier,
        dueOn: due,
        lastMetMonth: monthHint(door.lastMetOn, due, year),
        attempts: door.attempts,
        durationMinutes: planDefaults.doorMinutes[door.kind],
        convenience: door.convenience === 'unknown' ? null : door.convenience,
        buildingId: door.buildingId,
      },
    ];
  });
};

type Version = {
  readonly year: number;
  readonly version: number;
  /** Plans the months that end on this day or later. */
  readonly asOf: Day;
  readonly closedMonths: readonly Month[];
  /** Doors of closed months as the version before had them. */
  readonly keep: readonly PlannedDoor[];
};

type Step = {
  readonly type: 'drafted' | 'edited' | 'submitted' | 'returned' | 'approved';
  readonly on: Day;
  readonly reason?: string;
};

const plannedBy = (world: World, beat: Beat, { year, asOf, closedMonths, keep }: Version) => {
  const doors = dueDoors(world, beat, year);
  const byId = new Map(doors.map((door) => [door.premisesId, door]));
  const draft = draftPlan({ year, asOf, doors, capacity, closedMonths, effort });
  const placed = draft.placed.map((one): PlannedDoor => {
    const door = byId.get(one.premisesId);
    return {
      ...one,
      minutes: Math.round(door === undefined ? 0 : doorMinutes(door, effort)),
      dueOn: door?.dueOn ?? asOf,
    };
  });
  const openMonths = months.filter((month) => !closedMonths.includes(month));
  const reach = feasibility({ doors, capacity, openMonths, effort });
  return { planned: [...keep, ...placed], reach };
};

const stateAfter = {
  drafted: 'draft',
  edited: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  approved: 'approved',
} as const;

const addDoors = (
  world: World,
  beat: Beat,
  of: { readonly planId: string; readonly planned: readonly PlannedDoor[] },
): void => {
  for (const { premisesId, townPartId, tier, month, minutes, dueOn } of of.planned) {
    world.ledger.plan_doors.push({
      plan_id: of.planId,
      premises_id: premisesId,
      station_id: beat.site.stationId,
      town_part_id: townPartId,
      tier,
      month,
      minutes,
      due_on: dueOn,
    });
  }
};

const addMonths = (
  world: World,
  beat: Beat,
  plan: {
    readonly id: string;
    readonly year: number;
    readonly version: number;
    readonly on: Day;
    readonly planned: readonly PlannedDoor[];
  },
): void => {
  for (const month of months) {
    const count = (tier: Door['tier']): number =>
      plan.planned.filter((door) => door.month === month && door.tier === tier).length;
    world.ledger.plan_months.push({
      id: idOf('plan-month', `${plan.id} ${month}`),
      station_id: beat.site.stationId,
      beat_id: beat.site.id,
      plan_id: plan.id,
      year: plan.year,
      version: plan.version,
      month,
      priority: count('priority'),
      general: count('general'),
      approved_at: instant(plan.on, clock(16)),
    });
  }
};

const minuteOf = {
  drafted: clock(9),
  edited: clock(10),
  submitted: clock(15),
  returned: clock(15, 30),
  approved: clock(16),
} as const;

const addEvents = (
  world: World,
  beat: Beat,
  of: { readonly planId: string; readonly steps: readonly Step[] },
): void => {
  for (const [index, { type, on, reason = '' }] of of.steps.entries()) {
    const { officer } = officersOn(beat.site, on, world.calendar);
    const isReview = type === 'returned' || type === 'approved';
    const person = isReview
      ? reviewerOn(beat.site, on, world.calendar)
      : { key: officer, post: postOf(officer, on, world.calendar) };
    world.ledger.plan_events.push({
      id: idOf('plan-event', `${of.planId} ${index}`),
      station_id: beat.site.stationId,
      plan_id: of.planId,
      type,
      reason,
      person_id: idOf('person', person.key),
      post_id: idOf('post', person.post),
      at: instant(on, minuteOf[type]),
    });
  }
};

/** Writes one version of a plan with the steps that have happened so far; answers its doors. */
const addPlan = (
  world: World,
  beat: Beat,
  made: {
    readonly version: Version;
    readonly steps: readonly Step[];
    readonly superseded?: boolean;
  },
): readonly PlannedDoor[] => {
  const { year, version } = made.version;
  const steps = made.steps.filter(({ on }) => on <= world.calendar.lastDay);
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return [];
  const { planned, reach } = plannedBy(world, beat, made.version);
  const id = idOf('plan', `${beat.site.key} ${year} ${version}`);
  world.ledger.plans.push({
    id,
    station_id: beat.site.stationId,
    beat_id: beat.site.id,
    year,
    version,
    state: made.superseded === true ? 'superseded' : stateAfter[last.type],
    revision: steps.length,
    made_by: idOf('person', officersOn(beat.site, first.on, world.calendar).officer),
    made_at: instant(first.on, minuteOf.drafted),
    feasibility: reach,
  });
  addDoors(world, beat, { planId: id, planned });
  addEvents(world, beat, { planId: id, steps });
  if (last.type === 'approved') addMonths(world, beat, { id, year, version, on: last.on, planned });
  return planned;
};

/** Officers work by the plan as soon as there is one. */
const workBy = (beat: Beat, planned: readonly PlannedDoor[]): void => {
  const monthOfDoor = new Map(planned.map(({ premisesId, month }) => [premisesId, month]));
  for (const door of beat.doors) door.plannedMonth = monthOfDoor.get(door.id) ?? null;
};

const returnedOnce = '中心部の事業所が3月に集まりすぎている。月を分けて、再提出すること。';

const yearSteps = (beat: Beat, year: number): readonly Step[] => {
  const day = (count: number): Day => addDays(`${year}-01-05`, count);
  const shift = beat.site.number % 3;
  const start = [
    { type: 'drafted', on: day(shift) },
    { type: 'edited', on: day(shift + 1) },
    { type: 'submitted', on: day(shift + 4) },
  ] as const;
  const once = beat.site.key === 'east-4' || beat.site.key === 'plain-2';
  return [
    ...start,
    ...(once
      ? [
          { type: 'returned', on: day(shift + 6), reason: returnedOnce } as const,
          { type: 'submitted', on: day(shift + 8) } as const,
        ]
      : []),
    { type: 'approved', on: day(shift + 11) },
  ];
};

const hasRecut = ({ site }: Beat): boolean => site.key === 'west-5' || site.key === 'west-6';

const turnYear = ({ calendar }: World): number => Number(calendar.turn.slice(0, 4));

const replanSteps = ({ turn }: { readonly turn: Day }): readonly Step[] => [
  { type: 'drafted', on: addDays(turn, 2) },
  { type: 'submitted', on: addDays(turn, 6) },
  { type: 'approved', on: addDays(turn, 12) },
];

/** The plan of a year, drafted from the due list of 1 January (MG-6.1a). */
export const playYearPlan = (world: World, beat: Beat, year: number): void => {
  for (const door of beat.doors) door.triesThisYear = 0;
  const superseded =
    hasRecut(beat) &&
    year === turnYear(world) &&
    replanSteps(world.calendar).every(({ on }) => on <= world.calendar.lastDay);
  const version = { year, version: 1, asOf: `${year}-01-01`, closedMonths: [], keep: [] };
  const planned = addPlan(world, beat, { version, steps: yearSteps(beat, year), superseded });
  workBy(beat, planned);
  beat.planned.splice(0, beat.planned.length, ...planned);
};

const before = (month: Month): readonly Month[] => months.filter((one) => one < month);

/** The re-plan that follows the re-cut of 1 April; the closed months stay as they were. */
export const playRecutPlan = (world: World, beat: Beat): void => {
  if (!hasRecut(beat)) return;
  const closedMonths = before(4);
  const keep = beat.planned.filter(({ month }) => closedMonths.includes(month));
  const year = turnYear(world);
  const version = { year, version: 2, asOf: world.calendar.turn, closedMonths, keep };
  const planned = addPlan(world, beat, { version, steps: replanSteps(world.calendar) });
  if (planned.length === 0) return;
  workBy(beat, planned);
  beat.planned.splice(0, beat.planned.length, ...planned);
};

const tooMuch = '残りの月に対象が寄りすぎている。支援を求める日を書き添えて、もう一度出すこと。';

/** Re-plans of these days: one waits for its approval, one came back with a reason. */
export const addOpenReplans = (world: World): void => {
  const { calendar, beats } = world;
  const at = (days: number): Day => addDays(calendar.today, -days);
  const closedMonths = before(monthOf(calendar.today));
  // In January the year's first plans themselves are still on their way.
  if (at(7) <= `${calendar.year}-01-25`) return;
  for (const beat of beats) {
    const waits = beat.site.key === 'east-1';
    if (!waits && beat.site.key !== 'east-3') continue;
    const steps: readonly Step[] = [
      { type: 'drafted', on: at(7) },
      { type: 'submitted', on: at(4) },
      ...(waits ? [] : [{ type: 'returned', on: at(2), reason: tooMuch } as const]),
    ];
    const keep = beat.planned.filter(({ month }) => closedMonths.includes(month));
    const version = { year: calendar.year, version: 2, asOf: calendar.today, closedMonths, keep };
    addPlan(world, beat, { version, steps });
  }
};
