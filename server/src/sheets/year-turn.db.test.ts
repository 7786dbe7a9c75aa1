import { getSheet, getTotals } from '@meguri/core/sheets/sheets.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';

// 31 March and 1 April 2026: officers change places, three premises go from beat A to beat B, one
// plan is re-approved while the other waits, no month is closed. The expectations were counted by
// hand from the table below.

let prefecture: Prefecture;
const lastDay = new Date('2026-03-31T23:59:00+09:00');
const firstDay = new Date('2026-04-01T23:59:00+09:00');

type Beat = 'first' | 'second';
type Door = {
  readonly beat: Beat;
  readonly kind: 'household' | 'establishment';
  readonly tier: 'priority' | 'general';
  readonly card: 'none' | 'provisional' | 'completed';
  readonly added?: string;
};

const doors: Readonly<Record<string, Door>> = {
  a1: { beat: 'first', kind: 'household', tier: 'priority', card: 'completed' },
  a2: { beat: 'first', kind: 'household', tier: 'general', card: 'completed' },
  a3: {
    beat: 'first',
    kind: 'household',
    tier: 'general',
    card: 'provisional',
    added: '2026-03-10',
  },
  a4: { beat: 'first', kind: 'establishment', tier: 'priority', card: 'completed' },
  a5: { beat: 'first', kind: 'household', tier: 'general', card: 'none' },
  a6: { beat: 'first', kind: 'household', tier: 'general', card: 'completed' },
  b1: { beat: 'second', kind: 'household', tier: 'priority', card: 'completed' },
  b2: { beat: 'second', kind: 'household', tier: 'general', card: 'completed' },
};

const ids = Object.fromEntries(Object.keys(doors).map((door) => [door, newId()]));
const idOf = (door: string): string => ids[door] ?? '';
const at = (on: string, hour: string) => new Date(`${on}T${hour}:00+09:00`);

const addDoors = () =>
  prefecture.rows(async (tx) => {
    const { beats, units } = prefecture.world;
    for (const [door, { beat, added: on = '2025-05-01', ...state }] of Object.entries(doors)) {
      const times = { added_on: on, added_at: at(on, '09:00'), recorded_at: at(on, '09:00') };
      const where = { id: idOf(door), station_id: units.station, beat_id: beats[beat] };
      await tx
        .insertInto('premises')
        .values({ ...where, ...state, ...times })
        .execute();
    }
  });

type Change = { readonly type: 'moved-beat' | 'moved-out'; readonly hour: string };

const change = (door: string, on: string, { type, hour }: Change) =>
  prefecture.rows((tx) =>
    tx
      .insertInto('premises_changes')
      .values({
        id: newId(),
        station_id: prefecture.world.units.station,
        premises_id: idOf(door),
        first_beat_id: prefecture.world.beats[doors[door]?.beat ?? 'first'],
        type,
        beat_id: type === 'moved-beat' ? prefecture.world.beats.second : null,
        happened_on: on,
        happened_at: at(on, hour),
        recorded_at: at(on, hour),
      })
      .execute(),
  );

type Visit = {
  readonly beat: Beat;
  readonly by: Person;
  readonly outcome?: 'met' | 'absent';
  readonly hour?: string;
  readonly cr?: number;
  readonly card?: 'completed';
};

const visit = (door: string, on: string, how: Visit) =>
  prefecture.rows((tx) => {
    const { beat, by, outcome = 'met', hour = '10:00', cr = 0, card = null } = how;
    const { beats, persons, units } = prefecture.world;
    return tx
      .insertInto('visits')
      .values({
        id: newId(),
        station_id: units.station,
        beat_id: beats[beat],
        premises_id: idOf(door),
        person_id: persons[by],
        outcome,
        happened_on: on,
        happened_at: at(on, hour),
        recorded_at: at(on, hour),
        cr_cards: cr,
        patrol_cards: outcome === 'absent' ? 1 : 0,
        card_step: card,
      })
      .execute();
  });

type Plan = {
  readonly version: number;
  readonly state: 'approved' | 'submitted';
  /** Months with what they hold: priority and general. */
  readonly months: Readonly<Record<number, readonly [number, number]>>;
};

const plan = (beat: Beat, { version, state, months }: Plan) =>
  prefecture.rows(async (tx) => {
    const { beats, persons, units } = prefecture.world;
    const of = { station_id: units.station, beat_id: beats[beat], year: 2026, version };
    const id = newId();
    const made = { made_by: persons.officer, made_at: lastDay };
    await tx
      .insertInto('plans')
      .values({ id, ...of, state, ...made })
      .execute();
    if (state !== 'approved') return;
    for (const [month, [priority, general]] of Object.entries(months)) {
      const row = { id: newId(), ...of, plan_id: id, month: Number(month), approved_at: lastDay };
      await tx
        .insertInto('plan_months')
        .values({ ...row, priority, general })
        .execute();
    }
  });

const register = (beat: Beat, as_of: string, count: number) =>
  prefecture.rows((tx) =>
    tx
      .insertInto('register_households')
      .values({
        id: newId(),
        station_id: prefecture.world.units.station,
        beat_id: prefecture.world.beats[beat],
        as_of,
        count,
        source: '見本',
        level: 'beat',
        basis: 'placeholder',
        recorded_at: at(as_of, '09:00'),
      })
      .execute(),
  );

