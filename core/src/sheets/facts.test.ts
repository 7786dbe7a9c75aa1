import { describe, expect, test } from 'vitest';
import formData from '../../../packs/miyagi-visits-2023/form.json' with { type: 'json' };
import { assembleSheet, type Sheet } from './cells.ts';
import { countSheet } from './facts.ts';
import { sheetFormSchema } from './form.ts';
import { readSheetFile, type SheetFile } from './sheet-file.ts';

const form = sheetFormSchema.parse(formData);

const house = (id: string, tier: string, card = 'completed') => ({
  id,
  kind: 'household',
  tier,
  card,
});
const shop = (id: string, tier: string) => ({ ...house(id, tier), kind: 'establishment' });
const met = (on: string, premises: string, cardCompleted = false) => ({
  on,
  type: 'visited',
  premises,
  outcome: 'met',
  crCards: 1,
  patrolCards: 0,
  cardCompleted,
});
const added = (on: string, premises: object) => ({ on, type: 'added', premises });
const about = (on: string, type: string, premises: string) => ({ on, type, premises });
const toPriority = (on: string, premises: string) => ({
  ...about(on, 'reclassified', premises),
  tier: 'priority',
});

const empty = {
  year: 2026,
  asOf: '2026-12-31',
  registerHouseholds: [],
  plan: [],
  premises: [],
  facts: [],
};

const count = (file: object) => {
  const read = readSheetFile({ ...empty, ...file });
  return read.ok ? countSheet(read.value, form.switches) : read;
};

const sheetOf = (file: object): Sheet => {
  const counted = count(file);
  if (!counted.ok) throw new Error(JSON.stringify(counted.refusal));
  return assembleSheet(form, counted.value);
};

const row = (sheet: Sheet, number: number) => {
  const found = sheet.rows.find((one) => one.id === `MG-R${number}`);
  if (found === undefined) throw new Error(`no row ${number}`);
  return found;
};

const codeOf = (file: object) => {
  const counted = count(file);
  return counted.ok ? 'accepted' : counted.refusal.code;
};

/** The event log of clauses.md 6.2, made there by hand from the directive's notes. */
const worked = {
  year: 2026,
  asOf: '2026-03-31',
  registerHouseholds: [{ asOf: '2025-12-31', count: 14 }],
  plan: [{ month: 1, priority: 2, general: 1 }],
  premises: [
    ...['H1', 'H2', 'H3', 'H4'].map((id) => house(id, 'priority')),
    ...['H5', 'H6', 'H7', 'H8', 'H9', 'H10'].map((id) => house(id, 'general')),
    shop('B1', 'priority'),
    shop('B2', 'general'),
  ],
  facts: [
    met('2026-01-05', 'H1'),
    met('2026-01-06', 'H5'),
    met('2026-01-07', 'B1'),
    added('2026-01-20', house('P1', 'general', 'provisional')),
    met('2026-02-02', 'H1'),
    met('2026-02-03', 'H2'),
    about('2026-02-04', 'moved-out', 'H5'),
    met('2026-02-05', 'P1', true),
    added('2026-02-06', house('H11', 'priority', 'none')),
    met('2026-02-06', 'H11', true),
    about('2026-03-01', 'moved-out', 'H10'),
    added('2026-03-02', house('P2', 'priority', 'provisional')),
    met('2026-03-03', 'B2'),
    toPriority('2026-03-04', 'H6'),
    met('2026-03-05', 'H6'),
  ],
};

