import { type Day, dayInJapan } from '@meguri/core/base/day.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../platform/keys.ts';
import { loadPacks } from '../platform/packs.ts';
import { invented } from './cast.ts';
import { type DemoTable, tablesInOrder } from './demo.db.ts';
import { newLedger } from './ledger.ts';
import { makeWorld } from './make.ts';
import { addReviews } from './reviews.ts';
import { isPresent, type World } from './world.ts';

const packs = loadPacks();

const worldOf = (day: Day, scale = 0.04): World => {
  const pack = packs.inUse('04', 'visits', day);
  if (!pack.ok) throw new Error('no pack');
  return makeWorld({ day, scale }, pack.value);
};

type AnyRow = Readonly<Record<string, unknown>>;

const rowsOf = (world: World, table: DemoTable): readonly AnyRow[] => [
  ...world.ledger[table],
  ...world.late[table],
];

const isFilled = (list: unknown): boolean => Array.isArray(list) && list.length > 0;

const hashOf = (world: World): string => sha256(JSON.stringify([world.ledger, world.late]));

// Days a record looks ahead to; everything else is a fact and has happened.
const ahead = new Set([
  'review_on',
  'answer_due_on',
  'due_on',
  'expires_on',
  'start_visits_by',
  'from_at',
  'until_at',
]);

const dayOf = (value: unknown): Day | null => {
  if (typeof value !== 'string') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? dayInJapan(new Date(value)) : null;
};

const factsAfter = (world: World, today: Day): readonly string[] =>
  tablesInOrder.flatMap((table) =>
    rowsOf(world, table).flatMap((row) =>
      Object.entries(row).flatMap(([name, value]) => {
        const day = ahead.has(name) ? null : dayOf(value);
        return day !== null && day > today ? [`${table}.${name} ${day}`] : [];
      }),
    ),
  );

const keyNames = [
  'id',
  'premises_id',
  'request_id',
  'opinion_id',
  'visit_id',
  'closing_id',
  'person_id',
];

const repeatedIds = (world: World): readonly string[] =>
  tablesInOrder
    .filter((table) => table !== 'plan_doors')
    .filter((table) => {
      const rows = rowsOf(world, table);
      const name = keyNames.find((key) => rows[0] !== undefined && key in rows[0]);
      return new Set(rows.map((row) => row[name ?? ''])).size < rows.length;
    });

const days = [
  '2026-11-21',
  '2027-01-01',
  '2027-01-12',
  '2027-03-31',
  '2027-04-01',
  '2027-04-02',
  '2028-02-29',
];

describe.each(days)('the demo made on %s', (today) => {
  let world: World;
  beforeAll(() => {
    world = worldOf(today);
  });

  test('has no fact after that day', () => {
    expect(rowsOf(world, 'visits').length).toBeGreaterThan(500);
    expect(factsAfter(world, today)).toEqual([]);
  });

  test('gives every record an id of its own', () => {
    expect(repeatedIds(world)).toEqual([]);
  });

  test('records no visit before a premises was added or after its people left', () => {
    const added = new Map(
      rowsOf(world, 'premises').map((row) => [row['id'], String(row['added_at'])]),
    );
    const left = new Map(
      rowsOf(world, 'premises_changes')
        .filter((row) => row['type'] === 'moved-out' || row['type'] === 'removed')
        .map((row) => [row['premises_id'], String(row['happened_at'])]),
    );
    const wrong = rowsOf(world, 'visits').filter((row) => {
      const at = String(row['happened_at']);
      const gone = left.get(row['premises_id']);
      return at < (added.get(row['premises_id']) ?? '') || (gone !== undefined && at > gone);
    });
    expect(wrong).toEqual([]);
  });

  test('lets only officers visit who were assigned to the beat that day', () => {
    const assigned = rowsOf(world, 'beat_assignments');
    const wrong = rowsOf(world, 'visits').filter((visit) => {
      const on = String(visit['happened_on']);
      return !assigned.some(
        (row) =>
          row['beat_id'] === visit['beat_id'] &&
          row['person_id'] === visit['person_id'] &&
          String(row['from_on']) <= on &&
          (row['until_on'] === null || String(row['until_on']) >= on),
      );
    });
    expect(wrong).toEqual([]);
  });
});

test('the same day makes the same demo, another day another one', () => {
  expect(hashOf(worldOf('2026-11-21'))).toBe(hashOf(worldOf('2026-11-21')));
  expect(hashOf(worldOf('2026-11-22'))).not.toBe(hashOf(worldOf('2026-11-21')));
});

describe('names', () => {
  const isInvented = (name: string): boolean => invented.some((word) => name.startsWith(word));

  test('of units, people, buildings and shops are invented, homes have none', () => {
    const world = worldOf('2026-11-21');
    const names = (['units', 'persons', 'buildings', 'premises_details'] as const).flatMap(
      (table) => rowsOf(world, table).map((row) => String(row['name'])),
    );
    expect(names.filter((name) => name !== '' && !isInvented(name))).toEqual([]);
    const homes = new Set(
      rowsOf(world, 'premises')
        .filter((row) => row['kind'] === 'household')
        .map((row) => row['id']),
    );
    const named = rowsOf(world, 'premises_details').filter(
      (row) => homes.has(row['premises_id']) && row['name'] !== '',
    );
    expect(named).toEqual([]);
  });

  test('a real place would be found', () => {
    expect(isInvented('仙台駅交番')).toBe(false);
  });
});

describe('the demo of full size', () => {
  let world: World;
  beforeAll(() => {
    world = worldOf('2026-11-21', 1);
  });

  test('has about ten thousand doors and one beat of many businesses', () => {
    const sizes = world.beats.map(({ doors }) => doors.filter(isPresent).length);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    expect(all).toBeGreaterThan(8000);
    expect(all).toBeLessThan(11_500);
    expect(sizes.filter((size) => size > 1200)).toHaveLength(1);
  });

  test('meets somebody at about every second try', () => {
    const visits = rowsOf(world, 'visits').filter((row) => String(row['happened_on']) >= '2024');
    const met = visits.filter((row) => row['outcome'] === 'met').length;
    expect(met / visits.length).toBeGreaterThan(0.4);
    expect(met / visits.length).toBeLessThan(0.6);
  });

  test('reviews.plausibility: reviews ask about rounds of one minute, the last one still waits', () => {
    const reviewed = newLedger();
    addReviews(reviewed, world, new Map());
    const asking = reviewed.reviews.filter(({ questions }) => isFilled(questions));
    const answered = new Set(reviewed.review_answers.map((row) => row.review_id));
    expect(asking.length).toBeGreaterThan(1);
    expect(asking.length).toBeLessThan(reviewed.reviews.length / 4);
    expect(asking.filter(({ id }) => !answered.has(id)).map(({ month }) => month)).toEqual([9]);
  });
});

test('visits keep to the hours of the pack, at night only with an approval', () => {
  const visits = rowsOf(worldOf('2026-11-21', 0.1), 'visits');
  const night = visits.filter((row) => String(row['happened_at']).slice(11, 16) >= '18:00');
  expect(night.length).toBeGreaterThan(0);
  expect(night.filter((row) => row['night_approval_id'] === null)).toEqual([]);
  expect(visits.filter((row) => String(row['happened_at']).slice(11, 16) < '09:00')).toEqual([]);
});
