import { groupBy } from '../base/lists.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { ClauseNode, DirectiveDocument, DirectiveHeader, Passage } from './document.ts';
import { headerValues, isHeaderField } from './register-header.ts';

/** What may be mended in a node; 'parent' is the address of another node, or '' for the top. */
export const nodeFields = ['label', 'address', 'caption', 'text', 'parent'] as const;
export type NodeField = (typeof nodeFields)[number];

/** `place` is 'header' or the address the reader gave a node; it stays whatever is corrected. */
export type Correction = {
  readonly id: string;
  readonly revision: number;
  readonly place: string;
  readonly field: string;
  readonly becomes: unknown;
  /** The correction it takes back. */
  readonly withdraws: string | null;
};

/** Corrections that hold: neither taken back nor takings back, the oldest first. */
export const inForce = <C extends Correction>(corrections: readonly C[]): readonly C[] => {
  const gone = new Set(corrections.map(({ withdraws }) => withdraws));
  return corrections
    .filter(({ id, withdraws }) => withdraws === null && !gone.has(id))
    .toSorted((a, b) => a.revision - b.revision);
};

type Flat = { readonly node: ClauseNode; readonly parent: string };

/** Nodes in the order of the text, each with the address of the one above it ('' at the top). */
export const flatten = (nodes: readonly ClauseNode[], parent = ''): readonly Flat[] =>
  nodes.flatMap((node) => [{ node, parent }, ...flatten(node.children, node.address)]);

/** The text of a node without its children, one passage a line. */
export const textOf = ({ passages }: Pick<ClauseNode, 'passages'>): string =>
  passages.map(({ text }) => text).join('\n');

type Changes = ReadonlyMap<string, Readonly<Partial<Record<NodeField, string>>>>;

const changesOf = (corrections: readonly Correction[]): Changes => {
  const changes = new Map<string, Partial<Record<NodeField, string>>>();
  for (const { place, field, becomes } of inForce(corrections)) {
    const name = nodeFields.find((one) => one === field);
    if (place === 'header' || name === undefined || typeof becomes !== 'string') continue;
    changes.set(place, { ...changes.get(place), [name]: becomes });
  }
  return changes;
};

const passagesFrom = (text: string, node: ClauseNode): readonly Passage[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => ({
      kind: node.passages[at]?.kind ?? 'body',
      text: line,
      source: node.passages[at]?.source ?? node.source,
    }));

const lastPart = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/** What an address adds to that of the node above; nodes may skip a level (別表/1 has no 別表). */
const tailOf = (address: string, parent: string): string =>
  parent !== '' && address.startsWith(`${parent}/`)
    ? address.slice(parent.length + 1)
    : parent === ''
      ? address
      : lastPart(address);

type Rebuild = {
  /** By the place they stand under now. */
  readonly under: ReadonlyMap<string, readonly Flat[]>;
  readonly changes: Changes;
};

const addressIn = ({ node, parent }: Flat, { changes }: Rebuild, above: string): string => {
  const own = changes.get(node.address);
  if (own?.address !== undefined) return own.address;
  const tail = own?.parent === undefined ? tailOf(node.address, parent) : lastPart(node.address);
  return above === '' ? tail : `${above}/${tail}`;
};

const emptyToNull = (text: string | undefined, before: string | null): string | null =>
  text === undefined ? before : text === '' ? null : text;

/** A node of the corrected tree; `place` and `parent` are addresses the reader gave. */
export type Placed = {
  readonly place: string;
  readonly parent: string;
  readonly depth: number;
  /** As corrected, still with the children the reader gave it. */
  readonly node: ClauseNode;
};

type Above = { readonly place: string; readonly address: string; readonly depth: number };

const below = (rebuild: Rebuild, above: Above): readonly Placed[] =>
  (rebuild.under.get(above.place) ?? []).flatMap((one) => {
    const { node } = one;
    const own = rebuild.changes.get(node.address);
    const address = addressIn(one, rebuild, above.address);
    const mended = {
      ...node,
      address,
      label: emptyToNull(own?.label, node.label),
      caption: emptyToNull(own?.caption, node.caption),
      passages: own?.text === undefined ? node.passages : passagesFrom(own.text, node),
    };
    const { depth } = above;
    return [
      { place: node.address, parent: above.place, depth, node: mended },
      ...below(rebuild, { place: node.address, address, depth: depth + 1 }),
    ];
  });

/** The corrected nodes in the order of the corrected tree. */
export const placed = (
  document: DirectiveDocument,
  corrections: readonly Correction[],
): readonly Placed[] => {
  const changes = changesOf(corrections);
  const under = groupBy(
    flatten(document.nodes),
    ({ node, parent }) => changes.get(node.address)?.parent ?? parent,
  );
  return below({ under, changes }, { place: '', address: '', depth: 0 });
};

type Rows = ReadonlyMap<string, readonly Placed[]>;

