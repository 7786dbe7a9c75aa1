import type { WaitingState } from '@meguri/core/pack/waiting.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import type { World } from '../platform/testing.ts';
import { at, type Case } from './rows.testing.ts';

export type CustodyStates = Extract<WaitingState, `custody${string}` | 'disposal.proposed'>;

const [boxBundle, villageBundle, different, disposal] = [newId(), newId(), newId(), newId()];
const lostKey = newId();

type Kept = { readonly bundle: string; readonly place: 'box' | 'chuzaisho'; readonly on: string };

const addBundle = async (tx: Tx, world: World, { bundle, place, on }: Kept): Promise<void> => {
  const [cabinet, by] = [newId(), world.persons.sectionChief];
  const own = { station_id: world.units.station, recorded_at: at(on), recorded_by: by };
  const beat = place === 'box' ? world.beats.first : world.beats.village;
  await tx
    .insertInto('custody_cabinets')
    .values({ id: cabinet, box_id: world.units[place], name: '見本', ...own })
    .execute();
  await tx
    .insertInto('custody_bundles')
    .values({ id: bundle, cabinet_id: cabinet, beat_id: beat, number: 1, ...own })
    .execute();
};

type Counted = { readonly line: string; readonly counted: number };

const addCount = async (tx: Tx, world: World, { line, counted }: Counted): Promise<void> => {
  const [id, station_id] = [newId(), world.units.station];
  const by = { counted_at: at('2026-11-21'), counted_by: world.persons.boxChief };
  await tx
    .insertInto('custody_counts')
    .values({ id, station_id, box_id: world.units.box, ...by })
    .execute();
  await tx
    .insertInto('custody_count_lines')
    .values({ id: line, station_id, count_id: id, bundle_id: boxBundle, expected: 40, counted })
    .execute();
};

const addLostKey = async (tx: Tx, world: World): Promise<void> => {
  const [cabinet, by] = [newId(), world.persons.boxChief];
  const own = { station_id: world.units.station, recorded_by: by };
  const then = { ...own, recorded_at: at('2026-11-01') };
  await tx
    .insertInto('custody_cabinets')
    .values({ id: cabinet, box_id: world.units.box, name: '試験', ...then })
    .execute();
  await tx
    .insertInto('custody_keys')
    .values({ id: lostKey, cabinet_id: cabinet, label: '1', ...then })
    .execute();
  await addKeyEvent(tx, world, 'lost');
};

const addKeyEvent = (tx: Tx, world: World, event: 'lost' | 'found'): Promise<unknown> =>
  tx
    .insertInto('custody_key_events')
    .values({
      id: newId(),
      station_id: world.units.station,
      key_id: lostKey,
      event,
      note: '試験',
      recorded_at: at(event === 'lost' ? '2026-11-18' : '2026-11-20'),
      recorded_by: world.persons.boxChief,
    })
    .execute();

export const custody: Record<CustodyStates, Case> = {
  'custody-count.expiring': {
    begin: (tx, world) =>
      addBundle(tx, world, { bundle: boxBundle, place: 'box', on: '2026-10-25' }),
    subject: (world) => world.units.box,
    since: '2026-10-25',
    end: (tx, world) => addCount(tx, world, { line: newId(), counted: 40 }),
  },
  'custody.different': {
    begin: (tx, world) => addCount(tx, world, { line: different, counted: 39 }),
    subject: () => different,
    since: '2026-11-21',
    end: (tx, world) =>
      tx
        .insertInto('custody_settlements')
        .values({
          line_id: different,
          station_id: world.units.station,
          finding: 'found',
          note: '見本',
          settled_at: at('2026-11-21'),
          settled_by: world.persons.boxChief,
        })
        .execute(),
  },
  'custody-key.lost': {
    begin: addLostKey,
    subject: () => lostKey,
    since: '2026-11-18',
    end: (tx, world) => addKeyEvent(tx, world, 'found'),
  },
  'custody-inspection.expiring': {
    begin: (tx, world) =>
      addBundle(tx, world, { bundle: villageBundle, place: 'chuzaisho', on: '2026-09-01' }),
    subject: (world) => world.units.chuzaisho,
    since: '2026-09-01',
    end: (tx, world) =>
      tx
        .insertInto('custody_inspections')
        .values({
          id: newId(),
          station_id: world.units.station,
          box_id: world.units.chuzaisho,
          level: 'stationCustodian',
          finding: 'in-order',
          inspected_at: at('2026-11-21'),
          inspected_by: world.persons.sectionChief,
        })
        .execute(),
  },
  'disposal.proposed': {
    begin: (tx, world) =>
      tx
        .insertInto('custody_disposals')
        .values({
          id: disposal,
          station_id: world.units.station,
          bundle_id: boxBundle,
          sheets: 3,
          method: 'shredded',
          note: '見本',
          proposed_at: at('2026-11-15'),
          proposed_by: world.persons.officer,
        })
        .execute(),
    subject: () => disposal,
    since: '2026-11-15',
    notBy: (world) => world.persons.officer,
    end: (tx, world) =>
      tx
        .insertInto('custody_disposal_decisions')
        .values({
          disposal_id: disposal,
          station_id: world.units.station,
          confirmed: false,
          decided_at: at('2026-11-20'),
          decided_by: world.persons.boxChief,
        })
        .execute(),
  },
};
