import { type Mapped, mapped, replaced, withoutSpaces } from './mapped.ts';
import { type Ledger, type Mend, mends } from './mend.ts';

// What text extractors, scanners and copying leave in a directive (clauses.md 6.6), taken out letter by
// letter. Every pattern is bounded, so that no input makes one slow.

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  middot: '・',
};

const brackets: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

/** Figures and Latin letters half, brackets and kana full width: one form, as compared texts need it. */
const narrowed = (letter: string): string => {
  const code = letter.charCodeAt(0);
  if (code >= 0x2474 && code <= 0x2487) return `（${code - 0x2473}）`;
  return brackets[letter] ?? letter.normalize('NFKC');
};

type Pass = {
  readonly pattern: RegExp;
  readonly by: (match: string, kept: string) => string;
  readonly mend?: Mend;
};

const keep = (_match: string, kept: string): string => kept;
const drop = (): string => '';

const passes: readonly Pass[] = [
  { pattern: /\r\n?|[\v\u0085\u2028\u2029]/g, by: () => '\n' },
  { pattern: /[\ufeff\u200b-\u200f\u2060\u00ad]|(?![\t\n\f])\p{Cc}/gu, by: drop },
  { pattern: /[\u00a0\u2000-\u200a\u202f\u3000]/g, by: () => ' ' },
  { pattern: /\f/g, by: () => '\n\f', mend: mends.page },
  { pattern: /[\^_]\{([^{}]{0,80})\}/g, by: keep, mend: mends.markup },
  {
    pattern: /\\(?:text|textbf|mathrm|underline|mbox)\{([^{}\n]{0,80})\}/g,
    by: keep,
    mend: mends.markup,
  },
  { pattern: /\$([^$\n]{1,40})\$/g, by: keep, mend: mends.markup },
  { pattern: /<\/?[A-Za-z][^<>]{0,200}>/g, by: drop, mend: mends.markup },
  {
    pattern: /&(nbsp|ensp|emsp|amp|lt|gt|quot|middot);/g,
    by: (_match, name) => entities[name] ?? '',
    mend: mends.markup,
  },
  { pattern: /\*\*|__|`|\\(?=[-#*_.()[\]|])/g, by: drop, mend: mends.markup },
  { pattern: /[ぁ-ヿ][\u3099\u309a]/g, by: (match) => match.normalize('NFC') },
  { pattern: /[\uff66-\uff9d][\uff9e\uff9f]/g, by: (match) => match.normalize('NFKC') },
  // Radicals stand for ideographs in texts taken from PDF: ⽇ for 日.
  {
    pattern: /[()\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff61-\uff9f\u2f00-\u2fdf\u2474-\u2487]/g,
    by: narrowed,
  },
];

/** Width is set in a thousand places of any text: one repair for all of them. */
const noteWidth = (before: Mapped, after: Mapped, ledger: Ledger): void => {
  if (before.text === after.text) return;
  const all = { from: before.at[0] ?? 0, until: (before.at.at(-1) ?? 0) + 1 };
  ledger.note(mends.width, all);
};

const japanese = '[\\p{Script=Han}ぁ-んァ-ヶー、。（）「」]';
/** 令 和 ７ 年, 第 12 号: typesetters and extractors set figures apart. */
const apart =
  /(?:明治|大正|昭和|平成|令和) ?(?:元|\d{1,2}) ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日| ?末)?)?|第 ?\d{1,5}(?! ?\d)(?: (?:号|条(?![件例文約])))?/g;
const boundary = new RegExp(`${japanese} ?[0-9A-Za-z]|[0-9A-Za-z] ?${japanese}`, 'gu');
const spaceAtFigure = new RegExp(
  `(?<=${japanese}) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z]) (?=${japanese})`,
  'gu',
);

/** The space between a label and what it labels, which a line has on any page. */
const isLabelSpace = (text: string, at: number): boolean => {
  const before = `${at < 16 ? '\n' : ''}${text.slice(Math.max(0, at - 16), at)}`;
  return /\n[\s#*-]*第?\d{1,2}$/.test(before);
};

/** Whether the page put a space between every figure and its neighbours, as some typesetters do. */
const isAutospaced = (text: string): boolean => {
  let [spaced, all] = [0, 0];
  for (const match of text.matchAll(boundary)) {
    const at = match.index + 1;
    if (isLabelSpace(text, at)) continue;
    all += 1;
    spaced += text.charAt(at) === ' ' ? 1 : 0;
  }
  return spaced >= 5 && spaced > all * 0.6;
};

/** Figures and their neighbours together again; the space after a label of a line stays. */
const figuresTogether = (text: Mapped, ledger: Ledger): Mapped => {
  const { text: dated, places } = withoutSpaces(text, apart);
  for (const place of places) ledger.note(mends.figures, place);
  if (!isAutospaced(dated.text)) return dated;
  const all = replaced(dated, spaceAtFigure, (match, _kept, at) =>
    isLabelSpace(dated.text, at) ? match : '',
  );
  for (const place of all.places) ledger.note(mends.figures, place);
  return all.text;
};

/** The text with markup, odd spaces and mixed widths taken out; every unit knows where it stood. */
export const cleaned = (source: string, ledger: Ledger): Mapped => {
  const first = passes.slice(0, -2).reduce((text, { pattern, by, mend }) => {
    const result = replaced(text, pattern, by);
    if (mend !== undefined) for (const place of result.places) ledger.note(mend, place);
    return result.text;
  }, mapped(source));
  const settled = passes
    .slice(-2)
    .reduce((text, { pattern, by }) => replaced(text, pattern, by).text, first);
  noteWidth(first, settled, ledger);
  return figuresTogether(settled, ledger);
};
