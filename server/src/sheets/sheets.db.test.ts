import {
  closeMonth,
  confirmAmendment,
  confirmCorrection,
  correctCell,
  reopenMonth,
  withdrawCorrection,
} from '@meguri/core/sheets/close.ops.ts';
import { snapshotText } from '@meguri/core/sheets/close.ts';
import { getSheet, getTotals, recountStation } from '@meguri/core/sheets/sheets.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, sha256 } from '../platform/keys.ts';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture(new Date('2026-03-10T01:00:00Z'));
  await addPremises();
});
afterAll(() => prefecture.close());

const year = 2026;
const doors = { met: newId(), unmet: newId() };

const where = () => ({
  station_id: prefecture.world.units.station,
  beat_id: prefecture.world.beats.first,
});

const addPremises = () =>
  prefecture.rows(async (tx) => {
    const added_at = new Date('2025-05-01T01:00:00Z');
    const state = { kind: 'household', tier: 'general', card: 'none' };
    const times = { added_on: '2025-05-01', added_at, recorded_at: added_at };
    const rows = Object.values(doors).map((id) => ({ id, ...where(), ...state, ...times }));
    await tx.insertInto('premises').values(rows).execute();
  });

/** A meeting of that day that reaches the books at another moment. */
const addMeeting = (premises_id: string, happened_on: string, recorded_at: string) =>
  prefecture.rows(async (tx) => {
    const meeting = { id: newId(), ...where(), premises_id, outcome: 'met', happened_on };
    const times = {
      happened_at: new Date(`${happened_on}T10:00:00+09:00`),
      recorded_at: new Date(recorded_at),
    };
    const person_id = prefecture.world.persons.officer;
    await tx
      .insertInto('visits')
      .values({ ...meeting, ...times, person_id })
      .execute();
  });

const beat = () => ({ beatId: prefecture.world.beats.first, year });
const sheet = async () => prefecture.must('officer', getSheet, beat());
const cell = async (rowId: string, month: number) =>
  (await sheet()).rows.find((row) => row.id === rowId)?.months[month - 1];
const states = async () => (await sheet()).months.map(({ state }) => state);

const rowsIn = (table: 'month_closings' | 'month_reopenings' | 'sheet_corrections') =>
  prefecture.rows(async (tx) => (await tx.selectFrom(table).selectAll().execute()).length);

describe('closing', () => {
  test('sheets.close-month: the officer closes the months that are over, in their order', async () => {
    await addMeeting(doors.met, '2026-01-20', '2026-01-20T03:00:00Z');
    const early = await prefecture.as('officer', closeMonth, { ...beat(), month: 2 });
    expect(early).toMatchObject({ code: 'sheets.earlier-month-open' });
    await prefecture.must('officer', closeMonth, { ...beat(), month: 1 });
    await prefecture.must('officer', closeMonth, { ...beat(), month: 2 });
    const march = await prefecture.as('officer', closeMonth, { ...beat(), month: 3 });
    expect(march).toMatchObject({ code: 'sheets.month-not-over' });
    expect((await states()).slice(0, 4)).toEqual(['closed', 'closed', 'open', 'future']);
  });

  test('sheets.close-month: nobody closes a month twice', async () => {
    const twice = await prefecture.as('officer', closeMonth, { ...beat(), month: 1 });
    expect(twice).toMatchObject({ status: 409, code: 'sheets.month-closed' });
    expect(await rowsIn('month_closings')).toBe(2);
  });

  test('sheets.close-month: neither a stranger, nor another officer, nor the chief', async () => {
    const answers = await Promise.all(
      (['stranger', 'secondOfficer', 'boxChief', 'auditor'] as const).map((who) =>
        prefecture.as(who, closeMonth, { ...beat(), month: 3 }),
      ),
    );
    expect(answers.map((one) => (one.ok ? 200 : one.status))).toEqual([404, 403, 403, 403]);
  });

  test('sheets.close-month: a helper on the beat does not close it', async () => {
    await prefecture.rows(async (tx) => {
      const person_id = prefecture.world.persons.secondOfficer;
      const duty = { id: newId(), ...where(), person_id, kind: 'helper', from_on: '2026-01-01' };
      await tx.insertInto('beat_assignments').values(duty).execute();
    });
    const answer = await prefecture.as('secondOfficer', closeMonth, { ...beat(), month: 3 });
    expect(answer).toMatchObject({ status: 403, code: 'action.not-allowed' });
  });

  test('sheets.reopen: the chief opens a month with a reason, the closing stays on record', async () => {
    const own = await prefecture.as('officer', reopenMonth, {
      ...beat(),
      month: 2,
      reason: '試験',
    });
    expect(own).toMatchObject({ status: 403 });
    await prefecture.must('boxChief', reopenMonth, { ...beat(), month: 2, reason: '記録漏れ' });
    const { months } = await sheet();
    expect(months[1]).toMatchObject({ state: 'open', reopened: { reason: '記録漏れ' } });
    const again = await prefecture.as('boxChief', reopenMonth, {
      ...beat(),
      month: 2,
      reason: '再',
    });
    expect(again).toMatchObject({ code: 'sheets.month-open' });
    await prefecture.must('officer', closeMonth, { ...beat(), month: 2 });
    expect(await rowsIn('month_closings')).toBe(3);
    expect(await rowsIn('month_reopenings')).toBe(1);
  });
});

