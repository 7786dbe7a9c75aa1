import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import {
  attachment,
  headerLine,
  instant,
  label,
  life,
  reason,
  repair,
  treeNode,
  unit,
} from './shapes.ts';

/** Base64 of 5 MiB. */
const largest = 7_000_000;
const day = daySchema.nullable();
const none = { purpose: 'none', offline: false } as const;
const command = { ...none, kind: 'command', action: 'directives.keep' } as const;
const query = { ...none, kind: 'query', action: 'directives.see', audit: 'none' } as const;

const file = z.object({
  fileName: z.string().trim().min(1).max(200),
  /** The file in Base64. */
  content: z.string().min(1).max(largest, { error: 'request.too-large' }),
});

const version = z.object({
  versionId: z.uuid(),
  number: z.int(),
  title: z.string(),
  life,
  isKept: z.boolean(),
});

/** Every directive of the register with its versions; drafts only for whoever keeps it. */
export const listDirectives = operation({
  ...query,
  name: 'directives.list',
  duties: ['directives.register', 'directives.in-force'],
  input: z.object({}),
  output: z.object({
    directives: z.array(
      z.object({
        directiveId: z.uuid(),
        name: z.string(),
        prefectureCode: z.string(),
        pack: z.string().nullable(),
        /** The newest first. */
        versions: z.array(version),
        /** Waits for the caller's own unit to acknowledge. */
        unacknowledged: z.boolean(),
        /** The end of validity waits for a decision. */
        reviewDue: day,
      }),
    ),
    /** Packs a directive may be tied to. */
    packs: z.array(z.object({ pack: z.string(), title: label })),
    prefectureCode: z.string(),
    may: z.object({ keep: z.boolean() }),
  }),
  refusals: [],
});

/** Reads a file and says what it found; writes nothing. */
export const previewDirective = operation({
  ...none,
  kind: 'query',
  action: 'directives.keep',
  audit: 'none',
  name: 'directives.preview',
  duties: ['directives.register'],
  input: file,
  output: z.object({
    fileType: z.string(),
    hash: z.string(),
    characters: z.int(),
    header: z.array(headerLine),
    attachments: z.array(attachment),
    nodes: z.array(treeNode),
    repairs: z.array(repair),
    /** The same file is a version already. */
    known: z.object({ versionId: z.uuid(), name: z.string(), number: z.int() }).nullable(),
  }),
  refusals: [
    'request.too-large',
    'directives.file-too-large',
    'directives.unreadable-file',
    'directives.empty',
    'directives.too-long',
    'directives.no-directive',
    'directives.several',
  ],
});

/** Keeps the file, its text and its tree as a draft: of a new directive or of a known one. */
export const registerDirective = operation({
  ...command,
  name: 'directives.register',
  audit: 'directives.registered',
  duties: ['directives.register', 'directives.retain'],
  input: file.extend({
    hash: z.string(),
    of: z.union([
      z.object({ directiveId: z.uuid() }),
      z.object({
        name: z.string().trim().min(1).max(120),
        prefectureCode: z
          .string()
          .regex(/^(0\d|[1-3]\d|4[0-7])$/)
          .meta({ examples: ['00'] }),
        pack: z.string().max(60).nullable(),
      }),
    ]),
  }),
  output: z.object({ directiveId: z.uuid(), versionId: z.uuid(), number: z.int() }),
  refusals: [...previewDirective.refusals, 'directives.known-file'],
});

/** A version of the family; one the register does not have is known by its number alone. */
const relative = z.object({
  id: z.string(),
  versionId: z.uuid().nullable(),
  name: z.string(),
  number: z.int().nullable(),
  numbers: z.array(z.string()),
  issuedOn: day,
  life: life.nullable(),
});

/** `to` took the place of `from`: wholly, at the end of a day, or by amending a part of it. */
const succession = z.object({
  from: z.string(),
  to: z.string(),
  effect: z.enum(['abolished', 'lapses', 'amended', 'new-version']),
  lastDay: day,
});

const distribution = z.object({
  sentOn: daySchema,
  dueOn: daySchema,
  note: z.string(),
  recipients: z.array(
    unit.extend({
      recipientId: z.uuid(),
      acknowledgedOn: day,
      acknowledgedBy: z.string().nullable(),
      mayAcknowledge: z.boolean(),
    }),
  ),
});