const treeOf = (rows: Rows, parent = ''): readonly ClauseNode[] =>
  (rows.get(parent) ?? []).map(({ node, place }) => ({ ...node, children: treeOf(rows, place) }));

const headerWith = (
  header: DirectiveHeader,
  corrections: readonly Correction[],
): DirectiveHeader => {
  const changed = inForce(corrections).filter(({ place }) => place === 'header');
  const entries = changed.flatMap(({ field, becomes }) => {
    if (!isHeaderField(field)) return [];
    const source = header[field]?.source ?? { from: 0, until: 0 };
    return [[field, becomes === null ? null : { value: becomes, source, sure: 'printed' }]];
  });
  return { ...header, ...Object.fromEntries(entries) };
};

/**
 * The document with the corrections that hold. The text and the reader's answer stay as they are:
 * this is made anew each time, so a correction taken back leaves no trace in it.
 */
export const corrected = (
  document: DirectiveDocument,
  corrections: readonly Correction[],
): DirectiveDocument => ({
  header: headerWith(document.header, corrections),
  nodes: treeOf(groupBy(placed(document, corrections), ({ parent }) => parent)),
  repairs: document.repairs,
});

/** What a field says now, as far as it may be corrected; undefined: there is no such place. */
export const valueAt = (
  document: DirectiveDocument,
  corrections: readonly Correction[],
  at: { readonly place: string; readonly field: string },
): unknown => {
  if (at.place === 'header') {
    if (!isHeaderField(at.field)) return undefined;
    return headerWith(document.header, corrections)[at.field]?.value ?? null;
  }
  const found = flatten(document.nodes).find(({ node }) => node.address === at.place);
  if (found === undefined) return undefined;
  const own = changesOf(corrections).get(at.place);
  const before: Readonly<Record<NodeField, string>> = {
    label: found.node.label ?? '',
    address:
      placed(document, corrections).find((one) => one.place === at.place)?.node.address ?? '',
    caption: found.node.caption ?? '',
    text: textOf(found.node),
    parent: found.parent,
  };
  const field = nodeFields.find((one) => one === at.field);
  return field === undefined ? undefined : (own?.[field] ?? before[field]);
};

const isAbove = (document: DirectiveDocument, corrections: readonly Correction[]) => {
  const parents = new Map(placed(document, corrections).map((one) => [one.place, one.parent]));
  return (place: string, other: string): boolean => {
    for (let at = other; at !== ''; at = parents.get(at) ?? '') if (at === place) return true;
    return false;
  };
};

const fitsNode = (
  document: DirectiveDocument,
  corrections: readonly Correction[],
  asked: { readonly place: string; readonly field: NodeField; readonly value: unknown },
): boolean => {
  const { place, field, value } = asked;
  if (typeof value !== 'string' || value.length > 20_000) return false;
  if (field === 'label' || field === 'caption') return value.length <= 200;
  if (field === 'text') return true;
  if (field === 'parent') {
    const known = value === '' || flatten(document.nodes).some((one) => one.node.address === value);
    return known && !isAbove(document, corrections)(place, value);
  }
  return value !== '' && value.length <= 200;
};

/**
 * May this be corrected? Refuses a place or field that is not there, a value that does not fit,
 * what says so already, and an address that another node has.
 */
export const mayCorrect = (
  document: DirectiveDocument,
  corrections: readonly Correction[],
  asked: { readonly place: string; readonly field: string; readonly value: unknown },
): Result<{ readonly was: unknown }> => {
  const { place, field, value } = asked;
  const was = valueAt(document, corrections, asked);
  if (was === undefined) return refuse('directives.no-such-place');
  const node = nodeFields.find((one) => one === field);
  const fits =
    place === 'header'
      ? isHeaderField(field) && headerValues[field].safeParse(value).success
      : node !== undefined && fitsNode(document, corrections, { place, field: node, value });
  if (!fits) return refuse('directives.wrong-value');
  if (JSON.stringify(was) === JSON.stringify(value)) return refuse('directives.nothing-changes');
  const next = { id: 'next', revision: Infinity, place, field, becomes: value, withdraws: null };
  const addresses = placed(document, [...corrections, next]).map((one) => one.node.address);
  if (new Set(addresses).size < addresses.length) return refuse('directives.wrong-value');
  return ok({ was });
};

/**
 * Refuses when somebody corrected since the page was opened; says who and where (design 6: a clash
 * keeps both values, nobody is overwritten unseen).
 */
export const notSince = (
  corrections: readonly (Correction & { readonly by: string })[],
  revision: number,
): Result<true> => {
  const since = corrections.filter((one) => one.revision > revision);
  if (since.length === 0) return ok(true);
  return refuse('directives.changed-since', {
    by: [...new Set(since.map(({ by }) => by))].join('、'),
    places: [...new Set(since.map(({ place }) => place))].join('、'),
  });
};
