import type { Block } from './growing.ts';
import { joined, type Mapped, sliceOf, trimmed } from './mapped.ts';
import { closingLabel, supplementaryLabel } from './parts.ts';
import { isEnded, sentencePieces } from './sentences.ts';
import type { Part } from './tree.ts';

/** The document's big pieces: letterhead, preamble, and the parts below. */
export type Layout = {
  readonly letterhead: readonly Mapped[];
  readonly preamble: readonly Mapped[];
  readonly parts: readonly Part[];
};

/** Two columns of a letterhead on one line: 各警察署長 殿   有効期間 … */
const columnsOf = (line: Mapped): readonly Mapped[] => {
  const columns: Mapped[] = [];
  let start = 0;
  for (const { index, 0: gap } of line.text.matchAll(/\s{3,}/g)) {
    columns.push(sliceOf(line, start, index));
    start = index + gap.length;
  }
  return [...columns, sliceOf(line, start)];
};

/** A row of tabs in a letterhead is one line of it. */
const asLines = (block: Block): readonly Mapped[] => {
  if (block.kind !== 'table') return columnsOf(block.text);
  return block.lines.map(({ text }) => {
    const cells: Mapped[] = [];
    for (const match of text.text.matchAll(/[^\t|]+/g)) {
      const cell = trimmed({
        text: match[0],
        at: text.at.subarray(match.index, match.index + match[0].length),
      });
      if (cell.text !== '' && !/^-+$/.test(cell.text)) cells.push(cell);
    }
    return unspacedWord(joined(cells, ' '));
  });
};

/** 原 議 永 年 保 存 set over the cells of a table. */
const unspacedWord = (line: Mapped): Mapped => {
  if (!/^(?:\p{Script=Han}\s){2,}\p{Script=Han}$/u.test(line.text)) return line;
  const letters = [...line.text].flatMap((letter, at) =>
    letter === ' ' ? [] : [{ text: letter, at: line.at.subarray(at, at + 1) }],
  );
  return joined(letters);
};

const partsOf = (blocks: readonly Block[]): readonly Part[] => {
  const parts: { label: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    const more = block.part === closingLabel && last?.label === closingLabel;
    if (more) last.blocks.push({ ...block, kind: 'text', text: block.whole });
    else if (block.kind === 'part') parts.push({ label: block.part, blocks: [block] });
    else if (last === undefined) parts.push({ label: '', blocks: [block] });
    else last.blocks.push(block);
  }
  return parts;
};

/** A caption in brackets right above the first article stands with the articles. */
const startOf = (blocks: readonly Block[]): number => {
  const first = blocks.findIndex(({ kind }) => kind === 'label' || kind === 'part');
  if (first < 0) return blocks.length;
  const above = blocks[first - 1]?.text.text ?? '';
  const captioned = blocks[first]?.kind === 'label' && /^（[^（）]{1,40}）$/.test(above);
  return captioned ? first - 1 : first;
};

const startsItem = /^(?:（\d{1,2}）|\d{1,2}|[ア-ン①-⑳])?\s?(?:「|（(?:明治|大正|昭和|平成|令和))/u;

/** A numbered list of other directives below the letter (those it abolishes) is part of the letter. */
const listedIn = (blocks: readonly Block[], start: number): number => {
  const listed = blocks
    .slice(start)
    .findIndex(({ kind, whole }) => kind !== 'label' || !startsItem.test(whole.text));
  return listed < 0 ? blocks.length - start : listed;
};

export const layoutOf = (blocks: readonly Block[]): Layout => {
  const start = startOf(blocks);
  const head = blocks.slice(0, start);
  const prose = head.findIndex(({ kind, text }) => kind === 'text' && isEnded(text.text));
  const cut = prose < 0 ? head.length : prose;
  const below = prose < 0 ? start : start + listedIn(blocks, start);
  const list = blocks.slice(start, below).map(({ whole }) => whole);
  return {
    letterhead: head.slice(0, cut).flatMap(asLines),
    preamble: [...head.slice(cut).map(({ text }) => text), ...list],
    parts: partsOf(blocks.slice(below)),
  };
};

/** The list that stands right below a paragraph. */
const itemsBelow = (paragraphs: readonly Mapped[], index: number): readonly Mapped[] => {
  let end = index + 1;
  while (startsItem.test(paragraphs[end]?.text ?? '')) end += 1;
  return paragraphs.slice(index + 1, end);
};

const announces = /次(?:の|に掲げる)/;

/** Sentences of paragraphs, each that announces a list with the list below it. */
export const statementsOf = (paragraphs: readonly Mapped[]) =>
  paragraphs.flatMap((paragraph, index) =>
    sentencePieces(paragraph).map((sentence) => ({
      sentence,
      items: announces.test(sentence.text) ? itemsBelow(paragraphs, index) : [],
    })),
  );

export const supplementaryParts = (parts: readonly Part[]): readonly Part[] =>
  parts.filter(({ label }) => label === supplementaryLabel);
