import type { Day } from '@meguri/core/base/day.ts';
import { classOf, shownClass } from '@meguri/core/premises/classes.ts';
import { ladderOf } from '@meguri/core/premises/cycle.ts';
import { type DuePolicy, dueFrom, dueOn, overdueDays } from '@meguri/core/premises/due.ts';
import { nextStep } from '@meguri/core/premises/next-step.ts';
import { type PreferredHours, preferredHours } from '@meguri/core/premises/premises.ts';
import type { PremisesRow } from '@meguri/core/premises/rows.ts';
import type { Ctx } from '../platform/serve.ts';
import type { ClassedRow } from './classes.ts';

/** What people said about when to come; null where nobody asked yet. */
export const convenienceOf = (text: string): PreferredHours | null =>
  preferredHours.find((hours) => hours === text) ?? null;

/** What lists need of premises on a day; `cycleFrom` goes in and never comes out. */
export type Door = Pick<
  ClassedRow,
  | 'premises_id'
  | 'kind'
  | 'tier'
  | 'visit_class'
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

const ofClass = (door: Door) => ({
  kind: door.kind,
  tier: door.tier,
  visitClass: door.visit_class,
});

/** What a due day is counted from; the class as the pack of the day knows it. */
export const cycleOf = ({ pack }: Ctx, door: Door) => ({
  tier: door.tier,
  visitClass: classOf(pack.rules.classes, ofClass(door))?.code ?? null,
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
    const cycle = cycleOf(ctx, door);
    const due = dueOn(cycle, policy);
    return {
      id: door.premises_id,
      kind: door.kind,
      tier: door.tier,
      visitClass: shownClass(ctx.pack, ofClass(door)),
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
      nextStep: stepOf(ctx, door, dueFrom(cycle, policy)),
      searchKey: door.search_key,
    };
  };