describe('late facts', () => {
  test('sheets.close-month: without late facts nothing differs from the live form', async () => {
    expect((await sheet()).months.flatMap(({ differences }) => differences)).toEqual([]);
  });

  test('sheets.amend: a late fact shows as an amendment; the closed figure stays', async () => {
    await addMeeting(doors.unmet, '2026-01-25', '2026-03-12T03:00:00Z');
    const { months } = await sheet();
    expect(await cell('MG-R5', 1)).toBe(1);
    expect(await cell('MG-R14', 2)).toBe(1);
    expect(months[0]?.differences).toContainEqual({ rowId: 'MG-R5', closed: 1, live: 2 });
    expect(months[0]?.lateFacts).toMatchObject([{ what: 'visit', on: '2026-01-25' }]);
    expect(months[1]?.differences).toEqual([{ rowId: 'MG-R14', closed: 1, live: 0 }]);
    expect(await cell('MG-R14', 3)).toBe(0);
  });

  const recount = () =>
    prefecture.must('auditor', recountStation, {
      stationId: prefecture.world.units.station ?? '',
      year,
    });

  test('sheets.amend: counting anew finds the closed months that late facts change', async () => {
    const { closedMonths, differing } = await recount();
    expect(closedMonths).toBe(2);
    expect(differing.map(({ month }) => month)).toEqual([1, 2]);
    const asked = { stationId: prefecture.world.units.station ?? '', year };
    expect(await prefecture.as('stranger', recountStation, asked)).toMatchObject({ ok: false });
  });

  test('sheets.amend: the chief confirms it and no month stays open', async () => {
    prefecture.setNow(new Date('2026-03-13T01:00:00Z'));
    const asked = { ...beat(), reason: '遅れて届いた記録' };
    expect(await prefecture.as('officer', confirmAmendment, asked)).toMatchObject({ status: 403 });
    const { months } = await prefecture.must('sectionChief', confirmAmendment, asked);
    expect(months).toEqual([1, 2]);
    expect(await cell('MG-R5', 1)).toBe(2);
    expect((await states()).slice(0, 3)).toEqual(['closed', 'closed', 'open']);
    const again = await prefecture.as('sectionChief', confirmAmendment, asked);
    expect(again).toMatchObject({ code: 'sheets.nothing-amended' });
    const kept = await prefecture.rows((tx) =>
      tx.selectFrom('month_closings').select(['month', 'closing']).orderBy('closing').execute(),
    );
    expect(kept.filter(({ month }) => month === 1).map(({ closing }) => closing)).toEqual([1, 2]);
    expect(await recount()).toMatchObject({ closedMonths: 2, differing: [] });
  });

  test('sheets.amend: late facts that cancel each other out can be confirmed too', async () => {
    const changes = (['priority', 'general'] as const).map((tier, at) => ({
      id: newId(),
      station_id: where().station_id,
      premises_id: doors.met,
      first_beat_id: where().beat_id,
      type: 'reclassified',
      tier,
      happened_on: `2026-01-2${at}`,
      happened_at: new Date(`2026-01-2${at}T03:00:00Z`),
      recorded_at: new Date('2026-03-20T03:00:00Z'),
    }));
    await prefecture.rows((tx) => tx.insertInto('premises_changes').values(changes).execute());
    prefecture.setNow(new Date('2026-03-21T01:00:00Z'));
    const { months } = await sheet();
    expect(months[0]).toMatchObject({ differences: [], lateFacts: [{}, {}] });
    const asked = { ...beat(), reason: '差引きで変わらないことを確認' };
    const done = await prefecture.must('sectionChief', confirmAmendment, asked);
    expect(done.months).toEqual([1]);
    expect((await sheet()).months[0]).toMatchObject({ state: 'closed', lateFacts: [] });
  });
});

