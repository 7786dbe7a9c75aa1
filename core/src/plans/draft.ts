import { type Day, firstOfMonth, type Month, monthEnd, monthOf, yearOf } from '../base/day.ts';
import { byText, groupBy, sum } from '../base/lists.ts';
import type { Tier } from '../pack/criteria.ts';
import { type DueDoor, doorMinutes, type Effort, type LaterRound } from './effort.ts';

export type PlanInput = {
  readonly year: number;
  readonly asOf: Day;
  readonly doors: readonly DueDoor[];
  /** They take time of the months and are no part of the plan's numbers. */
  readonly again?: readonly LaterRound[];
  /** Twelve numbers: minutes that can be used for visits in January to December. */
  readonly capacity: readonly number[];
  /** Months that take nothing new: closed, or fixed by hand. */
  readonly closedMonths: readonly Month[];
  readonly effort: Effort;
};

export type PlacedDoor = {
  readonly premisesId: string;
  readonly townPartId: string;
  readonly tier: Tier;
  readonly month: Month;
};

export type UnplacedReason = 'not-due' | 'no-open-month' | 'no-capacity';

export type PlannedMonth = {
  readonly month: Month;
  readonly priority: number;
  readonly general: number;
  readonly minutes: number;
};

export type PlanDraft = {
  readonly months: readonly PlannedMonth[];
  readonly placed: readonly PlacedDoor[];
  readonly unplaced: readonly { readonly premisesId: string; readonly reason: UnplacedReason }[];
};

/**
 * A door with what placing it needs; `first` and `last` are the first and last months in time, `wish`
 * the one preferred. Only the first interview of the year is `counted`.
 */
type Job = {
  readonly door: DueDoor;
  readonly counted: boolean;
  readonly minutes: number;
  readonly overdue: boolean;
  readonly first: Month;
  readonly last: Month;
  readonly wish: Month | null;
};

type Chunk = {
  readonly jobs: readonly Job[];
  readonly minutes: number;
  readonly overdue: boolean;
  readonly first: Month;
  readonly last: Month;
  readonly wish: Month | null;
};

