import { ok, type Result, refuse } from '../base/result.ts';
import type { ClauseNode, DirectiveDocument, Passage } from './document.ts';
import { blocksOf } from './reader/blocks.ts';
import type { Block } from './reader/growing.ts';
import { readHeader } from './reader/header.ts';
import { judged } from './reader/judge.ts';
import { type Layout, layoutOf } from './reader/layout.ts';
import { readLines } from './reader/lines.ts';
import { type Mapped, rangeOf } from './reader/mapped.ts';
import { type Ledger, openLedger } from './reader/mend.ts';
import { cleaned } from './reader/noise.ts';
import { type References, referencesIn } from './reader/references.ts';
import { passagesOf } from './reader/sentences.ts';
import { type Addresses, hasLoneOutline, openAddresses, partNodes } from './reader/tree.ts';

/** A prefecture's longest directive is some 100,000 letters; four times that is no directive. */
export const longestText = 400_000;

const plainNode = (
  address: string,
  passages: readonly Passage[],
  lines: readonly Mapped[],
): readonly ClauseNode[] => {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const source = { from: rangeOf(first).from, until: rangeOf(last).until };
  return [{ address, label: null, caption: null, passages, tables: [], children: [], source }];
};

const asPassage = (line: Mapped): Passage => ({
  kind: 'body',
  text: line.text,
  source: rangeOf(line),
});

const nodesOf = (
  { letterhead, preamble, parts }: Layout,
  tools: { readonly addresses: Addresses; readonly ledger: Ledger },
): readonly ClauseNode[] => {
  const lone = hasLoneOutline(parts);
  return [
    ...plainNode('頭書', letterhead.map(asPassage), letterhead),
    ...plainNode('前文', preamble.flatMap(passagesOf), preamble),
    ...parts.flatMap((part) => partNodes(part, lone, tools)),
  ];
};

const documentOf = (
  blocks: readonly Block[],
  references: References,
  ledger: Ledger,
): DirectiveDocument => {
  const layout = layoutOf(blocks);
  const nodes = nodesOf(layout, { addresses: openAddresses(), ledger });
  const repairs = ledger.repairs();
  return { header: readHeader({ layout, nodes, references, repairs }), nodes, repairs };
};

const readable = (source: string): Result<string> => {
  if (source.trim() === '') return refuse('directives.empty');
  if (source.length > longestText) {
    return refuse('directives.too-long', { letters: source.length, limit: longestText });
  }
  return ok(source);
};

/**
 * Reads a directive (通達, 要綱, 要領, 基本方針, 訓令) from plain text with all the noise of clauses.md
 * 6.6: its header, its places as a tree, its tables as cells, and what was mended. Source ranges are
 * UTF-16 offsets in `source`. Refuses `directives.empty`, `directives.too-long`,
 * `directives.no-directive` and `directives.several`.
 */
export const readDirective = (source: string): Result<DirectiveDocument> => {
  const whole = readable(source);
  if (!whole.ok) return whole;
  const ledger = openLedger();
  const text = cleaned(whole.value, ledger);
  const references = referencesIn(text);
  const blocks = blocksOf(readLines(text, ledger), references, ledger);
  return judged(documentOf(blocks, references, ledger), blocks);
};

/** All nodes of a tree, each before those below it. */
export const nodesIn = (nodes: readonly ClauseNode[]): readonly ClauseNode[] =>
  nodes.flatMap((node) => [node, ...nodesIn(node.children)]);
