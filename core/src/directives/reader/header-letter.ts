import type { Day } from '../../base/day.ts';
import type { DirectiveNumber } from '../document.ts';
import { agreed, firstOf, type Reading, reading } from './found.ts';
import { dayReading, dayShape, numbersReading, numbersShape, pieces } from './header-shapes.ts';
import { groupOf, joined, type Mapped, sliceOf, trimmed } from './mapped.ts';

// What a letterhead says by where it stands: a line that is a number, a date, a title.

const outer = /^[〔【［[（]\s?(.*?)\s?[〕】］\]）]$/su;
const history = /^[〔【［[（]?\s?(?:最終改正|一部改正|全部改正|改正|沿革|改廃)/;
const opposite = /^対\s?号\s?[：:]?\s?/;

/** The lines that speak about the directive itself: not 対号, not the dates of its amendments. */
export const ownLines = (lines: readonly Mapped[]): readonly Mapped[] => {
  let inHistory = false;
  return lines.filter(({ text }) => {
    if (history.test(text)) inHistory = true;
    else if (!/^[〔（]?\s?(?:明治|大正|昭和|平成|令和)/.test(text)) inHistory = false;
    return !inHistory && !opposite.test(text);
  });
};

export const oppositeLine = (lines: readonly Mapped[]): Mapped | null => {
  const line = lines.find(({ text }) => opposite.test(text));
  const mark = line === undefined ? null : opposite.exec(line.text);
  return line === undefined || mark === null ? null : sliceOf(line, mark[0].length);
};

const unwrapped = (line: Mapped): Mapped => {
  const match = outer.exec(line.text);
  return match === null || /[〔【［[〕】］\]]/.test(match[1] ?? '')
    ? line
    : trimmed(sliceOf(line, 1, -1));
};

const dayLine = new RegExp(`^(?:制定\\s?)?(?<day>${dayShape})$`, 'du');
const numberLine = new RegExp(`^(?<numbers>${numbersShape})$`, 'du');
const both = new RegExp(
  `^(?:制定\\s?)?(?<day>${dayShape})(?:付け|付)?[、\\s]?(?<numbers>${numbersShape})(?:$|\\s)`,
  'du',
);
const bothTurned = new RegExp(`^(?<numbers>${numbersShape})\\s(?<day>${dayShape})$`, 'du');

type Dated = {
  readonly day: Reading<Day> | null;
  readonly numbers: Reading<readonly DirectiveNumber[]> | null;
};

const datedIn = (line: Mapped): Dated => {
  for (const pattern of [both, bothTurned, dayLine, numberLine]) {
    const piece = pieces(line, pattern);
    if (piece === null) continue;
    return { day: dayReading(piece('day')), numbers: numbersReading(piece('numbers')) };
  }
  return { day: null, numbers: null };
};

/** Joint numbers stand one below another; each is a number of the one directive. */
const joint = (
  readings: readonly Reading<readonly DirectiveNumber[]>[],
): Reading<readonly DirectiveNumber[]> | null => {
  const seen = new Map(
    readings
      .flatMap(({ value }) => value)
      .map((number): [string, DirectiveNumber] => [number.text, number]),
  );
  return readings.length === 0
    ? null
    : reading([...seen.values()], joined(readings.map(({ from }) => from)));
};

/** The date and the numbers of the letterhead. Two different dates leave both unset. */
export const datedLetter = (lines: readonly Mapped[]): Dated => {
  const all = lines.map((line) => datedIn(unwrapped(line)));
  const day = agreed(all.map((one) => one.day));
  const days = new Set(all.flatMap((one) => (one.day === null ? [] : [one.day.value])));
  const numbers = all.flatMap((one) => (one.numbers === null ? [] : [one.numbers]));
  return { day, numbers: days.size > 1 ? null : joint(numbers) };
};

const kindMark =
  /^(?<title>.{2,160}?)\s?（(?<kind>(?:例規|依命)?通達|訓令|例規|通知|事務連絡|要綱)）$/dsu;
const namedTitle =
  /^(?<title>[^。〔【]{2,160}(?:について|要綱|要領|規程|規則|訓令|基準|基本方針|方針))(?:の(?:制定|改正|廃止))?$/dsu;

export type Title = {
  readonly title: Reading<string> | null;
  readonly kind: Reading<string> | null;
};

const mark = /^[○●◎◯〇]\s?/;

const ownTitle = (line: Mapped): Mapped => {
  const found = mark.exec(line.text);
  return found === null ? line : sliceOf(line, found[0].length);
};

/** 「…について（通達）」 gives title and kind; else a line that ends as titles of directives do. */
export const titleIn = (lines: readonly Mapped[]): Title => {
  const titles = lines.map(ownTitle);
  const read = (pattern: RegExp, name: string): Reading<string> | null =>
    agreed(
      titles.map((line) => {
        const match = pattern.exec(line.text);
        const piece = match === null ? null : groupOf(line, match, name);
        return piece === null ? null : reading(piece.text.replace(/\s+/g, ' '), piece);
      }),
    );
  return {
    title: firstOf(read(kindMark, 'title'), read(namedTitle, 'title')),
    kind: read(kindMark, 'kind'),
  };
};

const code = /^(?<code>[ァ-ヶA-Z]・\d{1,3}・\d{1,3})(?:$|\s|（)/du;
const codeRow = /^(?<code>\S{1,4}(?:\s\d{2}){2,6})(?:\s(?<years>\d{1,2})年)?$/du;
const original = /^(?<kept>原議の?(?:永年|\d{1,2}年)保存)$/du;

/** カ・2・0; 共 00 00 10 31 with the years its copies are kept; 原議永年保存. */
export const filingIn = (lines: readonly Mapped[]) => {
  const piece = (pattern: RegExp, name: string): Mapped | null =>
    lines.map((line) => pieces(line, pattern)?.(name) ?? null).find((one) => one !== null) ?? null;
  const text = (one: Mapped | null): Reading<string> | null =>
    one === null ? null : reading(one.text.replace(/\s+/g, ' '), one);
  const years = piece(codeRow, 'years');
  const kept = piece(original, 'kept');
  return {
    code: firstOf(text(piece(code, 'code')), text(piece(codeRow, 'code'))),
    copy: years === null ? null : reading(Number(years.text), years),
    original:
      kept === null
        ? null
        : reading(
            /永年/.test(kept.text) ? ('permanent' as const) : Number(kept.text.replace(/\D/g, '')),
            kept,
          ),
  };
};
