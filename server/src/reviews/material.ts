import { type Day, monthEnd } from '@meguri/core/base/day.ts';
import { sum } from '@meguri/core/base/lists.ts';
import type { Premises } from '@meguri/core/premises/premises.ts';
import {
  listExceptions,
  type ReviewException,
  type ReviewFacts,
  usualExceptionLimits,
} from '@meguri/core/reviews/exceptions.ts';
import { askAbout, type PlausibilityQuestion } from '@meguri/core/reviews/plausibility.ts';
import type { Ctx } from '../platform/serve.ts';
import { dueDoorsOn } from '../premises/premises.ts';
import {
  type AllottedMonth,
  type AskedVisit,
  type DoorRow,
  type FormMonth,
  listAllotted,
  listChoices,
  listDoors,
  listRequests,
  listVisits,
  readFormMonths,
} from './material.db.ts';
import { isSupervisorPost } from './month.ts';
import type { MonthRow, OfMonth } from './reviews.db.ts';

/** What a supervisor looks at: the form's months, the doors, the visits of the month. */
export type Material = {
  readonly months: readonly FormMonth[];
  readonly doors: readonly DoorRow[];
  readonly visits: readonly AskedVisit[];
  readonly allotted: readonly AllottedMonth[];
  readonly exceptions: readonly ReviewException[];
  readonly questions: readonly PlausibilityQuestion[];
};

/** Only whoever classifies there may learn that a choice was discretionary (design §7). */
export const classifiesAt = ({ actor }: Ctx, beatId: string): boolean =>
  actor.beatIds.includes(beatId) || ['sectionChief', 'stationChief'].includes(actor.postKind);

const toPremises = (door: DoorRow): Premises => ({
  ...door,
  status: 'active',
  closedOn: null,
  mergedInto: null,
});

const none: FormMonth = {
  month: 0,
  planned: 0,
  done: 0,
  provisional: 0,
  made: 0,
  resolved: 0,
  guideRegister: 0,
  households: null,
};

type Until = { readonly beatId: string; readonly year: number; readonly asOf: Day };

const formMonths = (ctx: Ctx, until: Until) =>
  readFormMonths(ctx.tx, { ...until, switches: ctx.pack.form.switches });

/** Provisional cards held when the month began: those at the end of the one before. */
const heldBefore = async (
  ctx: Ctx,
  { beatId, year, month }: OfMonth,
  months: readonly FormMonth[],
): Promise<number> => {
  if (month > 1) return months[month - 2]?.provisional ?? 0;
  const before = await formMonths(ctx, {
    beatId,
    year: year - 1,
    asOf: monthEnd(year - 1, 12),
  });
  return before[11]?.provisional ?? 0;
};

const factsOf = async (
  ctx: Ctx,
  asked: OfMonth & { readonly asOf: Day },
  found: Pick<Material, 'months' | 'doors'>,
): Promise<ReviewFacts> => {
  const { beatId, year, asOf } = asked;
  const due = new Map(
    (await dueDoorsOn(ctx, beatId, { year, on: asOf })).map((door) => [
      door.premisesId,
      door.dueOn,
    ]),
  );
  const now = found.months[asked.month - 1] ?? none;
  return {
    asOf,
    doors: found.doors.map((door) => ({
      premises: toPremises(door),
      dueOn: due.get(door.id) ?? null,
    })),
    requests: await listRequests(ctx.tx, beatId),
    choices: await listChoices(ctx.tx, beatId, asOf),
    provisional: {
      before: await heldBefore(ctx, asked, found.months),
      made: now.made,
      resolved: now.resolved,
      held: now.provisional,
    },
    guideRegister: now.guideRegister,
    registerHouseholds: now.households,
    viewerClassifies: classifiesAt(ctx, beatId),
  };
};

/** Computes what the review of a month shows, as things stood at the end of that month. */
export const materialOf = async (ctx: Ctx, row: MonthRow, asked: OfMonth): Promise<Material> => {
  const { beatId, year, month } = asked;
  const end = monthEnd(year, month);
  const asOf = [end, ctx.today].toSorted()[0] ?? end;
  const months = await formMonths(ctx, { beatId, year, asOf });
  const doors = await listDoors(ctx.tx, beatId, asOf);
  const visits = await listVisits(ctx.tx, asked);
  const facts = await factsOf(ctx, { ...asked, asOf }, { months, doors });
  return {
    months,
    doors,
    visits,
    allotted: await listAllotted(ctx.tx, row.box.id, year),
    exceptions: listExceptions(facts, usualExceptionLimits),
    questions: askAbout(visits),
  };
};

const total = (months: readonly FormMonth[]) => ({
  done: sum(months.map(({ done }) => done)),
  planned: sum(months.map(({ planned }) => planned)),
});

/** Three facts with the plan beside them, and the months of this beat only (screens 06). */
export const progressOf = ({ months, allotted }: Material, month: number) => {
  const later = allotted.filter((one) => one.month > month);
  return {
    progress: {
      month: total(months.slice(month - 1, month)),
      year: total(months.slice(0, month)),
      left: {
        planned: total(months.slice(month)).planned,
        minutes:
          later.length === 0 ? null : sum(later.map((one) => one.dutyDays * one.minutesPerDay)),
      },
    },
    months: months.slice(0, month).map((one) => ({
      month: one.month,
      done: one.done,
      planned: one.planned,
    })),
  };
};

const shownPlaces = 5;

/** What was kept with a finished review, or what stands now, in words' material. */
export const wordsOf = (
  ctx: Ctx,
  beatId: string,
  { doors, visits, exceptions, questions }: Material,
) => {
  const address = new Map(doors.map((door) => [door.id, door.address]));
  const visitOf = new Map(visits.map((visit) => [visit.id, visit]));
  const shown = exceptions.filter(
    ({ code }) => code !== 'criterion-review-past' || classifiesAt(ctx, beatId),
  );
  return {
    exceptions: shown.map(({ code, details, premisesIds }) => ({
      code,
      details: { ...details },
      places: premisesIds.slice(0, shownPlaces).map((id) => ({ id, name: address.get(id) ?? '' })),
    })),
    // Questions are between the supervisor and the officer (domain.md 1.6).
    questions:
      isSupervisorPost(ctx.actor.postKind) || ctx.actor.beatIds.includes(beatId)
        ? questions.map(({ code, visitIds }) => ({
            code,
            visits: visitIds.flatMap((id) => {
              const visit = visitOf.get(id);
              return visit === undefined ? [] : [{ id, at: visit.at, address: visit.address }];
            }),
          }))
        : [],
  };
};
