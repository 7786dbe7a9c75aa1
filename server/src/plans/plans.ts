import { sum } from '@meguri/core/base/lists.ts';
import type { Output } from '@meguri/core/operation.ts';
import { reviewerOf } from '@meguri/core/organisation/posts.ts';
import { monthTotals } from '@meguri/core/plans/compare.ts';
import type { PlanDoor } from '@meguri/core/plans/doors.ts';
import { entriesOf } from '@meguri/core/plans/edit.ts';
import { rateOf } from '@meguri/core/plans/effort.ts';
import { approvePlan } from '@meguri/core/plans/plan.ts';
import type { getPlan } from '@meguri/core/plans/plans.ops.ts';
import { toOpenDoor } from '@meguri/core/plans/version.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import {
  type EntryRow,
  type EventRow,
  listEntries,
  listEvents,
  listPlanDoorRows,
  listVersions,
  type PlanRow,
} from './plans.db.ts';
import { type LoadedPlan, loadPlan, reviewBy } from './record.ts';
import { listDone, listMeetings, listTownNames } from './work.db.ts';
import {
  feasibilityOf,
  isFixedIn,
  laterOf,
  remediesOf,
  townsOf,
  unplacedDoors,
  type Work,
  workOf,
} from './work.ts';

type Board = Output<typeof getPlan>;

type Versions = {
  readonly rows: readonly PlanRow[];
  readonly events: readonly EventRow[];
  readonly entries: readonly EntryRow[];
};

const readVersions = async (ctx: Ctx, { beatId, year }: Work): Promise<Versions> => {
  const rows = await listVersions(ctx.tx, beatId, year);
  const ids = rows.map(({ id }) => id);
  return {
    rows,
    events: await listEvents(ctx.tx, ids),
    entries: await listEntries(ctx.tx, ids),
  };
};

const entriesIn = ({ entries }: Versions, planId: string) =>
  entries.filter((entry) => entry.planId === planId).map(({ planId: _, ...entry }) => entry);

const versionsOf = (versions: Versions): Board['versions'] =>
  versions.rows.map(({ id, version, state }) => {
    const months = monthTotals(entriesIn(versions, id));
    return {
      id,
      version,
      state,
      priority: sum(months.map((month) => month.priority)),
      general: sum(months.map((month) => month.general)),
      events: versions.events
        .filter((event) => event.planId === id)
        .map(({ type, name, at, reason }) => ({ type, by: name, at: at.toISOString(), reason })),
    };
  });

const approvedOf = (versions: Versions): Board['approved'] => {
  const row = versions.rows.find(({ state }) => state === 'approved');
  if (row === undefined) return null;
  const event = versions.events.findLast(
    ({ planId, type }) => planId === row.id && type === 'approved',
  );
  return {
    version: row.version,
    entries: entriesIn(versions, row.id),
    by: event?.name ?? '',
    at: (event?.at ?? new Date(0)).toISOString(),
  };
};

const currentOf = (ctx: Ctx, { row, plan, events }: LoadedPlan): Board['plan'] => {
  const saved = events.findLast(({ type }) => type === 'drafted' || type === 'edited');
  return {
    id: row.id,
    version: row.version,
    revision: row.revision,
    state: row.state,
    entries: [...plan.entries],
    overCapacityReason: row.overCapacityReason,
    lastSaved: {
      by: saved?.name ?? '',
      at: (saved?.at ?? new Date(0)).toISOString(),
      own: saved?.personId === ctx.actor.personId,
    },
  };
};

const monthsOf = async (ctx: Ctx, work: Work): Promise<Board['months']> => {
  const done = await listDone(ctx.tx, work, ctx.today);
  const later = laterOf(work);
  return work.capacity.map((capacityMinutes, index) => {
    const month = index + 1;
    const isNow = ctx.today.startsWith(`${work.year}-${String(month).padStart(2, '0')}`);
    const over = work.closedMonths.includes(month) ? 'closed' : 'over';
    const state = work.open.includes(month) ? (isNow ? 'now' : 'open') : over;
    return {
      month,
      state,
      capacityMinutes,
      laterMinutes: later[index] ?? 0,
      done: done[index] ?? { priority: 0, general: 0 },
    };
  });
};

