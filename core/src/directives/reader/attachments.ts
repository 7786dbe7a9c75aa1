import type { Attachment, ClauseNode } from '../document.ts';
import { type Reading, reading } from './found.ts';
import type { Layout } from './layout.ts';
import { joined } from './mapped.ts';
import type { References } from './references.ts';

const attached = /^(?:別紙|別添|別表|別図|別記|様式)/;

/** 別表 whose numbered items are tables of their own is as many tables: 別表1, 別表2. */
const labelsOf = ({ label, tables, children }: ClauseNode): readonly string[] => {
  if (label === null) return [];
  const several = tables.length === 0 && children.filter((child) => child.tables.length > 0);
  if (several === false || several.length < 2) return [label];
  return several.map((child) => `${label}${child.label ?? ''}`);
};

/** 別表 is there when 別表1 is: the text may point to the whole. */
const isCovered = (label: string, present: readonly string[]): boolean =>
  present.some(
    (one) => one === label || one.replace(/第|号/g, '') === label.replace(/第|号/g, ''),
  ) ||
  (/^別[^\d]*$/.test(label) && present.some((one) => one.startsWith(label)));

/** The attachments in the text and those it points to but does not hold. */
export const attachmentsIn = (
  { parts }: Layout,
  nodes: readonly ClauseNode[],
  references: References,
): Reading<readonly Attachment[]> | null => {
  const present = nodes
    .filter(({ label }) => label !== null && attached.test(label))
    .flatMap(labelsOf);
  const absent = references.labels.filter((label) => !isCovered(label, present));
  const all = [
    ...present.map((label) => ({ label, present: true })),
    ...absent.map((label) => ({ label, present: false })),
  ];
  if (all.length === 0) return null;
  const heads = parts
    .filter(({ label }) => attached.test(label))
    .flatMap(({ blocks }) => blocks[0] ?? []);
  return reading(all, joined(heads.map(({ whole }) => whole)));
};
