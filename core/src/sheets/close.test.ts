import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import formData from '../../../packs/miyagi-visits-2023/form.json' with { type: 'json' };
import { assembleSheet } from './cells.ts';
import {
  differences,
  mayClose,
  monthStates,
  nextToClose,
  notFiled,
  ownMonths,
  planFulfilment,
  type SheetYear,
  sheetDay,
  snapshotText,
  withSnapshots,
} from './close.ts';
import { monthsBehind, sheetColumns } from './columns.ts';
import { exampleMonth, exampleYear } from './example-months.ts';
import { countSheet } from './facts.ts';
import { sheetFormSchema } from './form.ts';
import { randomYear } from './random-years.ts';

const form = sheetFormSchema.parse(formData);

const beat = (change: Partial<SheetYear> = {}): SheetYear => ({
  year: 2026,
  fromOn: '2020-04-01',
  untilOn: null,
  today: '2026-03-31',
  closed: [1],
  ...change,
});

describe('sheets.close-month: when a month may be closed', () => {
  test('sheets.close-month: from its last day on, in order, once', () => {
    expect(mayClose(beat(), 2)).toMatchObject({ ok: true });
    expect(mayClose(beat({ closed: [1, 2] }), 3)).toMatchObject({ ok: true });
    expect(nextToClose(beat())).toBe(2);
    expect(nextToClose(beat({ closed: [1, 2, 3] }))).toBeNull();
  });

  test.each([
    ['sheets.month-closed', beat(), 1],
    ['sheets.earlier-month-open', beat(), 3],
    ['sheets.month-not-over', beat({ closed: [1, 2], today: '2026-03-30' }), 3],
    ['sheets.month-not-of-beat', beat({ fromOn: '2026-02-01' }), 1],
  ])('sheets.close-month: %s', (code, own, month) => {
    expect(mayClose(own, month)).toMatchObject({ refusal: { code } });
  });

  test('sheets.close-month: a beat ends with its last day and begins with its first month', () => {
    const ended = beat({ untilOn: '2026-03-15', today: '2026-03-15', closed: [1, 2] });
    expect(mayClose(ended, 3)).toMatchObject({ ok: true });
    expect(monthStates({ ...ended, today: '2026-12-01' }).slice(2)).toEqual([
      'open',
      ...Array.from({ length: 9 }, () => 'none'),
    ]);
    expect(sheetDay({ ...ended, today: '2026-12-01' })).toBe('2026-03-15');
    expect(nextToClose(beat({ fromOn: '2026-02-10', closed: [] }))).toBe(2);
  });

  test('sheets.reopen: a month opened again is closed before any later one', () => {
    const own = beat({ closed: [2], today: '2026-06-30' });
    expect(nextToClose(own)).toBe(1);
    expect(mayClose(own, 3)).toMatchObject({ refusal: { details: { earlier: 1 } } });
  });

  test('sheets.file: a filed year takes no change', () => {
    expect(notFiled(2026, true)).toMatchObject({ refusal: { code: 'sheets.year-filed' } });
    expect(notFiled(2026, false)).toMatchObject({ ok: true });
  });
});

const monthsOf = (seed: number) => {
  const counted = countSheet(randomYear(seed), form.switches);
  if (!counted.ok) throw new Error(counted.refusal.code);
  return counted.value;
};

test('sheets.close-month: snapshots of any months and live ones make the same form', () => {
  const seeds = fc.integer({ min: 10_000, max: 99_999 });
  fc.assert(
    fc.property(seeds, fc.nat(12), (seed, closed) => {
      const live = monthsOf(seed);
      const copy: typeof live = JSON.parse(JSON.stringify(live));
      const snapshots = new Map(
        copy.slice(0, closed).flatMap((month, at) => (month.counts ? [[at + 1, month]] : [])),
      );
      expect(differences(form, snapshots, live)).toEqual([]);
      expect(assembleSheet(form, withSnapshots(live, snapshots))).toEqual(
        assembleSheet(form, live),
      );
    }),
  );
});

describe('sheets.amend: what late facts change', () => {
  const closed = exampleMonth(
    { completed: { priority: 3, general: 1 } },
    { priority: 4, general: 2 },
  );
  const late = exampleMonth(
    { completed: { priority: 3, general: 2 } },
    { priority: 4, general: 2 },
  );

  test('sheets.amend: only the differing cells of closed months, with both figures', () => {
    const found = differences(form, new Map([[1, closed]]), exampleYear([late, late]));
    expect(found).toEqual([{ rowId: 'MG-R5', month: 1, closed: 1, live: 2 }]);
  });

  test('sheets.amend: the snapshot stays on the form until it is confirmed', () => {
    const shown = withSnapshots(exampleYear([late, late]), new Map([[1, closed]]));
    expect(shown.map((month) => month.counts?.completed.general ?? null).slice(0, 3)).toEqual([
      1,
      2,
      null,
    ]);
  });

  test('sheets.close-month: the check text is the same in any order of keys and tells one figure', () => {
    const { counts, planned } = closed;
    const turned = Object.fromEntries(Object.entries(counts ?? {}).toReversed());
    expect(snapshotText(JSON.parse(JSON.stringify({ counts: turned, planned })))).toBe(
      snapshotText(closed),
    );
    expect(snapshotText(late)).not.toBe(snapshotText(closed));
  });
});

test('sheets.totals: months in which a beat did not exist count nothing', () => {
  const full = exampleYear(Array.from({ length: 12 }, () => exampleMonth({ crCards: 1 })));
  const own = ownMonths(full, { ...beat(), fromOn: '2026-03-31', untilOn: '2026-05-01' });
  expect(own.map(({ counts }) => counts?.crCards ?? 0)).toEqual([
    0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0,
  ]);
});

test('sheets.compute: plan fulfilment takes the months that are over', () => {
  const done = exampleMonth(
    { completed: { priority: 2, general: 1 } },
    { priority: 3, general: 3 },
  );
  const months = exampleYear([done, done, done]);
  const at = (today: string) => planFulfilment(months, { year: 2026, today });
  expect(at('2026-03-30')).toEqual({
    until: 2,
    done: { priority: 4, general: 2 },
    planned: { priority: 6, general: 6 },
  });
  expect(at('2026-03-31')?.until).toBe(3);
  expect(at('2026-01-30')).toBeNull();
  expect(at('2027-01-01')?.until).toBe(12);
});

test('sheets.records: a flow opens its months, a stock the last month reached', () => {
  const reached = [1, 2, 3, 4, 5, 6, 7, 8];
  const of = (
    measure: 'flow' | 'stock',
    column: number,
    stockSubtotal = form.switches.stockSubtotal,
  ) => monthsBehind({ measure, column }, reached, { stockSubtotal });
  expect(of('flow', 14)).toEqual(reached);
  expect(of('flow', 13)).toEqual([7, 8]);
  expect(of('stock', 14)).toEqual([8]);
  expect(of('stock', 6)).toEqual([6]);
  expect(of('stock', 14, 'period-end')).toEqual([]);
  expect(of('stock', 6, 'period-end')).toEqual([6]);
  expect(of('flow', 12)).toEqual([]);
  expect(sheetColumns.filter(({ kind }) => kind === 'month')).toHaveLength(12);
});
