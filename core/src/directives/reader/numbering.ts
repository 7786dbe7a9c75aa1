import { type Label, type LabelKind, labelKinds } from './labels.ts';

/**
 * Where a label belongs is told by the labels before it, never by a fixed order of kinds: some
 * directives put ① under 第1, others under (1). `parents` remembers under which kind a kind was met.
 */
export type Numbering = {
  readonly path: readonly Label[];
  readonly parents: ReadonlyMap<LabelKind, LabelKind | null>;
  /** Articles run on through chapters and sections. */
  readonly lastArticle: Label | null;
};

export const freshNumbering: Numbering = { path: [], parents: new Map(), lastArticle: null };

const follows = (label: Label, last: Label): boolean =>
  label.number === last.number + 1
    ? label.branch === 0
    : label.number === last.number && label.branch === Math.max(last.branch, 1) + 1;

const rank = (kind: LabelKind): number => labelKinds.indexOf(kind);

/** Paragraph 2 of an article is the first that is numbered. */
const startsAt = (label: Label, parent: Label | undefined): boolean =>
  label.number === (label.kind === 'number' && parent?.kind === 'article' ? 2 : 1);

/** The depth at which a label goes on or begins a row of numbers, or null where it does neither. */
const expectedDepth = (held: Numbering, label: Label): number | null => {
  const { path, lastArticle } = held;
  const depth = path.findLastIndex(({ kind }) => kind === label.kind);
  const last = path[depth];
  if (last !== undefined) return follows(label, last) ? depth : null;
  if (label.number === 1 && label.branch === 0) return firstDepth(held, label.kind);
  const runsOn = label.kind === 'article' && lastArticle !== null && follows(label, lastArticle);
  if (runsOn) return knownDepth(held, label.kind);
  const article = path.findLastIndex(({ kind }) => kind === 'article');
  return article >= 0 && startsAt(label, path[article]) ? article + 1 : null;
};

/** Below the nearest place of the kind it was met under before; else below every wider kind. */
const knownDepth = ({ path, parents }: Numbering, kind: LabelKind): number => {
  const parent = parents.get(kind);
  const under = path.findLastIndex((one) => one.kind === parent);
  if (under >= 0) return under + 1;
  const wider = path.findIndex((one) => rank(one.kind) >= rank(kind));
  return wider < 0 ? path.length : wider;
};

/** A row begins below the place read last, unless its kind is wider and was met further up before. */
const firstDepth = ({ path, parents }: Numbering, kind: LabelKind): number => {
  const last = path.at(-1);
  if (last === undefined || rank(last.kind) < rank(kind)) return path.length;
  const under = path.findLastIndex((one) => one.kind === parents.get(kind));
  return under >= 0 ? under + 1 : path.length;
};

const at = (held: Numbering, label: Label, depth: number): Numbering => {
  const { path, parents } = held;
  const above = path.slice(0, depth);
  const parent = above.at(-1)?.kind ?? null;
  const known = parents.has(label.kind) ? parents : new Map([...parents, [label.kind, parent]]);
  const lastArticle = label.kind === 'article' ? label : held.lastArticle;
  return { path: [...above, label], parents: known, lastArticle };
};

/** A note's figures (注1, 2, 3 …) go on as notes. */
const asNote = ({ path }: Numbering, label: Label): Label => {
  const last = path.at(-1);
  if (label.kind !== 'number' || last?.kind !== 'note' || label.number !== last.number + 1) {
    return label;
  }
  return { ...label, kind: 'note', text: `注${label.number}` };
};

/** The numbering after one of these readings, the first that goes on a row; null when none does. */
export const goesOn = (held: Numbering, readings: readonly Label[]): Numbering | null => {
  for (const reading of readings) {
    const label = asNote(held, reading);
    const depth = expectedDepth(held, label);
    if (depth !== null) return at(held, label, depth);
  }
  return null;
};

/** Places a label that goes on no row: beside the last of its kind, or by the width of its kind. */
export const placedAnyway = (held: Numbering, label: Label): Numbering => {
  const depth = held.path.findLastIndex(({ kind }) => kind === label.kind);
  return at(held, label, depth >= 0 ? depth : knownDepth(held, label.kind));
};
