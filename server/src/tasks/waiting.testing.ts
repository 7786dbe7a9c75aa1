import type { WaitingState } from '@meguri/core/pack/waiting.ts';
import { newId } from '../platform/keys.ts';
import { type CustodyStates, custody } from './custody.testing.ts';
import { type DirectiveStates, directives } from './directives.testing.ts';
import { type LookStates, looks } from './looks.testing.ts';
import { type RightsStates, rights } from './rights.testing.ts';
import {
  addChange,
  addChoice,
  addClosing,
  addPlan,
  addPremises,
  addReview,
  addVisit,
  at,
  type Case,
  closeVillageYear,
  decideProposal,
  ids,
  movePlan,
} from './rows.testing.ts';

// One case for every waiting state: the rows that begin it, and the rows that end it.

const plans: Pick<
  Record<WaitingState, Case>,
  'plan.missing' | 'plan.submitted' | 'plan.returned'
> = {
  'plan.missing': {
    begin: async () => undefined,
    subject: (world) => world.beats.village,
    since: '2026-01-01',
    end: (tx, world) =>
      tx
        .insertInto('plans')
        .values({
          id: newId(),
          station_id: world.units.station,
          beat_id: world.beats.village,
          year: 2026,
          version: 1,
          state: 'approved',
          made_by: world.persons.villageOfficer,
          made_at: at('2026-01-05'),
        })
        .execute(),
  },
  'plan.submitted': {
    begin: (tx, world) => addPlan(tx, world, { id: ids.plan, state: 'submitted', version: 1 }),
    subject: () => ids.plan,
    since: '2026-11-10',
    notBy: (world) => world.persons.secondOfficer,
    end: (tx) => movePlan(tx, ids.plan, 'approved'),
  },
  'plan.returned': {
    begin: (tx, world) => addPlan(tx, world, { id: ids.returned, state: 'returned', version: 2 }),
    subject: () => ids.returned,
    since: '2026-11-10',
    end: (tx) => movePlan(tx, ids.returned, 'submitted'),
  },
};

type MonthStates = Extract<
  WaitingState,
  `month.${string}` | 'review.asked' | 'station-check.due' | 'year.closed'
>;

const months: Record<MonthStates, Case> = {
  'month.open': {
    begin: async (tx, world) => {
      const premises = newId();
      await addPremises(tx, world, premises);
      await addVisit(tx, world, { premises, on: '2026-10-20' });
    },
    subject: (world) => world.beats.first,
    since: '2026-11-01',
    end: (tx, world) =>
      addClosing(tx, world, { id: newId(), beat: world.beats.first, year: 2026, month: 10 }),
  },
  'month.closed': {
    begin: (tx, world) =>
      addClosing(tx, world, { id: ids.closing, beat: world.beats.first, year: 2026, month: 9 }),
    subject: () => ids.closing,
    since: '2026-11-04',
    notBy: (world) => world.persons.officer,
    end: (tx, world) => addReview(tx, world, { id: newId(), beat: world.beats.first, month: 9 }),
  },
  'month.reopened': {
    begin: async (tx, world) => {
      const { second } = world.beats;
      await addClosing(tx, world, { id: ids.reopened, beat: second, year: 2026, month: 8 });
      await tx
        .insertInto('month_reopenings')
        .values({
          closing_id: ids.reopened,
          station_id: world.units.station,
          reason: '見本の理由',
          reopened_by: world.persons.boxChief,
          reopened_at: at('2026-11-09'),
        })
        .execute();
    },
    subject: () => ids.reopened,
    since: '2026-11-09',
    end: (tx, world) => {
      const { second } = world.beats;
      return addClosing(tx, world, { id: newId(), beat: second, year: 2026, month: 8, closing: 2 });
    },
  },
  'month.amended': {
    begin: async (tx, world) => {
      const premises = newId();
      const { first } = world.beats;
      await addPremises(tx, world, premises);
      await addClosing(tx, world, { id: ids.amended, beat: first, year: 2026, month: 7 });
      await addVisit(tx, world, { premises, on: '2026-07-15', recorded: '2026-11-06' });
    },
    subject: () => ids.amended,
    since: '2026-11-06',
    notBy: (world) => world.persons.officer,
    end: (tx, world) =>
      addClosing(tx, world, {
        id: newId(),
        beat: world.beats.first,
        year: 2026,
        month: 7,
        closing: 2,
        day: '2026-11-07',
      }),
  },
  'review.asked': {
    begin: (tx, world) =>
      addReview(tx, world, {
        id: ids.review,
        beat: world.beats.first,
        month: 6,
        questions: [{ code: 'pace', visitIds: [] }],
      }),
    subject: () => ids.review,
    since: '2026-11-12',
    end: (tx, world) =>
      tx
        .insertInto('review_answers')
        .values({
          review_id: ids.review,
          station_id: world.units.station,
          text: '見本',
          answered_by: world.persons.officer,
          answered_at: at('2026-11-13'),
        })
        .execute(),
  },
  'station-check.due': {
    begin: async (tx, world) => {
      const beat = world.beats.village;
      await addClosing(tx, world, { id: newId(), beat, year: 2026, month: 5 });
      await addReview(tx, world, { id: newId(), beat, month: 5 });
    },
    subject: (world) => world.units.chuzaisho,
    since: '2026-11-12',
    end: (tx, world) =>
      tx
        .insertInto('station_checks')
        .values({
          id: newId(),
          station_id: world.units.station,
          box_id: world.units.chuzaisho,
          year: 2026,
          month: 5,
          kind: 'checked',
          by_person: world.persons.stationChief,
          at: at('2026-11-14'),
        })
        .execute(),
  },
  'year.closed': {
    begin: closeVillageYear,
    subject: (world) => world.units.chuzaisho,
    since: '2026-11-04',
    end: (tx, world) =>
      tx
        .insertInto('filed_sheets')
        .values({
          id: newId(),
          station_id: world.units.station,
          box_id: world.units.chuzaisho,
          year: 2025,
          pdf: Buffer.from('見本'),
          data: '{}',
          checksum: 'x',
          filed_by: world.persons.villageOfficer,
          filed_at: at('2026-11-15'),
        })
        .execute(),
  },
};

