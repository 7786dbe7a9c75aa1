import type { ClauseNode, DirectiveTable, Passage } from '../document.ts';
import type { Block } from './growing.ts';
import type { Label } from './labels.ts';
import { groupOf, type Mapped, rangeOf, trimmed } from './mapped.ts';
import { type Ledger, mends } from './mend.ts';
import { listLabel, outlineLabel } from './parts.ts';
import { isEnded, passagesOf } from './sentences.ts';
import { readTable } from './tables.ts';

type Draft = {
  readonly label: string | null;
  readonly address: string;
  caption: string | null;
  readonly passages: Passage[];
  readonly tables: DirectiveTable[];
  readonly children: Draft[];
  readonly from: number;
  until: number;
};

/** Addresses of one document: the second of its kind is marked. */
export type Addresses = (wanted: string) => { readonly address: string; readonly again: boolean };

export const openAddresses = (): Addresses => {
  const counts = new Map<string, number>();
  return (wanted) => {
    const count = (counts.get(wanted) ?? 0) + 1;
    counts.set(wanted, count);
    return { address: count === 1 ? wanted : `${wanted}~${count}`, again: count > 1 };
  };
};

const draft = (address: string, label: string | null, whole: Mapped): Draft => {
  const { from, until } = rangeOf(whole);
  return { label, address, caption: null, passages: [], tables: [], children: [], from, until };
};

const closed = (node: Draft): ClauseNode => {
  const children = node.children.map(closed);
  const until = Math.max(node.until, ...children.map(({ source }) => source.until));
  const { label, address, caption, passages, tables, from } = node;
  return { address, label, caption, passages, tables, children, source: { from, until } };
};

const bracketed = /^（[^（）]{1,40}）$/;
const inLabel = /^（(?<caption>[^（）]{1,40})）\s*(?<rest>.*)$/ds;
const termed = /^(?<caption>\S{1,40})\s+(?<rest>\S.*)$/ds;

const isSentence = (text: string): boolean => /[、。]/.test(text);

type Heading = { readonly caption: string | null; readonly rest: Mapped | null };

/** 「第1条（目的）この…」 and 「(1) 在留外国人 日本国籍を…」 have their caption before the sentence. */
const splitCaption = (block: Block): Heading => {
  const { text } = block;
  for (const pattern of [inLabel, termed]) {
    const match = pattern.exec(text.text);
    const caption = match?.groups?.['caption'];
    const rest = match === null ? null : groupOf(text, match, 'rest');
    if (match === null || caption === undefined || rest === null) continue;
    const fits = pattern === inLabel ? block.path.at(-1)?.kind === 'article' : isEnded(rest.text);
    if (fits && !isSentence(caption)) return { caption, rest: rest.text === '' ? null : rest };
  }
  return { caption: null, rest: text.text === '' ? null : text };
};

/** A short label line is a caption when it has something below it; alone it is what the place says. */
const headingOf = (block: Block, next: Block | undefined): Heading => {
  const { text } = block.text;
  const below =
    next !== undefined &&
    (next.kind === 'table' ||
      (next.kind === 'text' && !isClosingWords(next) && !bracketed.test(next.text.text)) ||
      (next.kind === 'label' && next.path.length > block.path.length));
  const titled = ['chapter', 'section', 'part'].includes(block.path.at(-1)?.kind ?? '');
  const heading = block.lines[0]?.heading === true;
  if (!isSentence(text) && text !== '' && text.length <= 60 && (below || titled || heading)) {
    return { caption: text, rest: null };
  }
  return splitCaption(block);
};

/** 「- を図ることを目的とする。」 after a list is the end of the sentence before the list. */
const isClosingWords = (block: Block): boolean =>
  block.kind === 'text' &&
  block.lines[0]?.bullet === true &&
  /^[をにとがはのへも]/.test(block.text.text);

const isOpen = (node: Draft | undefined): boolean =>
  node?.passages.at(-1)?.text.endsWith('、') ?? false;

const addText = (node: Draft, text: Mapped | null): void => {
  if (text === null || text.text === '') return;
  node.passages.push(...passagesOf(text));
  node.until = Math.max(node.until, rangeOf(text).until);
};

/** The list ran on in its last item: 「② …の防止等を図ることを目的とする。」 */
const noteTail = (siblings: readonly Draft[], ledger: Ledger): void => {
  const texts = siblings.map((node) => node.passages.at(-1)?.text ?? '');
  const last = siblings.at(-1)?.passages.at(-1);
  const others = texts.slice(0, -1);
  if (last === undefined || others.length === 0 || !isEnded(last.text)) return;
  if (others.every((text) => text !== '' && !text.includes('。')))
    ledger.note(mends.tail, last.source);
};

