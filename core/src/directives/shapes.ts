import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { lifeStates } from './life.ts';
import { headerLabels } from './register-header.ts';

// Shapes that several operations of the register answer with.

export const label = z.object({ ja: z.string(), en: z.string() });
export const reason = z.string().trim().min(1).max(300);
export const instant = z.iso.datetime();
const day = daySchema.nullable();

export const life = z.object({
  state: z.enum(keysOf(lifeStates)),
  fromOn: day,
  lastOn: day,
});

const mark = z.object({
  correctionId: z.uuid(),
  field: z.string(),
  /** What it said before, as shown. */
  was: z.string(),
  by: z.string(),
  at: instant,
  reason: z.string(),
});

export type Mark = z.output<typeof mark>;

/** A field of the header: null where the text does not say it (unset is never guessed). */
export const headerLine = z.object({
  field: z.enum(keysOf(headerLabels)),
  shown: z.array(z.string()).nullable(),
  sure: z.enum(['printed', 'repaired', 'corrected']).nullable(),
  mark: mark.nullable(),
});

export type HeaderLine = z.output<typeof headerLine>;

const passage = z.object({ kind: z.enum(['body', 'proviso', 'supplement']), text: z.string() });
const table = z.object({ title: z.string().nullable(), rows: z.array(z.array(z.string())) });

/** A node of the tree, flat in the order of the text; `place` names it in corrections. */
export const treeNode = z.object({
  place: z.string(),
  address: z.string(),
  /** The place of the node above; '' at the top. */
  parent: z.string(),
  depth: z.int(),
  label: z.string().nullable(),
  caption: z.string().nullable(),
  passages: z.array(passage),
  tables: z.array(table),
  marks: z.array(mark),
});

export type TreeNode = z.output<typeof treeNode>;

export const repair = z.object({
  kind: z.string(),
  note: label,
  /** From 0 to 1. */
  sure: z.number(),
  /** The characters of the text it is about. */
  around: z.string(),
});

/** An annex; its text may be known to exist and be absent (IS-H11, ST-X1). */
export const attachment = z.object({ label: z.string(), present: z.boolean() });

export const unit = z.object({ unitId: z.uuid(), name: z.string() });
