import { addDays, type Day, firstOfMonth, monthOf } from '@meguri/core/base/day.ts';
import { byText } from '@meguri/core/base/lists.ts';
import { type DuePolicy, roundsIn } from '@meguri/core/premises/due.ts';
import type { dueDoor } from '@meguri/core/premises/premises.ops.ts';
import type { Premises } from '@meguri/core/premises/premises.ts';
import type * as z from 'zod';
import { placeOfBeat } from '../beats/beats.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place } from '../platform/serve.ts';
import { classOfCriterion, doorsNow } from './classes.ts';
import { policyAt } from './intervals.ts';
import { type Load, type LoadAsked, loadsOf } from './loads.ts';
import { findPremisesPlace, type NowRow } from './premises.db.ts';
import { type PremisesToRecord, writePremises } from './record.ts';
import { convenienceOf, cycleOf } from './rows.ts';
import { knownPremises } from './state.ts';

/** Where premises are today, for the decision point; refuses what the caller cannot see. */
export const placeOfPremises = async (ctx: Ctx, premisesId: string): Promise<Place> => ({
  ...((await findPremisesPlace(ctx.tx, premisesId, ctx.today)) ?? refuseWith('not-found')),
  seenBy: 'premises.see',
});

/** One premises at the end of a day, for rules of later slices (may it be visited, and so on). */
export const premisesOn = async (ctx: Ctx, premisesId: string, day: Day): Promise<Premises> =>
  (await knownPremises(ctx, premisesId)).on(day);

/** How due days are counted at a station on a day (MG-4.2a, MG-4.2b). */
export const duePolicyAt = (ctx: Ctx, stationId: string, day: Day): Promise<DuePolicy> =>
  policyAt(ctx, stationId, day);

export type DueDoor = z.output<typeof dueDoor>;

const doorOf = (row: NowRow, due: Day): Omit<DueDoor, 'rounds'> => ({
  premisesId: row.premises_id,
  townPartId: row.town_part_id,
  tier: row.tier,
  kind: row.kind,
  dueOn: due,
  lastMetOn: row.last_met_on,
  lastMetMonth: row.last_met_on === null ? null : monthOf(row.last_met_on),
  attempts: row.attempts,
  convenience: convenienceOf(row.convenience),
  buildingId: row.building_id,
  lat: row.lat,
  lon: row.lon,
  addedOn: row.added_on,
});

/**
 * What is due in a year at a beat, as things stood at the end of `on`: the whole year's demand with
 * the day before the year, what is left of it with today. Most overdue first (MG-4.2c).
 */
export const dueDoorsOn = async (
  ctx: Ctx,
  beatId: string,
  { year, on }: { readonly year: number; readonly on: Day },
): Promise<readonly DueDoor[]> => {
  const { stationId = '' } = await placeOfBeat(ctx, beatId);
  const policy = await policyAt(ctx, stationId, firstOfMonth(year, 1));
  const rows = await doorsNow(ctx, beatId, on);
  return rows
    .flatMap((row) => {
      const rounds = row.exempt ? [] : roundsIn(cycleOf(ctx, row), policy, year);
      const [first] = rounds;
      return first === undefined ? [] : [{ ...doorOf(row, first.until), rounds }];
    })
    .toSorted((a, b) => byText(a.dueOn, b.dueOn) || byText(a.premisesId, b.premisesId));
};

/** The demand a plan of the year has to meet; for a year that has not begun as things stand today. */
export const dueDoors = (ctx: Ctx, beatId: string, year: number): Promise<readonly DueDoor[]> => {
  const before = addDays(firstOfMonth(year, 1), -1);
  const begun = before <= ctx.today;
  return dueDoorsOn(ctx, beatId, { year, on: begun ? before : ctx.today });
};

/** Premises and visits a year of beats of a station on a day (MG-4.2a, MG-4.2b). */
export const loadsOn = (ctx: Ctx, asked: LoadAsked, day: Day): Promise<ReadonlyMap<string, Load>> =>
  loadsOf(ctx, asked, day);

/** The class an open criterion leads to, as records keep it; null where nobody said why. */
export const classFor = (ctx: Ctx, criterion: string | null): string | null =>
  classOfCriterion(ctx, criterion);

export type NewPremises = PremisesToRecord;

/** Writes new premises with place, building and criterion; the caller has applied the rules. */
export const recordPremises = (ctx: Ctx, doors: readonly NewPremises[]): Promise<void> =>
  writePremises(ctx, doors);