const townsWithNames = async (
  ctx: Ctx,
  work: Work,
  doors: readonly PlanDoor[],
): Promise<Board['towns']> => {
  const towns = townsOf(work, doors);
  const names = await listTownNames(
    ctx.tx,
    towns.map((town) => town.townPartId),
  );
  const key = { ...work, year: work.year - 1 };
  const meetings = await listMeetings(ctx.tx, key, `${work.year - 1}-12-31`);
  return names.flatMap(({ townPartId, name }) =>
    towns
      .filter((town) => town.townPartId === townPartId)
      .map(({ minutes, lastMonths }) => ({
        townPartId,
        name,
        minutes,
        lastMonths: { priority: [...lastMonths.priority], general: [...lastMonths.general] },
        lastYear: work.capacity.map(
          (_, index) =>
            meetings.filter((one) => one.townPartId === townPartId && one.month === index + 1)
              .length,
        ),
      })),
  );
};

const groundOf = (work: Work): Board['ground'] => {
  const { due, effort, contact } = work;
  const mean = (numbers: readonly number[]) => sum(numbers) / Math.max(1, numbers.length);
  return {
    doorMinutes: Math.round(mean(due.map((door) => toOpenDoor(door, effort).minutes))),
    contactRate: mean(due.map((door) => rateOf(door, effort.rates))),
    maxTries: effort.maxTries,
    walkMinutes: effort.walkMinutes,
    measured: contact.measured,
  };
};

// A hint for the screen, by the posts the policies name (plans.cedar); they decide at the door.
const mayOf = async (ctx: Ctx, work: Work, loaded: LoadedPlan | null): Promise<Board['may']> => {
  const { postKind, boxId, beatIds } = ctx.actor;
  const isBoxChief = postKind === 'boxChief' && boxId === work.boxId;
  const edit =
    isBoxChief ||
    postKind === 'sectionChief' ||
    (postKind === 'beatOfficer' && beatIds.includes(work.beatId));
  if (loaded?.plan.state !== 'submitted') return { draft: edit, edit, review: false };
  const isSenior = postKind === 'sectionChief' || postKind === 'stationChief';
  const review = approvePlan(loaded.plan, await reviewBy(ctx, loaded, ''), null);
  return { draft: false, edit: false, review: (isBoxChief || isSenior) && review.ok };
};

const reviewerFor = async (ctx: Ctx, loaded: LoadedPlan | null): Promise<Board['reviewer']> => {
  if (loaded?.plan.state !== 'submitted') return null;
  const { author } = await reviewBy(ctx, loaded, '');
  return reviewerOf({ author: author.post, box: author.box });
};

/** The board of a beat's year: plan, approved version, time, what is left and why. */
export const boardOf: UseCase<typeof getPlan> = async (ctx, { beatId, year }) => {
  const work = await workOf(ctx, beatId, year);
  const versions = await readVersions(ctx, work);
  const [newest] = versions.rows;
  const loaded = newest === undefined ? null : await loadPlan(ctx, newest);
  const doors = newest === undefined ? [] : await listPlanDoorRows(ctx.tx, newest.id);
  const unplaced = unplacedDoors(work, doors).map((door) => ({ ...door, month: 1 }));
  return {
    beatId,
    stationId: work.stationId,
    year,
    plan: loaded === null ? null : currentOf(ctx, loaded),
    versions: versionsOf(versions),
    approved: approvedOf(versions),
    fixed: [...entriesOf(doors.filter(isFixedIn(work)))],
    unplaced: entriesOf(unplaced).map(({ month: _, ...rest }) => rest),
    months: await monthsOf(ctx, work),
    towns: await townsWithNames(ctx, work, doors),
    feasibility: feasibilityOf(work),
    remedies: [...remediesOf(work)],
    ground: groundOf(work),
    may: await mayOf(ctx, work, loaded),
    reviewer: await reviewerFor(ctx, loaded),
  };
};