describe('sheets.compute: the worked oracle of the directive', () => {
  test.each([
    ['実施数 重点', 4, [2, 2, 1]],
    ['実施数 一般', 5, [1, 1, 1]],
    ['新規把握数 重点', 7, [0, 1, 0]],
    ['新規把握数 一般', 8, [0, 1, 0]],
    ['転出数 重点', 10, [0, 0, 0]],
    ['転出数 一般', 11, [0, 1, 1]],
    ['未実施数 重点', 13, [3, 2, 3]],
    ['未実施数 一般', 14, [7, 6, 3]],
    ['未実施数 A', 15, [10, 8, 6]],
    ['対象数 重点', 18, [5, 6, 8]],
    ['対象数 一般', 19, [8, 7, 5]],
    ['対象数 B', 20, [13, 13, 13]],
    ['仮カード総数 重点', 21, [0, 0, 1]],
    ['仮カード総数 一般', 22, [1, 0, 0]],
    ['当月作成数 重点', 24, [0, 0, 1]],
    ['当月作成数 一般', 25, [1, 0, 0]],
    ['当月解消数 重点', 27, [0, 0, 0]],
    ['当月解消数 一般', 28, [0, 1, 0]],
    ['住民基本台帳世帯数 C', 30, [14, 14, 14]],
    ['案内簿一般世帯数 D', 31, [10, 11, 10]],
    ['把握率', 32, [71.4, 78.6, 71.4]],
    ['実施率', 33, [23.1, 38.5, 53.8]],
  ])('sheets.compute: %s as worked out by hand', (_, number, months) => {
    const cells = row(sheetOf(worked), number);
    expect(cells.months).toEqual([...months, ...Array.from({ length: 9 }, () => null)]);
  });

  test('sheets.compute: flows add up, stocks and ratios stand at the last month reached', () => {
    const sheet = sheetOf(worked);
    expect(row(sheet, 6)).toMatchObject({ firstHalf: 8, secondHalf: null, total: 8 });
    expect(row(sheet, 15)).toMatchObject({ firstHalf: 6, secondHalf: null, total: 6 });
    expect(row(sheet, 33)).toMatchObject({ firstHalf: 53.8, secondHalf: null, total: 53.8 });
  });

  test('sheets.compute: the sheet has the form’s 33 rows with their labels', () => {
    const { rows } = sheetOf(worked);
    expect(rows.map((one) => one.id)).toEqual(Array.from({ length: 33 }, (_, i) => `MG-R${i + 1}`));
    expect(rows[25]?.label).toBe('仮カード 当月作成数 計');
    expect(rows.every((one) => one.months.length === 12)).toBe(true);
  });
});

describe('sheets.compute: one sentence of the rule each', () => {
  const one = { premises: [house('H1', 'general')] };

  test('sheets.compute: plan rows show twelve months, a month without entry is 0', () => {
    const sheet = sheetOf({ asOf: '2025-06-30', plan: [{ month: 7, priority: 3, general: 4 }] });
    expect(row(sheet, 1).months).toEqual([0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0]);
    expect(row(sheet, 3)).toMatchObject({ firstHalf: 0, secondHalf: 7, total: 7 });
  });

  test('sheets.compute: nothing is reached before the year, everything after it', () => {
    const before = sheetOf({ ...one, asOf: '2025-12-31' });
    const after = sheetOf({ ...one, asOf: '2027-01-01' });
    const none = Array.from({ length: 12 }, () => null);
    expect(before.rows.slice(3).map((cells) => cells.months)).toEqual(
      before.rows.slice(3).map(() => none),
    );
    expect(row(after, 20).months).toEqual(Array.from({ length: 12 }, () => 1));
  });

  test('sheets.compute: the month of the as-of day is reached and counted up to that day', () => {
    const facts = [met('2026-05-10', 'H1'), about('2026-05-11', 'moved-out', 'H1')];
    const sheet = sheetOf({ ...one, asOf: '2026-05-10', facts });
    expect(row(sheet, 5).months.slice(3, 6)).toEqual([0, 1, null]);
    expect(row(sheet, 11).months.slice(3, 6)).toEqual([0, 0, null]);
  });

  test('sheets.compute: facts of other years are ignored, whatever they name', () => {
    const facts = [met('2025-12-31', 'H1'), met('2025-12-31', 'nobody')];
    expect(row(sheetOf({ ...one, facts }), 15).total).toBe(1);
  });

  test('sheets.compute: a first meeting counts in the tier of its day', () => {
    const facts = [
      met('2026-01-10', 'H1'),
      toPriority('2026-01-11', 'H1'),
      met('2026-01-12', 'H1'),
    ];
    const sheet = sheetOf({ ...one, facts });
    expect([row(sheet, 4).months[0], row(sheet, 5).months[0]]).toEqual([0, 1]);
    expect([row(sheet, 18).months[0], row(sheet, 13).months[0]]).toEqual([1, 0]);
  });

  test('sheets.compute: a card counts only when met, and only if it was not completed', () => {
    const absent = { ...met('2026-01-10', 'H2', true), outcome: 'absent' };
    const facts = [met('2026-01-09', 'H1', true), absent, met('2026-02-11', 'H2', true)];
    const sheet = sheetOf({ premises: [...one.premises, house('H2', 'general', 'none')], facts });
    expect(row(sheet, 8).months.slice(0, 3)).toEqual([0, 1, 0]);
    expect(row(sheet, 31).months.slice(0, 3)).toEqual([1, 2, 2]);
  });

  test('sheets.compute: cards left count on every visit, met or not', () => {
    const absent = { ...met('2026-01-10', 'H1'), outcome: 'absent', crCards: 0, patrolCards: 2 };
    const sheet = sheetOf({
      ...one,
      facts: [absent, met('2026-01-11', 'H1'), met('2026-01-12', 'H1')],
    });
    expect([row(sheet, 16).total, row(sheet, 17).total]).toEqual([2, 2]);
  });

  test('sheets.compute: an exempted premises leaves A and B, stays in D and provisional', () => {
    const premises = [...one.premises, house('P1', 'priority', 'provisional')];
    const facts = [
      about('2026-01-10', 'exempted', 'H1'),
      about('2026-01-10', 'exempted', 'P1'),
      met('2026-02-10', 'H1'),
      about('2026-03-10', 'exemption-ended', 'H1'),
    ];
    const sheet = sheetOf({
      premises,
      facts,
      registerHouseholds: [{ asOf: '2026-01-01', count: 2 }],
    });
    const first = (number: number) => row(sheet, number).months.slice(0, 3);
    expect(first(20)).toEqual([0, 0, 1]);
    expect(first(15)).toEqual([0, 0, 0]);
    expect(first(5)).toEqual([0, 1, 0]);
    expect(first(31)).toEqual([1, 1, 1]);
    expect(first(21)).toEqual([1, 1, 1]);
    expect(first(33)).toEqual([null, null, 100]);
  });

  test('sheets.compute: a vanished premises is in no flow of the form', () => {
    const premises = [house('P1', 'general', 'provisional')];
    const sheet = sheetOf({ premises, facts: [about('2026-02-01', 'removed', 'P1')] });
    expect(row(sheet, 22).months.slice(0, 3)).toEqual([1, 0, 0]);
    expect([row(sheet, 12).total, row(sheet, 29).total]).toEqual([0, 0]);
  });

  test('sheets.compute: C is the latest count up to the month’s end, null before the first', () => {
    const registerHouseholds = [
      { asOf: '2026-04-01', count: 9 },
      { asOf: '2026-02-28', count: 8 },
      { asOf: '2026-03-31', count: 0 },
    ];
    const sheet = sheetOf({ ...one, registerHouseholds });
    expect(row(sheet, 30).months.slice(0, 5)).toEqual([null, 8, 0, 9, 9]);
    expect(row(sheet, 32).months.slice(0, 5)).toEqual([null, 12.5, null, 11.1, 11.1]);
  });

  test('sheets.compute: an added premises may carry its fields beside its day', () => {
    const flat = { on: '2026-01-02', type: 'added', ...house('H9', 'priority', 'provisional') };
    expect(row(sheetOf({ facts: [flat] }), 24).total).toBe(1);
  });
});