describe('corrections', () => {
  const wrong = { rowId: 'MG-R11', month: 2, corrected: 3, reason: '町内会の名簿で確認' };

  test('sheets.correct: the computed figure stays beside the corrected one, sums follow', async () => {
    const { correctionId } = await prefecture.must('officer', correctCell, { ...beat(), ...wrong });
    expect(await cell('MG-R12', 2)).toBe(3);
    const { corrections } = await sheet();
    expect(corrections).toMatchObject([
      {
        id: correctionId,
        computed: 0,
        corrected: 3,
        reason: wrong.reason,
        end: null,
        inForce: true,
      },
    ]);
    const twice = await prefecture.as('officer', correctCell, { ...beat(), ...wrong });
    expect(twice).toMatchObject({ code: 'sheets.already-corrected' });
  });

  test('sheets.correct: withdrawn, the computed figure is back and the correction still told', async () => {
    const [first] = (await sheet()).corrections;
    const correctionId = first?.id ?? '';
    await prefecture.must('officer', withdrawCorrection, { correctionId });
    expect(await cell('MG-R12', 2)).toBe(0);
    expect((await sheet()).corrections).toMatchObject([
      { end: { kind: 'withdrawn' }, inForce: false },
    ]);
    const again = await prefecture.as('boxChief', confirmCorrection, { correctionId });
    expect(again).toMatchObject({ code: 'sheets.correction-ended' });
  });

  test('sheets.correct: another confirms it; a newer one comes before it until withdrawn', async () => {
    const asked = { ...beat(), ...wrong };
    const first = await prefecture.must('officer', correctCell, asked);
    const own = await prefecture.as('officer', confirmCorrection, first);
    expect(own).toMatchObject({ status: 403 });
    await prefecture.must('boxChief', confirmCorrection, first);
    const newer = await prefecture.must('officer', correctCell, { ...asked, corrected: 5 });
    expect(await cell('MG-R11', 2)).toBe(5);
    await prefecture.must('officer', withdrawCorrection, newer);
    expect(await cell('MG-R11', 2)).toBe(3);
  });

  test('sheets.correct: sums, rates, plan and months to come are refused', async () => {
    const codes = await Promise.all(
      [{ rowId: 'MG-R12' }, { rowId: 'MG-R33' }, { rowId: 'MG-R1' }, { month: 9 }].map(
        async (change) => {
          const answer = await prefecture.as('officer', correctCell, {
            ...beat(),
            ...wrong,
            ...change,
          });
          return answer.ok ? 'done' : answer.code;
        },
      ),
    );
    expect(codes.slice(0, 3)).toEqual(
      Array.from({ length: 3 }, () => 'sheets.row-not-correctable'),
    );
    expect(codes[3]).toBe('sheets.month-not-reached');
  });
});

describe('totals', () => {
  const total = async (
    who: 'officer' | 'headquartersClerk' | 'auditor',
    scope: 'box' | 'prefecture',
  ) => {
    const unitId = scope === 'box' ? prefecture.world.units.box : null;
    return prefecture.as(who, getTotals, { scope, unitId, year });
  };

  test('sheets.totals: a box adds up its beats with their corrections', async () => {
    const answer = await total('officer', 'box');
    if (!answer.ok) throw new Error(answer.code);
    const figure = (rows: typeof answer.value.rows, id: string) =>
      rows.find((row) => row.id === id)?.total;
    expect(figure(answer.value.rows, 'MG-R11')).toBe(3);
    expect(answer.value.parts.map(({ scope }) => scope)).toEqual(['beat', 'beat']);
    expect(answer.value.parts.map(({ rows }) => figure(rows, 'MG-R20'))).toEqual([2, 0]);
    expect(answer.value.closed).toEqual([]);
  });

  test('sheets.totals: headquarters and the auditor see totals, no beat and no records', async () => {
    for (const who of ['headquartersClerk', 'auditor'] as const) {
      const answer = await total(who, 'prefecture');
      expect(answer).toMatchObject({ ok: true });
      const one = await prefecture.as(who, getSheet, beat());
      expect(one).toMatchObject({ status: 403 });
    }
    expect(await total('officer', 'prefecture')).toMatchObject({ status: 403 });
    const stranger = await prefecture.as('stranger', getSheet, beat());
    expect(stranger).toMatchObject({ status: 404 });
  });
});

test('sheets.close-month: the check number of a closing follows from its figures', async () => {
  const rows = await prefecture.rows((tx) => tx.selectFrom('month_closings').selectAll().execute());
  for (const { counts, checksum } of rows) {
    expect(sha256(snapshotText(counts as never))).toBe(checksum);
  }
  expect(rows.length).toBeGreaterThan(3);
});
