import { type Day, dayInJapan } from '@meguri/core/base/day.ts';
import { clockInJapan, inHours } from '@meguri/core/visits/night.ts';
import { roleInVacantBeat } from '@meguri/core/visits/vacant.ts';
import {
  isSameSheet,
  mayVisit,
  nightApprovalOf,
  offerAfter,
  type VisitAssignment,
  type VisitSheet,
  visitDay,
} from '@meguri/core/visits/visit.ts';
import type { recordVisits } from '@meguri/core/visits/visits.ops.ts';
import { assignmentsOn, vacancyOn } from '../beats/beats.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { findVisits, type RecordedVisit } from './list.db.ts';
import { type GivenApproval, listApprovals } from './night.db.ts';
import { keepHeard } from './opinions.ts';
import {
  applyHours,
  type Call,
  type Door,
  findDoors,
  insertVisits,
  type NewVisit,
} from './visits.db.ts';

/** How the caller visits a beat without an assignment: by the pack's rule for vacant beats only. */
const roleWithout = async (ctx: Ctx, beatId: string, day: Day) => {
  const { vacantBeat } = ctx.pack.rules;
  if (vacantBeat.by === 'acting-officer') return null;
  return roleInVacantBeat(vacantBeat, await vacancyOn(ctx, beatId, day), day);
};

/** Looks up how the caller worked a beat on a day, once for each beat and day. */
export const assignmentsOf = (ctx: Ctx) => {
  const known = new Map<string, ReturnType<typeof assignmentsOn>>();
  return async (beatId: string, day: Day): Promise<VisitAssignment | null> => {
    const key = `${beatId} ${day}`;
    const found = known.get(key) ?? assignmentsOn(ctx, beatId, day);
    known.set(key, found);
    const mine = (await found).find(({ personId }) => personId === ctx.actor.personId);
    const role = mine?.kind ?? (await roleWithout(ctx, beatId, day));
    return role === null ? null : { beatId, role };
  };
};

export const callOf = ({
  id,
  premisesId,
  at,
}: Pick<VisitSheet, 'id' | 'premisesId' | 'at'>): Call => {
  const instant = new Date(at);
  return { visitId: id, premisesId, at: instant, day: dayInJapan(instant) };
};

const twice = (sheet: VisitSheet): never =>
  refuseWith('visits.recorded-twice', { at: `${visitDay(sheet)} ${clockInJapan(sheet.at)}` });

/** Two sheets of one sending must not be the same visit, nor complete one card twice. */
const refuseTwins = (sheets: readonly VisitSheet[]): void => {
  const seen = new Set<string>();
  for (const sheet of sheets) {
    const keys = [sheet.id, `${sheet.premisesId} ${Date.parse(sheet.at)}`];
    if (keys.some((key) => seen.has(key))) twice(sheet);
    const card = `card ${sheet.premisesId}`;
    if (sheet.card === 'completed') {
      if (seen.has(card)) refuseWith('visits.card-completed-before');
      keys.push(card);
    }
    for (const key of keys) seen.add(key);
  }
};

/** Was this very sheet recorded before? The same number with other content is refused. */
const isKnown = (ctx: Ctx, before: readonly RecordedVisit[], sheet: VisitSheet): boolean => {
  const found = before.find((one) => one.sheet.id === sheet.id);
  if (found === undefined) return false;
  const same = found.personId === ctx.actor.personId && isSameSheet(found.sheet, sheet);
  return same || refuseWith('visits.id-taken');
};

type Judged = {
  readonly door: Door;
  readonly assignment: VisitAssignment | null;
  readonly approvals: readonly GivenApproval[];
};

const judge = ({ actor, pack, now }: Ctx, sheet: VisitSheet, judged: Judged): NewVisit => {
  const { door, assignment, approvals } = judged;
  const { nightWindow, nightApproval } = pack.parameters;
  const validityDays = nightApproval.validityDays.value;
  const { rule } = pack.rules.nightVisits;
  const night = { window: nightWindow.value, validityDays, rule };
  const officerId = actor.personId;
  must(
    mayVisit({
      visit: sheet,
      officerId,
      assignment,
      premises: door,
      guidanceItems: pack.guidance.map(({ code }) => Number(code)),
      night: { ...night, approvals },
      now: now.toISOString(),
    }),
  );
  if (door.twin) twice(sheet);
  const approval = nightApprovalOf({ ...sheet, officerId }, night, approvals);
  return { sheet, door, call: callOf(sheet), nightApprovalId: approval?.id ?? null };
};

const judgeAll = async (ctx: Ctx, sheets: readonly VisitSheet[]): Promise<readonly NewVisit[]> => {
  const { personId } = ctx.actor;
  const doors = await findDoors(ctx.tx, personId, sheets.map(callOf));
  const assignmentOn = assignmentsOf(ctx);
  const premisesIds = sheets.map((sheet) => sheet.premisesId);
  const approvals = await listApprovals(ctx.tx, personId, premisesIds);
  const visits: NewVisit[] = [];
  for (const sheet of sheets) {
    const door = doors.find((one) => one.visitId === sheet.id) ?? refuseWith('not-found');
    const assignment = await assignmentOn(door.beatId, visitDay(sheet));
    visits.push(judge(ctx, sheet, { door, assignment, approvals }));
  }
  return visits;
};

const store = async (ctx: Ctx, visits: readonly NewVisit[]): Promise<void> => {
  if (visits.length === 0) return;
  const who = { personId: ctx.actor.personId, now: ctx.now };
  const stored = await insertVisits(ctx.tx, who, visits);
  const raced = visits.filter(({ sheet }) => !stored.includes(sheet.id));
  if (raced.length > 0) {
    const before = await findVisits(
      ctx.tx,
      raced.map(({ sheet }) => sheet.id),
    );
    for (const { sheet } of raced) isKnown(ctx, before, sheet) || refuseWith('visits.id-taken');
  }
  await applyHours(ctx.tx, stored);
  await keepHeard(
    ctx,
    visits.filter(({ sheet }) => stored.includes(sheet.id)),
  );
};

/** All or none; a sheet that was recorded before under its id is answered as it was then. */
export const record: UseCase<typeof recordVisits> = async (ctx, { visits: sheets }) => {
  refuseTwins(sheets);
  const ids = sheets.map(({ id }) => id);
  const before = await findVisits(ctx.tx, ids);
  await store(
    ctx,
    await judgeAll(
      ctx,
      sheets.filter((sheet) => !isKnown(ctx, before, sheet)),
    ),
  );
  const after = await findVisits(ctx.tx, ids);
  const { allowedHours, nightWindow } = ctx.pack.parameters;
  return {
    visits: after.map(({ sheet, late }) => {
      const clock = clockInJapan(sheet.at);
      return {
        id: sheet.id,
        premisesId: sheet.premisesId,
        late,
        unusualHour: !inHours(clock, allowedHours.value) && !inHours(clock, nightWindow.value),
        offer: offerAfter(sheet.outcome),
      };
    }),
  };
};
