import { inDots, isDottedHead } from './dots.ts';
import { goesOnWith, isHeadEnd, mustGoOn } from './goes-on.ts';
import {
  addTableRow,
  type Block,
  finished,
  type Growing,
  growBlock,
  startBlock,
} from './growing.ts';
import { labelAt } from './labels.ts';
import { isFull, type Line, wrapWidth } from './lines.ts';
import { rangeOf, sliceOf, trimmed } from './mapped.ts';
import { type Ledger, mends } from './mend.ts';
import { freshNumbering, goesOn, type Numbering, placedAnyway } from './numbering.ts';
import { closingLabel, type PartHead, partAt } from './parts.ts';
import type { References } from './references.ts';

type State = {
  readonly width: number | null;
  readonly references: References;
  readonly ledger: Ledger;
  readonly blocks: Growing[];
  numbering: Numbering;
  part: string;
  /** Before the first numbered place or part, lines are the letterhead's and end by themselves. */
  inHead: boolean;
  /** A sentence has been read. */
  said: boolean;
};

const latin = /[A-Za-z0-9]$/;

const extend = (block: Growing, line: Line, { ledger, width, inHead }: State): void => {
  const words = latin.test(block.tail) && /^[A-Za-z]/.test(line.text.text);
  const wrapped = isFull(block.last, width) || width !== null;
  ledger.note(wrapped ? mends.wrapped : mends.torn, rangeOf(line.text));
  // A line of a bracketed letterhead that is complete stays apart from the next.
  growBlock(block, line, words || (inHead && isHeadEnd(block)));
};

/** The numbering after this line's label, or null when the line only looks numbered. */
const numberingAfter = (
  line: Line,
  before: Growing | undefined,
  state: State,
): Numbering | null => {
  const label = labelAt(line.text);
  if (label === null) return null;
  const next = goesOn(state.numbering, label.readings);
  const open = before !== undefined && goesOnWith(before, { ...line, bullet: false }, state);
  if (next !== null) return label.tight && open ? null : next;
  const [first] = label.readings;
  if (first === undefined || label.tight || open || state.inHead) return null;
  // A figure alone that goes on no row is a quantity more often than a number.
  if (first.kind === 'number' && label.rest.text === '') return null;
  state.ledger.note(mends.gap, rangeOf(line.text));
  return placedAnyway(state.numbering, first);
};

const addLabel = (line: Line, numbering: Numbering, state: State): void => {
  const text = labelAt(line.text)?.rest ?? line.text;
  state.numbering = numbering;
  state.inHead = false;
  state.blocks.push(startBlock({ kind: 'label', path: numbering.path }, line, text));
};

const addRow = (line: Line, { blocks }: State): void => {
  const before = blocks.at(-1);
  if (before?.kind === 'table' && before.last.kind === line.kind) addTableRow(before, line);
  else if (before?.kind === 'text' && line.kind === 'dots' && isDottedHead(before.tail)) {
    blocks.pop();
    const table = startBlock({ kind: 'table' }, before.first);
    addTableRow(table, line);
    blocks.push(table);
  } else blocks.push(startBlock({ kind: 'table' }, line));
};

const partHere = (line: Line, before: Growing | undefined, state: State): PartHead | null => {
  if (before !== undefined && mustGoOn(before, line.text.text)) return null;
  const part = partAt(line, state.references.titles);
  if (part === null || (part.unmarked && before?.part === part.label)) return null;
  // A name of the office in charge above the text is part of the letterhead.
  return part.label === closingLabel && !state.said ? null : part;
};

const addPart = (line: Line, part: PartHead, state: State): void => {
  const rest = trimmed(sliceOf(line.text, part.length));
  state.blocks.push(startBlock({ kind: 'part', part: part.label }, line, rest));
  if (part.unmarked) state.ledger.note(mends.unmarked, rangeOf(line.text));
  state.numbering = freshNumbering;
  state.part = part.label;
  state.inHead = false;
};

const addText = (line: Line, state: State): void => {
  const before = state.blocks.at(-1);
  const part = partHere(line, before, state);
  const numbering = part === null ? numberingAfter(line, before, state) : null;
  if (part !== null) addPart(line, part, state);
  else if (numbering !== null) addLabel(line, numbering, state);
  else if (before !== undefined && goesOnWith(before, line, state)) extend(before, line, state);
  else state.blocks.push(startBlock({ kind: 'text' }, line));
  state.said ||= line.text.text.endsWith('。');
};

/** In an appended table, lines of dots are the second column of a table a page once had. */
const isDotted = (line: Line, next: Line | undefined, { part, blocks }: State): boolean =>
  part.startsWith('別表') && line.kind === 'text' && inDots(blocks.at(-1)?.lines ?? [], line, next);

const addLine = (line: Line, next: Line | undefined, state: State): void => {
  if (isDotted(line, next, state)) addRow({ ...line, kind: 'dots' }, state);
  else if (line.kind === 'text') addText(line, state);
  else addRow(line, state);
};

/** Lines put together to what the directive's writer meant as one paragraph each. */
export const blocksOf = (
  lines: readonly Line[],
  references: References,
  ledger: Ledger,
): readonly Block[] => {
  const state: State = {
    width: wrapWidth(lines),
    references,
    ledger,
    blocks: [],
    numbering: freshNumbering,
    part: '',
    inHead: true,
    said: false,
  };
  lines.forEach((line, index) => {
    addLine(line, lines[index + 1], state);
  });
  return state.blocks.map(finished);
};
