import type { Label } from './labels.ts';
import type { Line } from './lines.ts';
import { joined, type Mapped } from './mapped.ts';
import { bracketsAfter } from './sentences.ts';

/** A paragraph, a numbered place with its first paragraph, the head of a part, or a table. */
export type Block = {
  readonly kind: 'text' | 'label' | 'part' | 'table';
  readonly text: Mapped;
  /** From its label on. */
  readonly whole: Mapped;
  readonly lines: readonly Line[];
  /** Of a label: the labels from the top. */
  readonly path: readonly Label[];
  /** Of a part: 別紙, 附則. */
  readonly part: string;
};

/**
 * A block while lines are added. What is asked of it at every line is kept up to date, never read anew
 * from its text, so that a long paragraph costs no more a line than a short one.
 */
export type Growing = Pick<Block, 'kind' | 'path' | 'part'> & {
  readonly lines: Line[];
  readonly pieces: Mapped[];
  readonly first: Line;
  last: Line;
  /** The end of its text. */
  tail: string;
  length: number;
  openBrackets: number;
  hasComma: boolean;
  hasStop: boolean;
};

const tailLength = 400;

const take = (block: Growing, text: string): void => {
  block.tail = (block.tail + text).slice(-tailLength);
  block.length += text.length;
  block.openBrackets = bracketsAfter(block.openBrackets, text);
  block.hasComma ||= /[、，]/.test(text);
  block.hasStop ||= text.includes('。');
};

export const startBlock = (
  about: Pick<Block, 'kind'> & Partial<Pick<Block, 'path' | 'part'>>,
  line: Line,
  text = line.text,
): Growing => {
  const block: Growing = {
    kind: about.kind,
    path: about.path ?? [],
    part: about.part ?? '',
    lines: [line],
    pieces: [text],
    first: line,
    last: line,
    tail: '',
    length: 0,
    openBrackets: 0,
    hasComma: false,
    hasStop: false,
  };
  take(block, text.text);
  return block;
};

const space: Mapped = { text: ' ', at: new Uint32Array(1) };
const spaceAfter = ({ at }: Mapped): Mapped => ({
  ...space,
  at: new Uint32Array([at.at(-1) ?? 0]),
});

/** Adds a line, with a space before it where one is meant. */
export const growBlock = (block: Growing, line: Line, spaced: boolean): void => {
  if (spaced) {
    block.pieces.push(spaceAfter(block.last.text));
    take(block, ' ');
  }
  block.pieces.push(line.text);
  block.lines.push(line);
  block.last = line;
  take(block, line.text.text);
};

/** A row of a table: its cells are read later. */
export const addTableRow = (block: Growing, line: Line): void => {
  block.lines.push(line);
  block.last = line;
};

export const finished = ({ kind, path, part, lines, pieces, first }: Growing): Block => ({
  kind,
  path,
  part,
  lines,
  text: joined(pieces),
  whole: joined([first.text, ...pieces.slice(1)]),
});
