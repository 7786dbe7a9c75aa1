import { keysOf } from '../base/keys.ts';
import type { DirectiveDocument, DirectiveNumber, Predecessor } from './document.ts';
import { type Correction, corrected, inForce, placed } from './register-corrections.ts';
import { headerLabels } from './register-header.ts';
import type { HeaderLine, Mark, TreeNode } from './shapes.ts';

/** A correction with who made it and what stood there. */
export type SignedCorrection = Correction & {
  readonly was: unknown;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
};

type Shown = number | string | DirectiveNumber | Predecessor | { readonly label: string };

const textOfOne = (value: Shown): string => {
  if (typeof value !== 'object') return String(value);
  if ('label' in value) return value.label;
  if ('effect' in value)
    return value.numbers.map(({ text }) => text).join('、') || (value.title ?? '');
  return value.text;
};

/** A value of the header or of a node as words, one a line; null where nothing is said. */
export const linesOf = (value: unknown): readonly string[] | null => {
  if (value === null || value === undefined || value === '') return null;
  const all = Array.isArray(value) ? value : [value];
  return all.map((one) => textOfOne(one as Shown));
};

const markOf = ({ id, field, was, by, at, reason }: SignedCorrection): Mark => ({
  correctionId: id,
  field,
  by,
  at,
  reason,
  was: linesOf(was)?.join('\n') ?? '',
});

/** Marks of the corrections that hold at a place; of several on one field the newest. */
const marksAt = (corrections: readonly SignedCorrection[], place: string): Mark[] => {
  const newest = new Map<string, Mark>();
  for (const one of inForce(corrections)) {
    if (one.place === place) newest.set(one.field, markOf(one));
  }
  return [...newest.values()];
};

/** Every field of the header in a fixed order, unset ones too, with how sure it is. */
export const headerLines = (
  document: DirectiveDocument,
  corrections: readonly SignedCorrection[],
): HeaderLine[] => {
  const { header } = corrected(document, corrections);
  const marks = marksAt(corrections, 'header');
  return keysOf(headerLabels).map((field) => {
    const found = header[field];
    const mark = marks.find((one) => one.field === field) ?? null;
    const shown = linesOf(found?.value);
    const sure = mark === null ? (found?.sure ?? null) : 'corrected';
    return { field, shown: shown === null ? null : [...shown], sure, mark };
  });
};

/** The corrected tree, flat in its order, each node with the corrections made to it. */
export const treeLines = (
  document: DirectiveDocument,
  corrections: readonly SignedCorrection[],
): TreeNode[] =>
  placed(document, corrections).map(({ place, parent, depth, node }) => ({
    place,
    parent,
    depth,
    address: node.address,
    label: node.label,
    caption: node.caption,
    passages: node.passages.map(({ kind, text }) => ({ kind, text })),
    tables: node.tables.map(({ title, rows }) => ({ title, rows: rows.map((row) => [...row]) })),
    marks: marksAt(corrections, place),
  }));