const untilMarch = async (): Promise<void> => {
  await addDoors();
  await register('first', '2026-01-01', 10);
  await register('second', '2026-01-01', 5);
  await plan('first', { version: 1, state: 'approved', months: { 3: [1, 2], 4: [0, 3] } });
  await plan('second', { version: 1, state: 'approved', months: { 4: [1, 1] } });
  await visit('a1', '2026-01-20', { beat: 'first', by: 'officer', cr: 1 });
  await visit('b1', '2026-02-10', { beat: 'second', by: 'secondOfficer' });
  await visit('a2', '2026-03-30', { beat: 'first', by: 'officer', outcome: 'absent' });
  await change('a6', '2026-03-31', { type: 'moved-out', hour: '12:00' });
  await visit('a4', '2026-03-31', { beat: 'first', by: 'officer', hour: '17:00', cr: 1 });
};

/** The officers change places; the beats' assignments are dated. */
const changePlaces = () =>
  prefecture.rows(async (tx) => {
    const { beats, persons, units } = prefecture.world;
    await sql`update beat_assignments set until_on = '2026-03-31'
      where beat_id in (${beats.first}, ${beats.second})`.execute(tx);
    const moves = [
      [beats.first, persons.secondOfficer],
      [beats.second, persons.officer],
    ] as const;
    for (const [beat_id, person_id] of moves) {
      const own = { kind: 'own', from_on: '2026-04-01', station_id: units.station };
      await tx
        .insertInto('beat_assignments')
        .values({ id: newId(), beat_id, person_id, ...own })
        .execute();
    }
  });

const onApril = async (): Promise<void> => {
  await changePlaces();
  for (const door of ['a1', 'a2', 'a3']) {
    await change(door, '2026-04-01', { type: 'moved-beat', hour: '00:00' });
  }
  await register('first', '2026-04-01', 6);
  await register('second', '2026-04-01', 9);
  await plan('first', { version: 2, state: 'approved', months: { 3: [1, 2], 4: [0, 1] } });
  await plan('second', { version: 2, state: 'submitted', months: { 4: [9, 9] } });
  await change('b2', '2026-04-01', { type: 'moved-out', hour: '09:00' });
  await visit('a2', '2026-04-01', { beat: 'second', by: 'officer' });
  await visit('a3', '2026-04-01', { beat: 'second', by: 'officer', cr: 1, card: 'completed' });
  await visit('b1', '2026-04-01', { beat: 'second', by: 'officer', cr: 1 });
  await visit('a5', '2026-04-01', {
    beat: 'first',
    by: 'secondOfficer',
    cr: 2,
    card: 'completed',
  });
};

beforeAll(async () => {
  prefecture = await testPrefecture(lastDay);
  await untilMarch();
});
afterAll(() => prefecture.close());

const sheetOf = (beat: Beat) =>
  prefecture.must('sectionChief', getSheet, { beatId: prefecture.world.beats[beat], year: 2026 });

/** The 33 cells of one month: plan, 実施, 新規把握, 転出, 未実施, CR, PC, 対象, 仮 ×3, C, D, %, %. */
const column = async (beat: Beat, month: number) =>
  (await sheetOf(beat)).rows.map((row) => row.months[month - 1] ?? null);

const nothingYet = Array.from({ length: 30 }, () => null);

// biome-ignore format: the columns stand as the form prints them
const march = {
  first: [1, 2, 3, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 3, 3, 1, 1, 2, 3, 5, 0, 1, 1, 0, 1, 1, 0, 0, 0, 10, 2, 20, 40],
  second: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 2, 40, 50],
};

// biome-ignore format: the columns stand as the form prints them
const april = {
  first: [0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 2, 0, 1, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 1, 16.7, 100],
  second: [1, 1, 2, 0, 2, 2, 0, 1, 1, 0, 1, 1, 0, 0, 0, 2, 0, 2, 2, 4, 0, 0, 0, 0, 0, 0, 0, 1, 1, 9, 4, 44.4, 100],
};

describe('sheets.compute: on 31 March', () => {
  test('sheets.compute: March is as the old beats and officers left it', async () => {
    expect(await column('first', 3)).toEqual(march.first);
    expect(await column('second', 3)).toEqual(march.second);
  });

  test('sheets.compute: April shows its plan and nothing else', async () => {
    expect(await column('first', 4)).toEqual([0, 3, 3, ...nothingYet]);
    expect(await column('second', 4)).toEqual([1, 1, 2, ...nothingYet]);
  });
});

describe('sheets.compute: on 1 April', () => {
  beforeAll(async () => {
    await onApril();
    prefecture.setNow(firstDay);
  });

  test('sheets.compute: March has not changed, though three of its premises are elsewhere', async () => {
    expect(await column('first', 3)).toEqual(march.first);
    expect(await column('second', 3)).toEqual(march.second);
  });

  test('sheets.compute: April counts the new beats; who was met in January stays met', async () => {
    expect(await column('first', 4)).toEqual(april.first);
    expect(await column('second', 4)).toEqual(april.second);
  });

  test('sheets.totals: nothing is lost or counted twice between the two beats', async () => {
    const unitId = prefecture.world.units.box;
    const asked = { scope: 'box', unitId, year: 2026 } as const;
    const { rows } = await prefecture.must('sectionChief', getTotals, asked);
    const of = (id: string) => rows.find((row) => row.id === id)?.months.slice(2, 4);
    expect(of('MG-R6')).toEqual([1, 3]);
    expect(of('MG-R12')).toEqual([1, 1]);
    expect(of('MG-R20')).toEqual([7, 6]);
    expect(of('MG-R32')).toEqual([26.7, 33.3]);
    expect(of('MG-R33')).toEqual([42.9, 100]);
  });

  test('beats.assign: each month names the officer who worked it, and is still open', async () => {
    const { months } = await sheetOf('first');
    const heads = months.slice(2, 5).map(({ state, officers }) => [state, officers.length]);
    expect(heads).toEqual([
      ['open', 1],
      ['open', 1],
      ['future', 1],
    ]);
    expect(months[2]?.officers[0]?.name).not.toBe(months[3]?.officers[0]?.name);
  });
});
