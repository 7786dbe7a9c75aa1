import { addDays, type Day } from '@meguri/core/base/day.ts';
import { dueList } from '@meguri/core/premises/due.ts';
import { examplePremises } from '@meguri/core/premises/example-premises.ts';
import { listVisitIntervals, setVisitInterval } from '@meguri/core/premises/intervals.ops.ts';
import { listDue, listPremises } from '@meguri/core/premises/premises.ops.ts';
import type { PastVisit, Premises, PremisesChange } from '@meguri/core/premises/premises.ts';
import { foldPremises } from '@meguri/core/premises/state.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertMany } from '../platform/insert-many.ts';
import { newId } from '../platform/keys.ts';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';

// A thousand doors with random years behind them: the set-based SQL and the rule of core agree.

let p: Prefecture;

/** The same numbers in every run. */
const random = (() => {
  let state = 20_261_121;
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
})();
const pick = <const T>(list: readonly [T, ...T[]]): T => list[random(list.length)] ?? list[0];

type Story = {
  readonly added: Premises;
  readonly changes: readonly PremisesChange[];
  readonly visits: readonly PastVisit[];
};

const story = (beatId: string): Story => {
  const addedOn = addDays('2022-01-01', random(1500));
  const days = Array.from({ length: 8 }, () => addDays(addedOn, 1 + random(1200))).sort();
  const visits = days.slice(0, random(8)).map((on): PastVisit => {
    const outcome = pick(['met', 'met', 'absent', 'absent', 'declined', 'vacant']);
    return { on, outcome, cardCompleted: outcome === 'met' && random(3) === 0 };
  });
  const last = visits.at(-1)?.on ?? addedOn;
  const exemptOn = addDays(addedOn, 1 + random(300));
  const tier = pick(['priority', 'general']);
  const changes: PremisesChange[] = [];
  if (random(4) === 0)
    changes.push({ type: 'exempted', on: exemptOn, reason: '見本', reviewOn: '2027-01-01' });
  if (changes.length > 0 && random(2) === 0) {
    changes.push({ type: 'exemption-ended', on: addDays(exemptOn, 30) });
  }
  if (random(3) === 0) changes.push({ type: 'reclassified', on: addDays(addedOn, 400), tier });
  const gone = addDays(last, 420 + random(400));
  if (random(5) === 0) changes.push({ type: 'moved-out', on: gone });
  const added = examplePremises({
    id: newId(),
    beatId,
    kind: pick(['household', 'household', 'establishment']),
    tier: pick(['priority', 'general']),
    card: pick(['none', 'provisional', 'completed']),
    addedOn,
  });
  return { added, changes, visits };
};

const noon = (day: Day): string => `${day}T12:00:00+09:00`;

const premisesRows = ({ added }: Story) => ({
  id: added.id,
  station_id: p.world.units.station,
  beat_id: added.beatId,
  kind: added.kind,
  tier: added.tier,
  card: added.card,
  added_on: added.addedOn,
  added_at: noon(added.addedOn),
  recorded_at: noon(added.addedOn),
});

const detailsRows = ({ added }: Story, index: number) => ({
  premises_id: added.id,
  station_id: p.world.units.station,
  town_part_id: p.world.townParts.second,
  address_text: `見本町二丁目${index}番`,
  address_key: `見本町2-${index}`,
  search_key: `見本町2-${index}`,
});

const changeRows = ({ added, changes }: Story) =>
  changes.map((change) => ({
    id: newId(),
    station_id: p.world.units.station,
    premises_id: added.id,
    first_beat_id: added.beatId,
    type: change.type,
    tier: change.type === 'reclassified' ? change.tier : null,
    reason: '',
    review_on: change.type === 'exempted' ? change.reviewOn : null,
    happened_on: change.on,
    happened_at: noon(change.on),
    recorded_at: noon(change.on),
  }));

const visitRows = ({ added, visits }: Story) =>
  visits.map((visit, index) => ({
    id: newId(),
    station_id: p.world.units.station,
    beat_id: added.beatId,
    premises_id: added.id,
    person_id: p.world.persons.secondOfficer,
    outcome: visit.outcome,
    happened_on: visit.on,
    happened_at: `${visit.on}T1${index}:00:00+09:00`,
    recorded_at: noon(visit.on),
    card_step: visit.cardCompleted ? 'completed' : null,
  }));

