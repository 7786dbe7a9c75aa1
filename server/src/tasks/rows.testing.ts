import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import type { World } from '../platform/testing.ts';

// Rows as the slices write them, for the states of waiting.testing.ts.

export type Case = {
  readonly begin: (tx: Tx, world: World) => Promise<unknown>;
  /** What the record is about; known beforehand, so that a test can look for it. */
  readonly subject: (world: World) => string;
  readonly since: string;
  readonly end: (tx: Tx, world: World) => Promise<unknown>;
  readonly notBy?: (world: World) => string;
  /** It is the station's, and no box's. */
  readonly wide?: true;
};

export const ids = {
  look: newId(),
  answered: newId(),
  glass: newId(),
  plan: newId(),
  returned: newId(),
  closing: newId(),
  reopened: newId(),
  amended: newId(),
  review: newId(),
  night: newId(),
  opinion: newId(),
  premises: newId(),
  proposal: newId(),
  choice: newId(),
  exempted: newId(),
  assignment: newId(),
};

export const at = (day: string): Date => new Date(`${day}T03:00:00Z`);

export const addPlan = async (
  tx: Tx,
  world: World,
  plan: { id: string; state: string; version: number },
) => {
  await tx
    .insertInto('plans')
    .values({
      ...plan,
      station_id: world.units.station,
      beat_id: world.beats.second,
      year: 2025,
      made_by: world.persons.secondOfficer,
      made_at: at('2026-11-01'),
    })
    .execute();
  await tx
    .insertInto('plan_events')
    .values({
      id: newId(),
      station_id: world.units.station,
      plan_id: plan.id,
      type: plan.state,
      person_id: world.persons.secondOfficer,
      at: at('2026-11-10'),
    })
    .execute();
};

export const movePlan = (tx: Tx, id: string, state: string) =>
  tx.updateTable('plans').set({ state }).where('id', '=', id).execute();

type Closing = {
  readonly id: string;
  readonly beat: string;
  readonly year: number;
  readonly month: number;
  readonly closing?: number;
  readonly day?: string;
};

export const addClosing = (tx: Tx, world: World, one: Closing) =>
  tx
    .insertInto('month_closings')
    .values({
      id: one.id,
      station_id: world.units.station,
      beat_id: one.beat,
      year: one.year,
      month: one.month,
      closing: one.closing ?? 1,
      counts: '{}',
      checksum: 'x',
      closed_by: world.persons.officer,
      closed_at: at(one.day ?? '2026-11-04'),
    })
    .execute();

type Review = {
  readonly id: string;
  readonly beat: string;
  readonly month: number;
  readonly questions?: readonly unknown[];
};

export const addReview = (tx: Tx, world: World, review: Review) =>
  tx
    .insertInto('reviews')
    .values({
      id: review.id,
      station_id: world.units.station,
      beat_id: review.beat,
      year: 2026,
      month: review.month,
      reviewed_person_id: world.persons.officer,
      exceptions: '[]',
      questions: JSON.stringify(review.questions ?? []),
      guidance: '見本',
      reviewed_by: world.persons.boxChief,
      reviewed_at: at('2026-11-12'),
    })
    .execute();

export const addVisit = (
  tx: Tx,
  world: World,
  visit: {
    readonly premises: string;
    readonly on: string;
    readonly recorded?: string;
    readonly outcome?: string;
  },
) =>
  tx
    .insertInto('visits')
    .values({
      id: newId(),
      station_id: world.units.station,
      beat_id: world.beats.first,
      premises_id: visit.premises,
      person_id: world.persons.officer,
      outcome: visit.outcome ?? 'met',
      happened_on: visit.on,
      happened_at: at(visit.on),
      recorded_at: at(visit.recorded ?? visit.on),
    })
    .execute();

export const addPremises = async (
  tx: Tx,
  world: World,
  id: string,
  beat = world.beats.first,
): Promise<void> => {
  await tx
    .insertInto('premises')
    .values({
      id,
      station_id: world.units.station,
      beat_id: beat,
      kind: 'household',
      tier: 'general',
      card: 'none',
      added_on: '2024-04-01',
      added_at: at('2024-04-01'),
      recorded_at: at('2024-04-01'),
    })
    .execute();
};

export const addChange = (
  tx: Tx,
  world: World,
  change: { premises: string; type: string; day: string; review?: string },
) =>
  tx
    .insertInto('premises_changes')
    .values({
      id: newId(),
      station_id: world.units.station,
      premises_id: change.premises,
      first_beat_id: world.beats.first,
      type: change.type,
      review_on: change.review ?? null,
      happened_on: change.day,
      happened_at: at(change.day),
      recorded_at: at(change.day),
    })
    .execute();

export const addChoice = (tx: Tx, world: World, choice: { day: string; review: string | null }) =>
  tx
    .insertInto('classifications')
    .values({
      id: newId(),
      station_id: world.units.station,
      premises_id: ids.choice,
      tier: 'priority',
      criterion: 'household-10',
      review_on: choice.review,
      decided_on: choice.day,
      recorded_at: at(choice.day),
    })
    .execute();

export const decideProposal = (tx: Tx, world: World, proposal_id: string) =>
  tx
    .insertInto('premises_proposal_decisions')
    .values({
      proposal_id,
      station_id: world.units.station,
      approved: true,
      decided_by: world.persons.sectionChief,
      decided_at: at('2026-11-20'),
    })
    .execute();

/** All of last year closed for the village beat, the only one of its box. */
export const closeVillageYear = async (tx: Tx, world: World): Promise<void> => {
  for (let month = 1; month <= 12; month += 1) {
    const id = newId();
    await addClosing(tx, world, { id, beat: world.beats.village, year: 2025, month });
  }
};
