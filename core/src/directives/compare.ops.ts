import * as z from 'zod';
import { operation } from '../operation.ts';
import { instant, reason } from './shapes.ts';

const none = { purpose: 'none', offline: false } as const;
const query = { ...none, kind: 'query', action: 'directives.see', audit: 'none' } as const;

const side = z.object({ address: z.string(), heading: z.string(), text: z.string() });

const head = z.object({
  versionId: z.uuid(),
  directiveId: z.uuid(),
  name: z.string(),
  number: z.int(),
  prefectureCode: z.string(),
});

const row = z.object({
  relation: z.enum(['same', 'changed', 'moved', 'only-left', 'only-right']),
  left: side.nullable(),
  right: side.nullable(),
  runs: z.array(z.object({ kind: z.enum(['same', 'left', 'right']), text: z.string() })),
});

const two = z.object({ leftId: z.uuid(), rightId: z.uuid() });
const paper = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() });

/** Two versions, or directives of two prefectures, clause by clause (新旧対照表). */
export const compareDirectives = operation({
  ...query,
  name: 'directives.compare',
  duties: ['directives.supersede'],
  input: two,
  output: z.object({ left: head, right: head, rows: z.array(row) }),
  refusals: ['not-found', 'directives.disposed'],
});

/** The same on paper. */
export const printComparison = operation({
  ...query,
  name: 'directives.printComparison',
  duties: ['directives.supersede'],
  input: two.extend({ onlyChanges: z.boolean() }),
  output: paper,
  refusals: ['not-found', 'directives.disposed', 'sheet.character-missing'],
});

/** A redacted edition for the public: what is left out, and why. */
export const makeEdition = operation({
  ...none,
  kind: 'command',
  action: 'directives.keep',
  audit: 'directives.edition-made',
  name: 'directives.makeEdition',
  duties: ['directives.publish'],
  input: z.object({
    versionId: z.uuid(),
    leftOut: z.array(z.string().min(1).max(200)).max(2000),
    reason,
  }),
  output: z.object({ editionId: z.uuid(), at: instant }),
  refusals: [
    'directives.no-such-place',
    'directives.everything-left-out',
    'directives.wrong-life',
    'directives.disposed',
  ],
});

/** The public edition on paper; it says 部分掲載 where something is left out. */
export const printEdition = operation({
  ...query,
  name: 'directives.printEdition',
  duties: ['directives.publish'],
  input: z.object({ editionId: z.uuid() }),
  output: paper,
  refusals: ['not-found', 'directives.disposed', 'sheet.character-missing'],
});
