import type { Day } from '../../base/day.ts';
import type { DirectiveNumber, Predecessor } from '../document.ts';
import { type Reading, reading } from './found.ts';
import { dayIn, dayShape, numbersIn } from './header-shapes.ts';
import { groupOf, joined, type Mapped } from './mapped.ts';

/** A directive named in a sentence: 「title」（令和2年3月3日付け宮本地第241号。以下「旧通達」という。）. */
type Citation = {
  readonly title: string | null;
  readonly numbers: readonly DirectiveNumber[];
  readonly issuedOn: Day | null;
  readonly alias: string | null;
  /** What the sentence says after it, up to the next citation. */
  readonly after: string;
  readonly from: Mapped;
};

const inside = '（(?<inside>[^（）]{0,160}(?:（[^（）]{0,80}）[^（）]{0,120}){0,4})）';
const quotedTitle = '「(?<quoted>(?:[^「」]|「[^「」]{0,120}」){1,160})」';
const bareTitle = '(?<bare>[^、。「」（）]{4,80})';
const citation = new RegExp(`(?:${quotedTitle}|${bareTitle})\\s?${inside}`, 'dgu');
const alias = /以下(?:単に)?「(?<alias>[^「」]{1,30})」という/u;
const day = new RegExp(dayShape, 'u');

const citationsIn = (sentence: Mapped): readonly Citation[] => {
  const found: Citation[] = [];
  for (const match of sentence.text.matchAll(citation)) {
    const { quoted, bare, inside: bracket = '' } = match.groups ?? {};
    const when = day.exec(bracket)?.[0];
    const numbers = numbersIn(bracket.replace(day, '').replace(/以下.*$/s, ''));
    const from = groupOf(sentence, match);
    if (when === undefined || numbers.length === 0 || from === null) continue;
    const end = match.index + match[0].length;
    found.push({
      title: quoted ?? bare?.replace(/^(?:及び|並びに|また|なお|、)+/, '') ?? null,
      numbers,
      issuedOn: dayIn(when),
      alias: alias.exec(bracket)?.groups?.['alias'] ?? null,
      after: sentence.text.slice(end),
      from,
    });
  }
  return found;
};

const ends = /廃止|無効とする|失効|効力を失う/;
const amends = /の一部を(?:次のとおり|次のように)?改正/;
/** 「…の別表第2は、廃止する」 ends a part of it only. */
const inPart = /^の(?:一部|うち|別表|別記|第\d|附則)/;
const limit = new RegExp(`(?<day>${dayShape})\\s?(?<how>限り|をもって|を以て)`, 'u');
const former = /(?:前記|上記|前出|当該|旧)(?:の)?(?:通達|要綱|要領|規程|訓令|例規)/;
const selfEnding = /^(?:なお、)?(?:この|本)(?:通達|要綱|要領|規程|訓令)は/;

type Ending = Pick<Predecessor, 'effect' | 'lastDay'>;

const endingIn = (sentence: string): Ending => {
  const groups = limit.exec(sentence)?.groups;
  const lastDay = groups === undefined ? null : dayIn(groups['day'] ?? '');
  if (!ends.test(sentence)) return { effect: 'amended', lastDay: null };
  return { effect: groups?.['how'] === '限り' ? 'lapses' : 'abolished', lastDay };
};

const predecessor = (cited: Citation, ending: Ending): Predecessor => ({
  numbers: cited.numbers,
  issuedOn: cited.issuedOn,
  title: cited.title,
  ...(inPart.test(cited.after) ? { effect: 'amended', lastDay: null } : ending),
});

/** 対号: numbers with one date and, behind them, their title. */
export const citationOfOpposite = (line: Mapped): Reading<Predecessor> | null => {
  const when = day.exec(line.text);
  if (when === null) return null;
  const rest = line.text.slice(when.index + when[0].length);
  const title = /「(?<title>.{1,160})」$/su.exec(rest)?.groups?.['title'] ?? null;
  const numbers = numbersIn(rest.replace(/「.*$/s, '').replace(/^付け?/, ''));
  if (numbers.length === 0) return null;
  const plain = title?.replace(/（[^（）]*通達[^（）]*）$/, '') ?? null;
  const value = {
    numbers,
    issuedOn: dayIn(when[0]),
    title: plain,
    effect: 'abolished',
    lastDay: null,
  };
  return reading({ ...value, effect: 'abolished' }, line);
};

