import {
  addBundle,
  addCabinet,
  boxCustody,
  countSheets,
  decideDisposal,
  inspectBox,
  moveSheets,
  proposeDisposal,
  recordKey,
  replaceLock,
  settleDifference,
  stationCustody,
} from '@meguri/core/custody/custody.ops.ts';
import { stationTasks, todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';

const start = new Date('2026-11-21T01:00:00Z');
let prefecture: Prefecture;
let cabinetId = '';
let bundleId = '';

beforeAll(async () => {
  prefecture = await testPrefecture(start);
  const { units, beats } = prefecture.world;
  const cabinet = { boxId: units.box, name: '見本保管庫', keys: 2 };
  ({ cabinetId } = await prefecture.must('boxChief', addCabinet, cabinet));
  const bundle = { boxId: units.box, cabinetId, beatId: beats.first, sheets: 40 };
  ({ bundleId } = await prefecture.must('boxChief', addBundle, bundle));
});
beforeEach(() => prefecture.setNow(start));
afterAll(() => prefecture.close());

const box = (who: Person = 'boxChief') =>
  prefecture.must(who, boxCustody, { boxId: prefecture.world.units.box });

const bundle = async () => (await box()).cabinets[0]?.bundles[0];

const carry = (
  who: Person,
  movement: 'taken-out' | 'brought-back' | 'handed-over',
  sheets: number,
) =>
  prefecture.as(who, moveSheets, {
    bundleId,
    movement,
    sheets,
    note: '',
    toId: movement === 'handed-over' ? prefecture.world.persons.secondOfficer : null,
  });

const count = (counted: number, who: Person = 'boxChief') =>
  prefecture.must(who, countSheets, {
    boxId: prefecture.world.units.box,
    note: '',
    counts: [{ bundleId, counted }],
  });

const after = (days: number) => new Date(start.getTime() + days * 86_400_000);

describe('custody of paper', () => {
  test('custody.lock: MG-5.5a: what is out says since when and by whom', async () => {
    expect(await carry('officer', 'taken-out', 3)).toEqual({
      ok: true,
      value: { kept: 37, out: 3 },
    });
    expect(await bundle()).toMatchObject({
      number: 1,
      kept: 37,
      out: 3,
      outBy: '見本 1号',
      outSince: start.toISOString(),
    });
    expect(await carry('officer', 'brought-back', 4)).toMatchObject({
      code: 'custody.not-so-many',
    });
    expect(await carry('officer', 'brought-back', 3)).toMatchObject({ ok: true });
    expect(await bundle()).toMatchObject({ kept: 40, out: 0, outSince: null, outBy: null });
  });

  test('custody.lock: a hand-over counts what the register says, to somebody of the station', async () => {
    expect(await carry('officer', 'handed-over', 39)).toMatchObject({
      code: 'custody.not-so-many',
    });
    expect(await carry('officer', 'handed-over', 40)).toMatchObject({ ok: true });
    const input = { bundleId, movement: 'handed-over', sheets: 40, note: '' } as const;
    const toId = prefecture.world.persons.stranger;
    expect(await prefecture.as('officer', moveSheets, { ...input, toId })).toMatchObject({
      code: 'custody.other-unit',
    });
  });

  test('custody.lock: another station finds nothing, headquarters changes nothing', async () => {
    const input = { boxId: prefecture.world.units.box };
    expect(await prefecture.as('stranger', boxCustody, input)).toMatchObject({ code: 'not-found' });
    expect(await prefecture.as('villageOfficer', boxCustody, input)).toMatchObject({ ok: false });
    expect((await box('auditor')).may).toEqual({
      register: false,
      move: false,
      inspect: false,
      settle: false,
    });
    expect(await carry('headquartersClerk', 'taken-out', 1)).toMatchObject({
      code: 'action.not-allowed',
    });
  });

  test('custody.reconcile: R08: a sheet that is silently gone is found at the next count', async () => {
    expect(await count(40)).toMatchObject({ differences: 0 });
    prefecture.setNow(after(30));
    const { differences } = await count(39, 'secondOfficer');
    expect(differences).toBe(1);
    const [different] = (await box()).differences;
    expect(different).toMatchObject({ expected: 40, counted: 39, countedOn: '2026-12-21' });
    const { units } = prefecture.world;
    const seen = await prefecture.must('sectionChief', stationCustody, {
      stationId: units.station,
    });
    expect(seen.differences).toEqual([different]);
    const { tasks } = await prefecture.must('boxChief', todaysTasks, {});
    expect(tasks).toContainEqual(
      expect.objectContaining({ state: 'custody.different', dueOn: '2026-12-28' }),
    );
    const lineId = different?.lineId ?? '';
    const input = { lineId, finding: 'lost', note: '見本の紛失' } as const;
    expect(await prefecture.as('officer', settleDifference, input)).toMatchObject({ ok: false });
    await prefecture.must('boxChief', settleDifference, input);
    expect(await prefecture.as('boxChief', settleDifference, input)).toMatchObject({
      code: 'custody.settled',
    });
    expect(await bundle()).toMatchObject({ kept: 39 });
    expect((await box()).differences).toEqual([]);
  });

  test('custody.reconcile: R08: a box that does not count is overdue after 31 days', async () => {
    const { units } = prefecture.world;
    const last = (await box()).lastCountedOn;
    expect(last).toBe('2026-12-21');
    const overdue = async (days: number) => {
      prefecture.setNow(after(days));
      const { tasks } = await prefecture.must('sectionChief', stationTasks, {
        stationId: units.station,
      });
      return tasks.filter(({ state }) => state === 'custody-count.expiring');
    };
    expect(await overdue(40)).toEqual([]);
    expect(await overdue(60)).toMatchObject([
      { boxId: units.box, post: 'boxChief', dueOn: '2027-01-21', overdueDays: 0 },
    ]);
    expect(await overdue(62)).toMatchObject([{ overdueDays: 1 }]);
  });

  test('custody.reconcile: a count leaves no bundle out', async () => {
    const input = { boxId: prefecture.world.units.box, note: '', counts: [] };
    expect(await prefecture.as('boxChief', countSheets, input)).toMatchObject({
      code: 'custody.incomplete-count',
    });
  });

  test('custody.inspect: MG-5.7d, MG-5.7e, MG-5.7f: down the chain, never by who keeps it', async () => {
    const { units, beats } = prefecture.world;
    const inspect = (who: Person, boxId = units.box) =>
      prefecture.as(who, inspectBox, { boxId, finding: 'in-order', note: '' });
    expect(await inspect('officer')).toMatchObject({ code: 'action.not-allowed' });
    for (const who of ['boxChief', 'sectionChief', 'stationChief', 'headquartersClerk'] as const) {
      expect(await inspect(who), who).toMatchObject({ ok: true });
    }
    const village = { boxId: units.chuzaisho, name: '例示保管庫', keys: 1 };
    const { cabinetId: own } = await prefecture.must('villageOfficer', addCabinet, village);
    const kept = { boxId: units.chuzaisho, cabinetId: own, beatId: beats.village, sheets: 5 };
    await prefecture.must('villageOfficer', addBundle, kept);
    expect(await inspect('villageOfficer', units.chuzaisho)).toMatchObject({ ok: false });
    expect(await inspect('sectionChief', units.chuzaisho)).toMatchObject({ ok: true });
    const levels = await prefecture.rows((tx) =>
      tx.selectFrom('custody_inspections').select('level').orderBy('level').execute(),
    );
    expect(new Set(levels.map(({ level }) => level)).size).toBe(3);
  });

  test('custody.chain: MG-5.7a, MG-5.7b, MG-5.7c: the page names who is responsible', async () => {
    const { chain } = await box();
    expect(chain.map(({ level }) => level)).toEqual([
      'generalCustodian',
      'stationCustodian',
      'postCustodian',
    ]);
    expect(chain[1]?.holders).toEqual(['見本 5号']);
    expect(chain[2]?.holders).toEqual(['見本 3号']);
  });
});

const propose = (who: Person, sheets = 2) =>
  prefecture.must(who, proposeDisposal, {
    bundleId,
    sheets,
    method: 'shredded',
    note: '様式の書き損じ',
  } as const);

const decide = (who: Person, disposalId: string, confirmed = true) =>
  prefecture.as(who, decideDisposal, { disposalId, confirmed, note: '' });

describe('disposal by two people', () => {
  test('custody.dispose: R08: nobody confirms alone, no subordinate confirms for his chief', async () => {
    const before = (await bundle())?.kept ?? 0;
    const { disposalId } = await propose('boxChief');
    expect(await decide('boxChief', disposalId)).toMatchObject({ code: 'disposal.own' });
    expect(await decide('officer', disposalId)).toMatchObject({ code: 'disposal.subordinate' });
    expect(await bundle()).toMatchObject({ kept: before });
    expect(
      await prefecture.as('officer', proposeDisposal, {
        bundleId,
        sheets: 1,
        method: 'burned',
        note: '見本',
      }),
    ).toMatchObject({ code: 'disposal.open' });
    expect(await decide('sectionChief', disposalId)).toMatchObject({ ok: true });
    expect(await decide('sectionChief', disposalId)).toMatchObject({ code: 'disposal.decided' });
    expect(await bundle()).toMatchObject({ kept: before - 2 });
  });

  test('custody.dispose: it waits for a second person, and lapses after 14 days', async () => {
    const { disposalId } = await propose('officer', 1);
    const tasks = async (who: Person) =>
      (await prefecture.must(who, todaysTasks, {})).tasks.filter(
        ({ state }) => state === 'disposal.proposed',
      );
    expect(await tasks('officer')).toEqual([]);
    expect(await tasks('boxChief')).toMatchObject([{ subjectId: disposalId, dueOn: '2026-12-05' }]);
    prefecture.setNow(after(15));
    expect(await decide('boxChief', disposalId)).toMatchObject({ code: 'disposal.lapsed' });
    expect(await decide('boxChief', disposalId, false)).toMatchObject({ ok: true });
  });
});

describe('keys', () => {
  test('custody.keys: MG-5.5b: who holds which key since when, and which is lost', async () => {
    const { persons, units } = prefecture.world;
    const keyOf = async () => (await box()).cabinets[0]?.keys[0];
    const keyId = (await keyOf())?.id ?? '';
    const record = (
      event: 'handed-over' | 'lost' | 'found' | 'retired',
      toId: string | null = null,
      note = '',
    ) => prefecture.as('boxChief', recordKey, { keyId, event, toId, note });
    expect(await keyOf()).toMatchObject({ state: 'stored', holder: null });
    expect(await record('handed-over')).toMatchObject({ code: 'custody.other-unit' });
    expect(await record('handed-over', persons.stranger)).toMatchObject({
      code: 'custody.other-unit',
    });
    await record('handed-over', persons.officer);
    expect(await keyOf()).toMatchObject({ state: 'held', holder: { personId: persons.officer } });
    prefecture.setNow(after(1));
    expect(await record('lost')).toMatchObject({ code: 'custody.loss-untold' });
    await record('lost', null, '巡回中に落とした');
    const seen = await prefecture.must('sectionChief', stationCustody, {
      stationId: units.station,
    });
    expect(seen.boxes.find(({ id }) => id === units.box)).toMatchObject({ lostKeys: 1 });
    prefecture.setNow(after(2));
    expect(await record('retired')).toMatchObject({ code: 'custody.key-lost' });
    const waits = async () =>
      (await prefecture.must('boxChief', todaysTasks, {})).tasks.filter(
        ({ state }) => state === 'custody-key.lost',
      );
    expect(await waits(), 'the custodian has a task').toMatchObject([
      { subjectId: keyId, boxId: units.box, holder: { personId: persons.boxChief } },
    ]);
    expect(await record('found')).toMatchObject({ ok: true });
    expect(await waits()).toEqual([]);
    prefecture.setNow(after(3));
    await record('lost', null, 'また見当たらない');
    expect(await waits()).toHaveLength(1);
    const [cabinet] = (await box()).cabinets;
    const change = { cabinetId: cabinet?.id ?? '', keys: 2, note: '' };
    expect(await prefecture.as('stranger', replaceLock, change)).toMatchObject({
      code: 'not-found',
    });
    prefecture.setNow(after(4));
    expect(await prefecture.must('boxChief', replaceLock, change)).toEqual({ retired: 2 });
    expect(await waits(), 'nothing waits behind a new lock').toEqual([]);
    const states = (await box()).cabinets[0]?.keys.map(({ label, state }) => `${label} ${state}`);
    expect(states).toEqual(['1 retired', '2 retired', '3 stored', '4 stored']);
    expect(await record('found')).toMatchObject({ code: 'custody.key-gone' });
  });
});
