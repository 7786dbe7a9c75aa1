import { monthOf, yearOf } from '@meguri/core/base/day.ts';
import { formatDay, formatYear } from '@meguri/core/base/era.ts';
import type { Cell } from '@meguri/core/sheets/cells.ts';
import { reachedMonths } from '@meguri/core/sheets/facts.ts';
import { fullLabel, type SheetForm, type SheetFormRow } from '@meguri/core/sheets/form.ts';
import { cellsOf, checkNumber, columnLabels, type SheetPaper } from './paper.ts';

/** A label cell of the form; it may span rows (a group) and label columns. */
type Label = {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  readonly upright: boolean;
};

export type PrintedRow = {
  readonly labels: readonly Label[];
  readonly cells: readonly string[];
  readonly sum: boolean;
  /** Where a heavier rule begins above the row: label column 0, 1 (inner group), or none. */
  readonly rule: 0 | 1 | null;
};

type Word = { readonly text: string; readonly struck: boolean };

/** Everything the template prints, as plain strings: it is data to Typst, never source. */
export type Page = {
  readonly name: string;
  readonly title: string;
  readonly bookmark: string;
  readonly demo: boolean;
  readonly blank: boolean;
  readonly box: { readonly name: string; readonly kinds: readonly Word[] };
  readonly beat: { readonly number: string; readonly word: string } | null;
  readonly officer: { readonly word: string; readonly name: string } | null;
  readonly columns: readonly string[];
  readonly rows: readonly PrintedRow[];
  readonly notes: readonly string[];
  readonly footer: { readonly left: string; readonly right: string };
  readonly annex: Annex | null;
};

type Annex = {
  readonly officers: readonly (readonly [month: string, names: string])[];
  readonly corrections: readonly (readonly string[])[];
};

/** How many rows from `at` on share the group label of this depth. */
const runFrom = (rows: readonly SheetFormRow[], at: number, depth: number): number => {
  const path = (row: SheetFormRow | undefined) => row?.groups.slice(0, depth + 1).join('/');
  const end = rows.findIndex((row, later) => later > at && path(row) !== path(rows[at]));
  return (end < 0 ? rows.length : end) - at;
};

/** Does a group of this depth begin in row `at`? */
const begins = (rows: readonly SheetFormRow[], at: number, depth: number): boolean => {
  const path = (row: SheetFormRow | undefined) => row?.groups.slice(0, depth + 1).join('/');
  return rows[at]?.groups[depth] !== undefined && path(rows[at]) !== path(rows[at - 1]);
};

const labelsOf = (rows: readonly SheetFormRow[], row: SheetFormRow, at: number): Label[] => {
  const { groups } = row;
  const labels: Label[] = groups.flatMap((text, depth) => {
    if (!begins(rows, at, depth)) return [];
    const columns = groups.length === 1 ? 2 : 1;
    const upright = groups.length === 2 && depth === 0;
    return [{ text, rows: runFrom(rows, at, depth), columns, upright }];
  });
  labels.push({ text: row.label, rows: 1, columns: groups.length === 0 ? 3 : 1, upright: false });
  return labels;
};

const ruleAbove = (rows: readonly SheetFormRow[], at: number): 0 | 1 | null => {
  const [here, above] = [rows[at]?.groups ?? [], rows[at - 1]?.groups ?? []];
  if (here[0] !== above[0]) return 0;
  return here[1] === above[1] ? null : 1;
};

const whole = new Intl.NumberFormat('en-US');

/** Months not yet reached stay empty; "—" says that a reached cell is undefined (6.1-13). */
const printed = (cell: Cell, reached: boolean, decimals: number | null): string => {
  if (cell === null) return reached ? '—' : '';
  return decimals === null ? whole.format(cell) : cell.toFixed(decimals);
};

export const reachedColumns = (paper: SheetPaper): readonly boolean[] => {
  const months = reachedMonths(paper.year, paper.asOf);
  const month = (at: number) => months >= at;
  const upTo = (from: number) => [0, 1, 2, 3, 4, 5].map((at) => month(from + at));
  return [...upTo(1), month(1), ...upTo(7), month(7), month(1)];
};

const rowsOf = (paper: SheetPaper, blank: boolean): readonly PrintedRow[] => {
  const { rows, switches } = paper.form;
  const reached = reachedColumns(paper);
  const starred = new Set(paper.corrections.map((one) => `${one.rowId}/${one.month}`));
  return rows.map((row, at) => {
    const cells = cellsOf(paper.sheet.rows[at] ?? { id: '', label: '', months: [], ...noSums });
    const decimals = row.measure === 'ratio' ? switches.rate.decimals : null;
    const text = cells.map((cell, column) => {
      const month = column < 6 ? column + 1 : column;
      const star = column !== 6 && column < 13 && starred.has(`${row.id}/${month}`) ? '＊' : '';
      return blank ? '' : `${star}${printed(cell, reached[column] ?? false, decimals)}`;
    });
    return {
      labels: labelsOf(rows, row, at),
      cells: text,
      sum: 'sum' in row.formula,
      rule: ruleAbove(rows, at),
    };
  });
};