const allMonths: readonly Month[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const capacityOf = (input: PlanInput, month: Month): number => input.capacity[month - 1] ?? 0;

/** Months of the year that still take visits. */
export const openMonths = (
  input: Pick<PlanInput, 'year' | 'asOf' | 'closedMonths'>,
): readonly Month[] =>
  allMonths.filter(
    (month) => !input.closedMonths.includes(month) && monthEnd(input.year, month) >= input.asOf,
  );

const nearest = (wish: Month, months: readonly Month[]): Month | null =>
  months.reduce<Month | null>(
    (best, month) =>
      best === null || Math.abs(month - wish) < Math.abs(best - wish) ? month : best,
    null,
  );

const toJob = (door: DueDoor, input: PlanInput, open: readonly Month[]): Job => {
  const first = open[0] ?? 12;
  const overdue = door.dueOn < firstOfMonth(input.year, first);
  const last = overdue ? 12 : monthOf(door.dueOn);
  const inTime = open.filter((month) => month <= last);
  const wished = door.lastMetMonth === null ? null : nearest(door.lastMetMonth, inTime);
  const minutes = doorMinutes(door, input.effort);
  const wish = overdue ? first : wished;
  return { door, counted: true, minutes, overdue, first: 1, last, wish };
};

const toLaterJob = ({ door, from }: LaterRound, input: PlanInput, open: readonly Month[]): Job => {
  const first = yearOf(from) < input.year ? 1 : monthOf(from);
  return { ...toJob(door, input, open), counted: false, first, wish: null };
};

/** Who comes first when time is short: priority before general, then the longest overdue. */
const byNeed = (a: Job, b: Job): number =>
  +(a.door.tier === 'general') - +(b.door.tier === 'general') ||
  byText(a.door.dueOn, b.door.dueOn) ||
  byText(a.door.premisesId, b.door.premisesId);

/** Keeps what the open months can hold at all, by need (MG-4.2c). */
const keepWithin = (jobs: readonly Job[], minutes: number): ReadonlySet<Job> => {
  let left = minutes;
  const kept = new Set<Job>();
  for (const job of jobs.toSorted(byNeed)) {
    if (job.minutes > left) continue;
    left -= job.minutes;
    kept.add(job);
  }
  return kept;
};

const toChunk = (jobs: readonly Job[]): Chunk => {
  const wishes = jobs.flatMap((job) => (job.wish === null ? [] : [job.wish]));
  return {
    jobs,
    minutes: sum(jobs.map((job) => job.minutes)),
    overdue: jobs.some((job) => job.overdue),
    first: Math.max(...jobs.map((job) => job.first)),
    last: Math.min(...jobs.map((job) => job.last)),
    wish: wishes.toSorted((a, b) => a - b)[Math.floor(wishes.length / 2)] ?? null,
  };
};

const byWish = (a: Job, b: Job): number =>
  +b.overdue - +a.overdue ||
  (a.wish ?? 13) - (b.wish ?? 13) ||
  byText(a.door.premisesId, b.door.premisesId);

/** Months apart at which last year's visits of one town part count as two rounds. */
const roundGap = 2;

/** One town part as one chunk, or several where it is too big or was visited in several rounds. */
const chunksOf = (jobs: readonly Job[], limit: number): readonly Chunk[] => {
  const chunks: Job[][] = [];
  let minutes = 0;
  for (const job of jobs.toSorted(byWish)) {
    const current = chunks.at(-1);
    const firstWish = current?.[0]?.wish ?? null;
    const apart = job.wish !== null && firstWish !== null && job.wish - firstWish > roundGap;
    if (current === undefined || apart || minutes + job.minutes > limit) {
      chunks.push([job]);
      minutes = job.minutes;
    } else {
      current.push(job);
      minutes += job.minutes;
    }
  }
  return chunks.map(toChunk);
};

const byUrgency = (a: Chunk, b: Chunk): number =>
  +b.overdue - +a.overdue ||
  a.last - b.last ||
  b.minutes - a.minutes ||
  byText(a.jobs[0]?.door.premisesId ?? '', b.jobs[0]?.door.premisesId ?? '');

/** Four months from the month wished cost about as much as filling an empty month. */
const monthWeight = 0.25;

type Board = {
  readonly input: PlanInput;
  readonly open: readonly Month[];
  readonly load: Map<Month, number>;
  readonly placed: Map<Job, Month>;
};

const bestMonth = (chunk: Chunk, { input, open, load }: Board): Month | null => {
  let best: { readonly month: Month; readonly cost: number } | null = null;
  for (const month of open) {
    const filled = ((load.get(month) ?? 0) + chunk.minutes) / capacityOf(input, month);
    if (month < chunk.first || month > chunk.last || filled > 1) continue;
    const cost = filled + monthWeight * Math.abs(month - (chunk.wish ?? month));
    if (best === null || cost < best.cost) best = { month, cost };
  }
  return best?.month ?? null;
};

/** Puts a chunk into its best month; one that fits nowhere whole is halved. */
const place = (chunk: Chunk, board: Board): void => {
  const month = bestMonth(chunk, board);
  if (month !== null) {
    board.load.set(month, (board.load.get(month) ?? 0) + chunk.minutes);
    for (const job of chunk.jobs) board.placed.set(job, month);
  } else if (chunk.jobs.length > 1) {
    const half = Math.ceil(chunk.jobs.length / 2);
    place(toChunk(chunk.jobs.slice(0, half)), board);
    place(toChunk(chunk.jobs.slice(half)), board);
  }
};

const summary = (jobs: ReadonlyMap<Job, Month>): readonly PlannedMonth[] => {
  const count = (list: readonly Job[], tier: Tier): number =>
    list.filter((job) => job.counted && job.door.tier === tier).length;
  return allMonths.map((month) => {
    const mine = [...jobs].flatMap(([job, its]) => (its === month ? [job] : []));
    return {
      month,
      priority: count(mine, 'priority'),
      general: count(mine, 'general'),
      minutes: sum(mine.map((job) => job.minutes)),
    };
  });
};

const placeAll = (input: PlanInput, jobs: readonly Job[], open: readonly Month[]): Board => {
  const capacities = open.map((month) => capacityOf(input, month));
  const kept = [...keepWithin(jobs, sum(capacities))];
  // When time is short, general premises must not take a month from priority ones: a round each.
  const isShort = kept.length < jobs.length;
  const rounds = groupBy(kept, (job) => isShort && job.door.tier === 'general');
  const board = { input, open, load: new Map<Month, number>(), placed: new Map<Job, Month>() };
  for (const later of [false, true]) {
    const towns = groupBy(
      rounds.get(later) ?? [],
      ({ door, counted, first }) => `${door.townPartId} ${counted} ${first}`,
    );
    const limit = Math.max(...capacities) / 2;
    const chunks = [...towns.values()].flatMap((town) => chunksOf(town, limit));
    for (const chunk of chunks.toSorted(byUrgency)) place(chunk, board);
  }
  return board;
};

/**
 * Drafts the year's plan of one beat (MG-6.1a): a month for each due door, or the reason why it
 * has none. Town parts stay together, last year's month is respected (MG-6.1b), what is overdue
 * comes earlier, months fill evenly and never over their capacity, nothing is put behind its due
 * day. Same doors, same plan, in whatever order they come. Minutes throughout.
 */
export const draftPlan = (input: PlanInput): PlanDraft => {
  const open = openMonths(input).filter((month) => capacityOf(input, month) > 0);
  const due = input.doors.filter((door) => yearOf(door.dueOn) <= input.year);
  const jobs = due.map((door) => toJob(door, input, open));
  const rounds = (input.again ?? []).map((round) => toLaterJob(round, input, open));
  const { placed } =
    open.length === 0 ? { placed: new Map() } : placeAll(input, [...jobs, ...rounds], open);
  const reason: UnplacedReason = open.length === 0 ? 'no-open-month' : 'no-capacity';
  const left = [
    ...input.doors
      .filter((door) => yearOf(door.dueOn) > input.year)
      .map((door) => ({ premisesId: door.premisesId, reason: 'not-due' as const })),
    ...jobs
      .filter((job) => !placed.has(job))
      .map((job) => ({ premisesId: job.door.premisesId, reason })),
  ];
  return {
    months: summary(placed),
    placed: [...placed]
      .filter(([job]) => job.counted)
      .map(([{ door }, month]) => ({
        premisesId: door.premisesId,
        townPartId: door.townPartId,
        tier: door.tier,
        month,
      }))
      .toSorted((a, b) => a.month - b.month || byText(a.premisesId, b.premisesId)),
    unplaced: left.toSorted((a, b) => byText(a.premisesId, b.premisesId)),
  };
};