/** One version: header, tree, what was corrected, its dates, to whom it went, what it replaced. */
export const getDirective = operation({
  ...query,
  name: 'directives.get',
  duties: [
    'directives.register',
    'directives.in-force',
    'directives.supersede',
    'directives.retain',
  ],
  input: z.object({ versionId: z.uuid() }),
  output: z.object({
    directiveId: z.uuid(),
    versionId: z.uuid(),
    name: z.string(),
    number: z.int(),
    pack: z.string().nullable(),
    fileName: z.string(),
    registeredAt: instant,
    registeredBy: z.string(),
    revision: z.int(),
    header: z.array(headerLine),
    attachments: z.array(attachment),
    nodes: z.array(treeNode),
    repairs: z.array(repair),
    corrections: z.array(
      z.object({
        correctionId: z.uuid(),
        place: z.string(),
        field: z.string(),
        was: z.string(),
        becomes: z.string(),
        reason: z.string(),
        by: z.string(),
        at: instant,
        withdrawn: z.object({ by: z.string(), at: instant }).nullable(),
      }),
    ),
    life,
    validUntil: day,
    reviewDue: day,
    /** Lapsed, and the pack that runs it is still in use. */
    packInUse: z.boolean(),
    keptUntil: day,
    keptForGood: z.boolean(),
    disposal: z.enum(['yes', 'too-early', 'unset', 'in-use', 'done']),
    versions: z.array(version),
    /** What took the place of what, of everything this version is joined with; itself first. */
    family: z.object({ relatives: z.array(relative), successions: z.array(succession) }),
    distributions: z.array(distribution),
    figures: z.array(
      z.object({
        figureId: z.uuid(),
        place: z.string(),
        label: z.string(),
        value: z.int(),
        unit: z.string(),
        asOf: daySchema,
      }),
    ),
    editions: z.array(
      z.object({
        editionId: z.uuid(),
        leftOut: z.array(z.string()),
        reason: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
    /** Units it has not been sent to yet. */
    unsent: z.array(unit),
    may: z.object({ keep: z.boolean() }),
  }),
  refusals: ['not-found', 'directives.disposed'],
});

/** A value of a field of the header or of a node, as JSON; the rule says what fits. */
const value = z.json();

/** What the reader read wrongly, mended apart from the text. */
export const correctDirective = operation({
  ...command,
  name: 'directives.correct',
  audit: 'directives.corrected',
  duties: ['directives.register'],
  input: z.object({
    versionId: z.uuid(),
    /** The revision the page showed. */
    revision: z.int().min(0),
    place: z.string().min(1).max(200),
    field: z.string().min(1).max(40),
    value,
    reason: z.string().trim().max(300),
  }),
  output: z.object({ correctionId: z.uuid(), revision: z.int() }),
  refusals: [
    'directives.changed-since',
    'directives.no-such-place',
    'directives.wrong-value',
    'directives.nothing-changes',
    'directives.disposed',
  ],
});

export const withdrawCorrection = operation({
  ...command,
  name: 'directives.withdrawCorrection',
  audit: 'directives.correction-withdrawn',
  duties: ['directives.register'],
  input: z.object({ correctionId: z.uuid(), revision: z.int().min(0), reason }),
  output: z.object({ revision: z.int() }),
  refusals: ['directives.changed-since', 'directives.withdrawn', 'directives.wrong-value'],
});

/** How many of what on which day a version says, as an aggregate with its source (YG-H9, IS-H6). */
export const recordFigure = operation({
  ...command,
  name: 'directives.recordFigure',
  audit: 'directives.figure-recorded',
  duties: ['directives.figures'],
  input: z.object({
    versionId: z.uuid(),
    place: z.string().min(1).max(200),
    label: z.string().trim().min(1).max(120),
    value: z.int().min(0),
    unit: z.string().trim().min(1).max(20),
    asOf: daySchema,
  }),
  output: z.object({ figureId: z.uuid() }),
  refusals: ['directives.no-such-place', 'directives.disposed'],
});