const noSums = { firstHalf: null, secondHalf: null, total: null };

/** The form names both kinds of box; the one that does not apply is struck out, as with a pen. */
const kindsOf = ({ form, boxKind }: SheetPaper): readonly Word[] => {
  if (boxKind === null) return [{ text: form.words.box, struck: false }];
  const kinds = [
    { text: form.words.koban, struck: boxKind !== 'koban' },
    { text: form.words.chuzaisho, struck: boxKind !== 'chuzaisho' },
  ];
  return kinds.flatMap((kind, at) => (at === 0 ? [kind] : [{ text: '・', struck: false }, kind]));
};

/** 大町交番 is written before the printed word 交番, so the name loses its own. */
const nameBeforeKind = ({ form, boxName, boxKind }: SheetPaper): string => {
  const word = boxKind === null ? '' : form.words[boxKind];
  return word !== '' && boxName.endsWith(word) ? boxName.slice(0, -word.length) : boxName;
};

const headName = (paper: SheetPaper, blank: boolean): string => {
  if (blank) return '';
  return paper.beatNo === null ? `${paper.boxName}　計` : nameBeforeKind(paper);
};

/** 1月–6月、8月 */
const monthRuns = (months: readonly number[]): string => {
  const sorted = months.toSorted((a, b) => a - b);
  const starts = sorted.filter((month) => !sorted.includes(month - 1));
  return starts
    .map((from) => {
      let until = from;
      while (sorted.includes(until + 1)) until += 1;
      return from === until ? `${from}月` : `${from}月–${until}月`;
    })
    .join('、');
};

const stateOf = ({ year, asOf, closedMonths }: SheetPaper): string => {
  const closed = closedMonths.length === 0 ? '締めた月なし' : `${monthRuns(closedMonths)} 締め済み`;
  const open = yearOf(asOf) === year && !closedMonths.includes(monthOf(asOf));
  return open ? `${closed}、${monthOf(asOf)}月 集計中` : closed;
};

const footerOf = (paper: SheetPaper, blank: boolean): Page['footer'] => {
  if (blank) return { left: '手書き用', right: '作成 めぐり' };
  const corrected = paper.corrections.length;
  const stars = corrected === 0 ? '' : '（＊印。理由は附票）';
  return {
    left: [
      `${formatDay(paper.asOf, 'ja', 'long')}現在`,
      stateOf(paper),
      `手で訂正した数 ${corrected}${stars}`,
    ].join('　'),
    right: `作成 めぐり　照合番号 ${checkNumber(paper)}`,
  };
};

const annexOf = ({ annex, corrections, form }: SheetPaper): Annex | null => {
  if (annex === undefined) return null;
  const labelOf = (id: string): string => {
    const row = form.rows.find((one) => one.id === id);
    return row === undefined ? id : fullLabel(row);
  };
  return {
    officers: annex.officers.map(({ month, names }) => [`${month}月`, names.join('、')] as const),
    corrections: corrections.map((one) => [
      `${one.month}月`,
      labelOf(one.rowId),
      one.computed === null ? '—' : whole.format(one.computed),
      whole.format(one.corrected),
      one.reason,
      one.by,
    ]),
  };
};

const titleOf = (form: SheetForm, year: string): string => `${form.title}（${year}）`;

/** One paper as its page of strings; `blank` leaves heading and cells for the pen. */
export const pageOf = (paper: SheetPaper, blank: boolean): Page => {
  const { form, beatNo, boxName } = paper;
  const total = beatNo === null && !blank;
  const where = beatNo === null ? boxName : `${boxName} 第${beatNo}${form.words.beat}`;
  return {
    name: form.name,
    title: titleOf(form, blank ? '　　　年' : formatYear(paper.year, 'ja')),
    bookmark: blank ? form.title : where,
    demo: paper.demo,
    blank,
    box: {
      name: headName(paper, blank),
      kinds: total ? [] : kindsOf(blank ? { ...paper, boxKind: null } : paper),
    },
    beat: total ? null : { number: blank ? '' : (beatNo ?? ''), word: form.words.beat },
    officer: total
      ? null
      : { word: form.words.officer, name: blank ? '' : (paper.officerName ?? '') },
    columns: columnLabels,
    rows: rowsOf(paper, blank),
    notes: [...form.notes, form.footnote],
    footer: footerOf(paper, blank),
    annex: blank ? null : annexOf(paper),
  };
};