/** Sentences in the order of the text, each with the items of a list below it. */
export type Statement = { readonly sentence: Mapped; readonly items: readonly Mapped[] };

type Known = {
  readonly earlier: readonly Citation[];
  readonly opposite: Reading<Predecessor> | null;
};

/** The directives a sentence ends or changes: named in it, listed below, or named before. */
const subjects = ({ sentence, items }: Statement, { earlier }: Known): readonly Citation[] => {
  const named = citationsIn(sentence);
  if (named.length > 0) return named;
  if (/次(?:の|に掲げる)/.test(sentence.text)) return items.flatMap(citationsIn);
  const aliased = earlier.filter((one) => one.alias !== null && sentence.text.includes(one.alias));
  if (aliased.length > 0) return aliased;
  const distinct = new Map(earlier.map((one) => [one.numbers[0]?.text, one]));
  return former.test(sentence.text) && distinct.size === 1 ? [...distinct.values()] : [];
};

const untitled = (one: Predecessor): Predecessor => ({
  ...one,
  title: one.title?.replace(/（[^（）]*通達[^（）]*）$/, '') ?? null,
});

/** What this directive abolishes, lets lapse or changes, as its own sentences say. */
export const predecessorsIn = (
  statements: readonly Statement[],
  opposite: Reading<Predecessor> | null,
): Reading<readonly Predecessor[]> | null => {
  const earlier: Citation[] = [];
  const found: Reading<Predecessor>[] = [];
  for (const statement of statements) {
    const { sentence } = statement;
    const about = ends.test(sentence.text) || amends.test(sentence.text);
    if (about && !selfEnding.test(sentence.text)) {
      const ending = endingIn(sentence.text);
      for (const cited of subjects(statement, { earlier, opposite })) {
        found.push(reading(untitled(predecessor(cited, ending)), cited.from));
      }
      if (/対号/.test(sentence.text) && opposite !== null) {
        found.push(reading({ ...opposite.value, ...ending }, opposite.from));
      }
    }
    earlier.push(...citationsIn(sentence));
  }
  const all = new Map(found.map((one) => [JSON.stringify(one.value.numbers), one]));
  if (all.size === 0) return null;
  const kept = [...all.values()];
  return reading(
    kept.map(({ value }) => value),
    joined(kept.map(({ from }) => from)),
  );
};

const lapse = new RegExp(`(?<day>${dayShape})\\s?(?:限り|をもって|まで)`, 'du');

/** 「この通達は、令和12年3月31日限り、その効力を失う。」: how long it is itself in force. */
export const ownEndIn = (statements: readonly Statement[]): Reading<Day> | null => {
  for (const { sentence } of statements) {
    if (!selfEnding.test(sentence.text) || !/効力|有効|失効|廃止/.test(sentence.text)) continue;
    const match = lapse.exec(sentence.text);
    const piece = match === null ? null : groupOf(sentence, match, 'day');
    const value = piece === null ? null : dayIn(piece.text);
    if (piece !== null && value !== null) return reading(value, piece);
  }
  return null;
};

const starts = new RegExp(
  `(?<day>${dayShape})\\s?(?:から|より)(?:これを)?(?:施行|実施|適用|運用)`,
  'dgu',
);

/** Every day from which a sentence says the directive is in force; provisions of their own day aside. */
export const startsIn = (sentence: Mapped): readonly Reading<Day>[] => {
  if (/の規定は|に係る部分|ただし/.test(sentence.text)) return [];
  return [...sentence.text.matchAll(starts)].flatMap((match) => {
    const piece = groupOf(sentence, match, 'day');
    const value = piece === null ? null : dayIn(piece.text);
    return piece === null || value === null ? [] : [reading(value, piece)];
  });
};