const noteTails = (node: Draft, ledger: Ledger): void => {
  if (isOpen(node)) noteTail(node.children, ledger);
  for (const child of node.children) noteTails(child, ledger);
};

export type Part = { readonly label: string; readonly blocks: readonly Block[] };

type Open = { readonly draft: Draft; readonly label: Label | null };

const addressUnder = (parent: Open, label: Label, prefix: string): string => {
  const above = parent.label === null ? prefix : parent.draft.address;
  return above === '' ? label.text : `${above}/${label.text}`;
};

type Making = {
  readonly root: Draft;
  readonly prefix: string;
  readonly addresses: Addresses;
  readonly ledger: Ledger;
};

const open = (block: Block, stack: Open[], { prefix, addresses, ledger, root }: Making): Draft => {
  stack.length = Math.min(stack.length, block.path.length);
  const label = block.path.at(-1);
  const parent = stack.at(-1) ?? { draft: root, label: null };
  if (label === undefined) return parent.draft;
  const { address, again } = addresses(addressUnder(parent, label, prefix));
  if (again) ledger.note(mends.repeated, rangeOf(block.whole));
  const node = draft(address, label.text, block.whole);
  parent.draft.children.push(node);
  stack.push({ draft: node, label });
  return node;
};

/** A caption in brackets above its article belongs to what follows. */
const isCaptionAbove = (block: Block, next: Block | undefined): boolean =>
  block.kind === 'text' && next?.kind === 'label' && bracketed.test(block.text.text);

const fill = (blocks: readonly Block[], making: Making): void => {
  const stack: Open[] = [{ draft: making.root, label: null }];
  let above: string | null = null;
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    const top = stack.at(-1)?.draft ?? making.root;
    if (isCaptionAbove(block, next)) above = block.text.text.slice(1, -1);
    else if (block.kind === 'label') {
      const node = open(block, stack, making);
      const { caption, rest } = headingOf(block, next);
      node.caption = caption ?? above;
      above = null;
      addText(node, rest);
    } else if (block.kind === 'table') {
      const table = readTable(block.lines, making.ledger);
      top.tables.push(table);
      top.until = Math.max(top.until, table.source.until);
    } else if (isClosingWords(block) && isOpen(stack.at(-2)?.draft)) {
      addText(stack.at(-2)?.draft ?? top, block.text);
    } else addText(top, block.text);
  });
};

const outlines = /^(?:別紙|別添|別記(?!様式))/;
const isOutline = (label: string): boolean =>
  label === '' || label === outlineLabel || label === listLabel || outlines.test(label);

const isNumbered = (part: Part): boolean =>
  isOutline(part.label) && part.blocks.some(({ kind }) => kind === 'label');

/** The title of a part: what stands on its head's line, or the first line below that is no sentence. */
const takeTitle = (root: Draft, blocks: readonly Block[]): readonly Block[] => {
  const [head, first, ...rest] = blocks;
  if (head?.kind !== 'part') return blocks;
  const own = trimmed(head.text);
  if (head.part === '末尾') {
    addText(root, own);
    return blocks.slice(1);
  }
  if (own.text !== '') {
    root.caption = own.text;
    return blocks.slice(1);
  }
  const titled =
    first?.kind === 'text' && !isEnded(first.text.text) && first.text.text.length <= 120;
  if (!titled || isCaptionAbove(first, rest[0])) return blocks.slice(1);
  root.caption = first.text.text;
  root.until = rangeOf(first.whole).until;
  return rest;
};

const isEmpty = ({ caption, passages, tables, children }: Draft): boolean =>
  caption === null && passages.length + tables.length + children.length === 0;

/** The nodes of one part: its own, and beside it the clauses of the one numbered outline. */
export const partNodes = (
  part: Part,
  lone: boolean,
  tools: { readonly addresses: Addresses; readonly ledger: Ledger },
): readonly ClauseNode[] => {
  const [first] = part.blocks;
  if (first === undefined) return [];
  const label = part.label === '' ? outlineLabel : part.label;
  const { address, again } = tools.addresses(label);
  if (again) tools.ledger.note(mends.repeated, rangeOf(first.whole));
  const root = draft(address, part.label === '' ? null : label, first.whole);
  const hoisted = lone && isOutline(part.label);
  fill(takeTitle(root, part.blocks), { root, prefix: hoisted ? '' : address, ...tools });
  noteTails(root, tools.ledger);
  if (!hoisted) return [closed(root)];
  const clauses = root.children.map(closed);
  const own: Draft = { ...root, children: [] };
  const silent = part.label === '' || part.label === listLabel;
  return isEmpty(own) && silent ? clauses : [closed(own), ...clauses];
};

/** Whether the clauses of the outline may stand at the top: no second outline has numbers of its own. */
export const hasLoneOutline = (parts: readonly Part[]): boolean =>
  parts.filter(isNumbered).length <= 1;
