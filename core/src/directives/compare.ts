import { sum } from '../base/lists.ts';
import type { ClauseNode } from './document.ts';
import { flatten, textOf } from './register-corrections.ts';

/** One clause to compare: its address, its words, and what kind of row it makes. */
export type Side = {
  readonly address: string;
  readonly heading: string;
  readonly text: string;
};

/** A run of characters that both sides have, or only one. */
export type Run = { readonly kind: 'same' | 'left' | 'right'; readonly text: string };

/** 'moved': the same clause at another place of the order. */
export type Row = {
  readonly relation: 'same' | 'changed' | 'moved' | 'only-left' | 'only-right';
  readonly left: Side | null;
  readonly right: Side | null;
  readonly runs: readonly Run[];
};

/** The clauses of a tree in the order of the text; tables as lines of cells. */
export const sidesOf = (nodes: readonly ClauseNode[]): readonly Side[] =>
  flatten(nodes).map(({ node }) => ({
    address: node.address,
    heading: [node.label, node.caption].filter((one) => one !== null).join('　'),
    text: [
      textOf(node),
      ...node.tables.flatMap(({ rows }) => rows.map((cells) => cells.join('　'))),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  }));

const wordsOf = ({ heading, text }: Side): string => `${heading}\n${text}`;

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const letters = text.normalize('NFKC').replaceAll(/\s/g, '');
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = letters.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

type Weighed = { readonly side: Side; readonly pairs: ReadonlyMap<string, number>; size: number };

const weigh = (side: Side): Weighed => {
  const pairs = pairsOf(wordsOf(side));
  return { side, pairs, size: sum([...pairs.values()]) };
};

/** From 0 to 1: how much of the pairs of neighbouring letters two texts share (Dice). */
const likeness = (a: Weighed, b: Weighed): number => {
  if (wordsOf(a.side) === wordsOf(b.side)) return 1;
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
};

/** Below this two clauses are not one clause in two wordings. */
const alike = 0.5;
/** The same address counts for this much likeness. */
const addressWeight = 0.25;

const scoreOf = (a: Weighed, b: Weighed): number => {
  const bonus = a.side.address === b.side.address ? addressWeight : 0;
  const score = likeness(a, b) + bonus;
  return score < alike ? 0 : score;
};

/** The longest chain of pairs in order, weighed; classic dynamic programming on suffixes. */
const chain = (scores: readonly (readonly number[])[]): readonly (readonly [number, number])[] => {
  const [rows, columns] = [scores.length, scores[0]?.length ?? 0];
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const score = scores[i]?.[j] ?? 0;
      const line = best[i];
      if (line === undefined) continue;
      const paired = score > 0 ? score + at(i + 1, j + 1) : 0;
      line[j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < rows && j < columns) {
    const score = scores[i]?.[j] ?? 0;
    if (score > 0 && at(i, j) === score + at(i + 1, j + 1)) {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
};

/** What the chain left over, paired by likeness whatever the order; the likest first. */
const leftovers = (
  scores: readonly (readonly number[])[],
  taken: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] => {
  const left = new Set(taken.map(([i]) => i));
  const right = new Set(taken.map(([, j]) => j));
  const candidates = scores.flatMap((line, i) =>
    line.flatMap((score, j) => (score > 0 ? [{ i, j, score }] : [])),
  );
  const pairs: [number, number][] = [];
  for (const { i, j } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
    pairs.push([i, j]);
  }
  return pairs;
};

const commonStart = (a: readonly string[], b: readonly string[]): number => {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
};

/** Beyond this two clauses are shown whole, one after the other. */
const longest = 1500;

const middleRuns = (a: readonly string[], b: readonly string[]): readonly Run[] => {
  const whole = [
    { kind: 'left', text: a.join('') },
    { kind: 'right', text: b.join('') },
  ] as const;
  if (a.length === 0 || b.length === 0 || a.length > longest || b.length > longest) return whole;
  const pairs = chain(a.map((one) => b.map((other) => (one === other ? 1 : 0))));
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairs, [a.length, b.length] as const]) {
    runs.push({ kind: 'left', text: a.slice(i, x).join('') });
    runs.push({ kind: 'right', text: b.slice(j, y).join('') });
    runs.push({ kind: 'same', text: a[x] ?? '' });
    [i, j] = [x + 1, y + 1];
  }
  return runs;
};

/** Neighbouring runs of one kind joined, empty ones left out. */
const joined = (runs: readonly Run[]): readonly Run[] => {
  const done: Run[] = [];
  for (const run of runs.filter(({ text }) => text !== '')) {
    const last = done.at(-1);
    if (last?.kind !== run.kind) done.push(run);
    else done[done.length - 1] = { kind: run.kind, text: last.text + run.text };
  }
  return done;
};

/**
 * What stayed, went and came between two texts. The runs that are not 'right' make up the left text,
 * those that are not 'left' the right one.
 */
export const runsBetween = (left: string, right: string): readonly Run[] => {
  const [a, b] = [[...left], [...right]];
  const start = commonStart(a, b);
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const end = commonStart(restA.toReversed(), restB.toReversed());
  const same = (letters: readonly string[]): Run => ({ kind: 'same', text: letters.join('') });
  return joined([
    same(a.slice(0, start)),
    ...middleRuns(restA.slice(0, restA.length - end), restB.slice(0, restB.length - end)),
    same(a.slice(a.length - end)),
  ]);
};

const paired = (left: Side, right: Side, isMoved: boolean): Row => {
  const runs = runsBetween(wordsOf(left), wordsOf(right));
  const isSame = runs.every(({ kind }) => kind === 'same');
  return { relation: isMoved ? 'moved' : isSame ? 'same' : 'changed', left, right, runs };
};

const alone = (side: Side, kind: 'left' | 'right'): Row => ({
  relation: kind === 'left' ? 'only-left' : 'only-right',
  left: kind === 'left' ? side : null,
  right: kind === 'right' ? side : null,
  runs: [{ kind, text: wordsOf(side) }],
});

/**
 * Two trees clause by clause (新旧対照表): aligned by address and by likeness of text, in the order
 * of the right one, what only the left has standing where it stood. Every clause of both is in
 * exactly one row.
 */
export const compareSides = (left: readonly Side[], right: readonly Side[]): readonly Row[] => {
  const [a, b] = [left.map(weigh), right.map(weigh)];
  const scores = a.map((one) => b.map((other) => scoreOf(one, other)));
  const inOrder = chain(scores);
  const moved = leftovers(scores, inOrder);
  const partner = new Map([...inOrder, ...moved].map(([i, j]) => [j, i]));
  const isMoved = new Set(moved.map(([, j]) => j));
  const stays = new Set(inOrder.map(([i]) => i));
  const taken = new Set(partner.values());
  const rows: Row[] = [];
  let next = 0;
  const leave = (until: number): void => {
    for (; next < until; next += 1) {
      const side = left[next];
      if (side !== undefined && !taken.has(next)) rows.push(alone(side, 'left'));
    }
  };
  for (const [j, side] of right.entries()) {
    const i = partner.get(j);
    const other = i === undefined ? undefined : left[i];
    if (i !== undefined && stays.has(i)) leave(i);
    rows.push(other === undefined ? alone(side, 'right') : paired(other, side, isMoved.has(j)));
  }
  leave(left.length);
  return rows;
};