let stories: readonly Story[];
beforeAll(async () => {
  p = await testPrefecture();
  stories = Array.from({ length: 1000 }, () => story(p.world.beats.second));
  await p.rows(async (tx) => {
    await insertMany(tx, 'premises', stories.map(premisesRows));
    await insertMany(tx, 'premises_details', stories.map(detailsRows));
    await insertMany(tx, 'premises_changes', stories.flatMap(changeRows));
    await insertMany(tx, 'visits', stories.flatMap(visitRows));
    await sql`analyze`.execute(tx).catch(() => undefined);
  });
});
afterAll(() => p.close());

const standing = (day: Day): readonly Premises[] =>
  stories
    .filter(({ added }) => added.addedOn <= day)
    .map(({ added, changes, visits }) => foldPremises(added, { changes, visits }, day))
    .filter((one) => one.status === 'active');

test.each(['2023-12-31', '2025-06-30', '2026-11-21'])(
  'premises.list-all: SQL and rule agree on every door on %s',
  async (day) => {
    const { rows } = await p.rows((tx) =>
      sql<
        Record<string, unknown>
      >`select * from premises_now(array[${p.world.beats.second}::uuid], ${day}::date)`.execute(tx),
    );
    const expected = new Map(standing(day).map((one) => [one.id, one]));
    expect(rows.length).toBe(expected.size);
    for (const row of rows) {
      const one = expected.get(String(row['premises_id']));
      expect(row).toMatchObject({
        tier: one?.tier,
        exempt: one?.exempt,
        card: one?.card,
        last_met_on: one?.lastMetOn,
        last_visit_on: one?.lastVisitOn,
        cycle_from: one?.cycleFrom,
        attempts: one?.attempts,
      });
    }
  },
);

test('premises.due-list: its count is the demand of the plan, by the intervals in force', async () => {
  const beatId = p.world.beats.second;
  const demand = (year: number, day: Day, general: number) =>
    dueList(standing(day), { intervals: { priority: 12, general }, rule: 'calendar' }, year).length;
  const due = await p.must('secondOfficer', listDue, { beatId, year: 2026 });
  expect(due.doors.length).toBe(demand(2026, '2025-12-31', 36));
  expect(due.priority + due.general).toBe(due.doors.length);
  expect(due.doors.map(({ dueOn }) => dueOn)).toEqual(
    due.doors.map(({ dueOn }) => dueOn).toSorted(),
  );
  const { station } = p.world.units;
  const input = {
    stationId: station,
    tier: 'general',
    months: 24,
    from: '2027-01-01',
    reasons: '戸数が減った',
  } as const;
  await p.must('stationChief', setVisitInterval, input);
  const next = await p.must('secondOfficer', listDue, { beatId, year: 2027 });
  expect(next.doors.length).toBe(demand(2027, '2026-11-21', 24));
  expect(next.doors.length).not.toBe(demand(2027, '2026-11-21', 36));
});

test('premises.frequency: versions with reasons, by the station chief, never backwards', async () => {
  const { station: stationId } = p.world.units;
  const setting = {
    stationId,
    tier: 'priority',
    months: 6,
    from: '2026-11-21',
    reasons: '管内の状況',
  } as const;
  expect(await p.as('sectionChief', setVisitInterval, setting)).toMatchObject({
    code: 'action.not-allowed',
  });
  const back = await p.as('stationChief', setVisitInterval, { ...setting, from: '2026-11-20' });
  expect(back).toMatchObject({ code: 'premises.interval-in-past' });
  await p.must('stationChief', setVisitInterval, setting);
  const known = await p.must('auditor', listVisitIntervals, { stationId });
  expect(known.inForce).toEqual({ priority: 6, general: 36 });
  expect(known.standard).toEqual({ priority: 12, general: 36 });
  expect(known.versions.map(({ months, setBy }) => [months, setBy])).toContainEqual([
    6,
    '見本 6号',
  ]);
});

test('premises.list-all: the whole beat in one answer', async () => {
  const beatId = p.world.beats.second;
  const list = await p.must('secondOfficer', listPremises, { beatId, filter: {} });
  expect(list.rows.length).toBe(standing('2026-11-21').length);
  expect(list.total).toBe(list.rows.length);
});