type BeatStates = Exclude<
  WaitingState,
  keyof typeof plans | MonthStates | LookStates | CustodyStates | RightsStates | DirectiveStates
>;

const others: Record<BeatStates, Case> = {
  'night-visit.requested': {
    begin: (tx, world) =>
      tx
        .insertInto('night_requests')
        .values({
          id: ids.night,
          station_id: world.units.station,
          beat_id: world.beats.first,
          from_at: new Date('2026-11-21T10:00:00Z'),
          until_at: new Date('2026-11-21T11:00:00Z'),
          reason: '夜なら会えるとのこと',
          requested_by: world.persons.officer,
          requested_at: at('2026-11-20'),
        })
        .execute(),
    subject: () => ids.night,
    since: '2026-11-20',
    notBy: (world) => world.persons.officer,
    end: (tx, world) =>
      tx
        .insertInto('night_decisions')
        .values({
          request_id: ids.night,
          station_id: world.units.station,
          approved: true,
          decided_by: world.persons.sectionChief,
          decided_as: 'sectionChief',
          decided_at: at('2026-11-21'),
        })
        .execute(),
  },
  'request.open': {
    begin: async (tx, world) => {
      await addPremises(tx, world, ids.premises);
      await tx
        .insertInto('opinions')
        .values({
          id: ids.opinion,
          station_id: world.units.station,
          beat_id: world.beats.first,
          premises_id: ids.premises,
          kind: 'request',
          text: '街灯が暗い',
          answer_wanted: true,
          answer_due_on: '2026-11-24',
          recorded_by: world.persons.officer,
          recorded_at: at('2026-11-10'),
        })
        .execute();
    },
    subject: () => ids.opinion,
    since: '2026-11-10',
    end: (tx, world) =>
      tx
        .insertInto('opinion_answers')
        .values({
          opinion_id: ids.opinion,
          station_id: world.units.station,
          text: '見本',
          answered_on: '2026-11-15',
          answered_by: world.persons.officer,
          answered_at: at('2026-11-15'),
        })
        .execute(),
  },
  'discretionary.proposed': {
    begin: (tx, world) =>
      tx
        .insertInto('premises_proposals')
        .values({
          id: ids.proposal,
          station_id: world.units.station,
          premises_id: ids.premises,
          criterion: 'household-10',
          tier: 'priority',
          reason: '見本',
          review_on: '2027-11-01',
          proposed_by: world.persons.officer,
          proposed_at: at('2026-11-11'),
        })
        .execute(),
    subject: () => ids.proposal,
    since: '2026-11-11',
    notBy: (world) => world.persons.officer,
    end: (tx, world) => decideProposal(tx, world, ids.proposal),
  },
  'discretionary.expiring': {
    begin: async (tx, world) => {
      await addPremises(tx, world, ids.choice);
      await addChoice(tx, world, { day: '2025-12-01', review: '2026-12-01' });
    },
    subject: () => ids.choice,
    since: '2025-12-01',
    end: (tx, world) => addChoice(tx, world, { day: '2026-11-20', review: '2027-11-20' }),
  },
  'exemption.expiring': {
    begin: async (tx, world) => {
      await addPremises(tx, world, ids.exempted);
      const exempted = { premises: ids.exempted, type: 'exempted' };
      await addChange(tx, world, { ...exempted, day: '2025-12-01', review: '2026-12-10' });
    },
    subject: () => ids.exempted,
    since: '2025-12-01',
    end: (tx, world) =>
      addChange(tx, world, {
        premises: ids.exempted,
        type: 'exemption-ended',
        day: '2026-11-20',
      }),
  },
  'beat.handed-over': {
    begin: (tx, world) =>
      tx
        .insertInto('beat_assignments')
        .values({
          id: ids.assignment,
          station_id: world.units.station,
          beat_id: world.beats.first,
          person_id: world.persons.boxChief,
          kind: 'acting',
          from_on: '2026-11-16',
          start_visits_by: '2026-11-30',
        })
        .execute(),
    subject: () => ids.assignment,
    since: '2026-11-16',
    end: (tx, world) =>
      tx
        .insertInto('visits')
        .values({
          id: newId(),
          station_id: world.units.station,
          beat_id: world.beats.first,
          premises_id: ids.premises,
          person_id: world.persons.boxChief,
          outcome: 'absent',
          happened_on: '2026-11-18',
          happened_at: at('2026-11-18'),
          recorded_at: at('2026-11-18'),
        })
        .execute(),
  },
  'beat.vacant': {
    begin: (tx, world) =>
      tx
        .updateTable('beat_assignments')
        .set({ until_on: '2026-11-09' })
        .where('beat_id', '=', world.beats.second)
        .execute(),
    subject: (world) => world.beats.second,
    since: '2026-11-10',
    end: (tx, world) =>
      tx
        .insertInto('beat_assignments')
        .values({
          id: newId(),
          station_id: world.units.station,
          beat_id: world.beats.second,
          person_id: world.persons.officer,
          kind: 'acting',
          from_on: '2026-11-20',
        })
        .execute(),
  },
};

/** In this order: later cases stand on the rows of earlier ones. */
export const cases: Record<WaitingState, Case> = {
  ...plans,
  ...months,
  ...others,
  ...looks,
  ...custody,
  ...rights,
  ...directives,
};
