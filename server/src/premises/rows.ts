import type { Day } from '@meguri/core/base/day.ts';
import { ladderOf } from '@meguri/core/premises/cycle.ts';
import { type DuePolicy, dueFrom, dueOn, overdueDays } from '@meguri/core/premises/due.ts';
import { nextStep } from '@meguri/core/premises/next-step.ts';
import { type PreferredHours, preferredHours } from '@meguri/core/premises/premises.ts';
import type { PremisesRow } from '@meguri/core/premises/rows.ts';
import type { Ctx } from '../platform/serve.ts';
import type { NowRow } from './premises.db.ts';

/** What people said about when to come; null where nobody asked yet. */
export const convenienceOf = (text: string): PreferredHours | null =>
  preferredHours.find((hours) => hours === text) ?? null;

/** What lists need of premises on a day; `cycleFrom` goes in and never comes out. */
export type Door = Pick<
  NowRow,
  | 'premises_id'
  | 'kind'
  | 'tier'
  | 'card'
  | 'exempt'
  | 'added_on'
  | 'last_met_on'
  | 'last_visit_on'
  | 'cycle_from'
  | 'attempts'
  | 'attempts_this_year'
  | 'town_part_id'
  | 'building_id'
  | 'name'
  | 'address_text'
  | 'search_key'
  | 'convenience'
>;

export const cycleOf = (door: Door) => ({
  tier: door.tier,
  addedOn: door.added_on,
  cycleFrom: door.cycle_from,
});

const stepOf = (ctx: Ctx, door: Door, from: Day | null) =>
  nextStep(
    { attempts: door.attempts_this_year, lastVisitOn: door.last_visit_on, dueFrom: from },
    ladderOf(ctx.pack.parameters),
    ctx.today,
  );

/** One line of a list. */
export const rowOf =
  (ctx: Ctx, policy: DuePolicy) =>
  (door: Door): PremisesRow => {
    const due = dueOn(cycleOf(door), policy);
    return {
      id: door.premises_id,
      kind: door.kind,
      tier: door.tier,
      card: door.card,
      exempt: door.exempt,
      address: door.address_text,
      name: door.name,
      townPartId: door.town_part_id,
      buildingId: door.building_id,
      addedOn: door.added_on,
      lastMetOn: door.last_met_on,
      dueOn: due,
      overdueDays: overdueDays(due, ctx.today),
      attempts: door.attempts,
      convenience: convenienceOf(door.convenience),
      nextStep: stepOf(ctx, door, dueFrom(cycleOf(door), policy)),
      searchKey: door.search_key,
    };
  };