describe('sheets.compute: a file that cannot be true is refused', () => {
  const premises = [house('H1', 'general')];
  const gone = about('2026-02-01', 'moved-out', 'H1');

  test.each([
    ['sheet.premises-unknown', { premises, facts: [met('2026-01-01', 'H2')] }],
    ['sheet.premises-gone', { premises, facts: [gone, met('2026-02-01', 'H1')] }],
    ['sheet.premises-gone', { premises, facts: [gone, about('2026-02-02', 'removed', 'H1')] }],
    ['sheet.facts-unsorted', { premises, facts: [gone, met('2026-01-31', 'H1')] }],
    ['sheet.premises-twice', { premises: [...premises, ...premises] }],
    ['sheet.premises-twice', { premises, facts: [added('2026-01-02', house('H1', 'general'))] }],
    ['sheet.premises-twice', { premises, facts: [gone, added('2026-02-02', premises[0] ?? {})] }],
    [
      'sheet.plan-month-twice',
      { plan: [1, 1].map((month) => ({ month, priority: 1, general: 1 })) },
    ],
    ['sheet.file-malformed', { asOf: '2026-02-30' }],
    ['sheet.file-malformed', { facts: [{ ...met('2026-01-01', 'H1'), outcome: 'seen' }] }],
    ['sheet.file-malformed', { facts: [{ on: '2026-01-01', type: 'watched', premises: 'H1' }] }],
    ['sheet.file-malformed', { plan: [{ month: 13, priority: 1, general: 1 }] }],
    ['sheet.file-malformed', { plan: [{ month: 1, priority: -1, general: 1 }] }],
  ])('sheets.compute: %s', (code, file) => {
    expect(codeOf(file)).toBe(code);
  });

  test('sheets.compute: the refusal names the place that is wrong', () => {
    expect(readSheetFile({ ...empty, facts: [met('2026-01-01', '')] })).toMatchObject({
      refusal: { code: 'sheet.file-malformed', details: { place: 'facts.0.premises' } },
    });
    expect(readSheetFile([])).toMatchObject({ refusal: { details: { place: 'file' } } });
  });

  test('sheets.compute: a gone premises may be named by facts that are ignored', () => {
    const file: Partial<SheetFile> = { asOf: '2026-06-30' };
    expect(codeOf({ ...file, premises, facts: [gone, met('2026-07-01', 'H1')] })).toBe('accepted');
  });
});
