import type { WaitingState } from '@meguri/core/pack/waiting.ts';
import { newId } from '../platform/keys.ts';
import { addPremises, at, type Case } from './rows.testing.ts';

export type RightsStates = Extract<
  WaitingState,
  `rights.${string}` | `leak.${string}` | `retention.${string}`
>;

const [request, leak] = [newId(), newId()];

export const rights: Record<RightsStates, Case> = {
  'rights.open': {
    wide: true,
    begin: (tx, world) =>
      tx
        .insertInto('rights_requests')
        .values({
          id: request,
          station_id: world.units.station,
          year: 2026,
          number: 1,
          kind: 'disclosure',
          way: 'letter',
          received_on: '2026-11-10',
          identity: 'photo-paper',
          capacity: 'self',
          contents: Buffer.from('見本'),
          recorded_at: at('2026-11-10'),
          recorded_by: world.persons.sectionChief,
        })
        .execute(),
    subject: () => request,
    since: '2026-11-10',
    end: (tx, world) =>
      tx
        .insertInto('rights_decisions')
        .values({
          request_id: request,
          station_id: world.units.station,
          decision: 'not-held',
          ground: 'none',
          decided_on: '2026-11-20',
          decided_at: at('2026-11-20'),
          decided_by: world.persons.stationChief,
        })
        .execute(),
  },
  'leak.open': {
    wide: true,
    begin: (tx, world) =>
      tx
        .insertInto('leaks')
        .values({
          id: leak,
          station_id: world.units.station,
          thing: 'paper',
          drill: false,
          found_on: '2026-11-19',
          recorded_at: at('2026-11-19'),
          recorded_by: world.persons.sectionChief,
        })
        .execute(),
    subject: () => leak,
    since: '2026-11-19',
    end: (tx, world) =>
      tx
        .insertInto('leak_steps')
        .values({
          id: newId(),
          station_id: world.units.station,
          leak_id: leak,
          step: 'closed',
          happened_on: '2026-11-21',
          kinds: '[]',
          recorded_at: at('2026-11-21'),
          recorded_by: world.persons.sectionChief,
        })
        .execute(),
  },
  'retention.unset': {
    wide: true,
    begin: async (tx, world) => {
      const premises = newId();
      await addPremises(tx, world, premises);
      await tx
        .insertInto('cards')
        .values({
          id: newId(),
          station_id: world.units.station,
          premises_id: premises,
          kind: 'household',
          made_at: at('2026-11-01'),
        })
        .execute();
    },
    subject: (world) => world.units.station,
    since: '2026-11-01',
    end: (tx, world) =>
      tx
        .insertInto('retention_holds')
        .values({
          id: newId(),
          station_id: world.units.station,
          record: 'card',
          reason: '見本',
          review_on: '2027-04-01',
          set_at: at('2026-11-20'),
          set_by: world.persons.sectionChief,
        })
        .execute(),
  },
};
