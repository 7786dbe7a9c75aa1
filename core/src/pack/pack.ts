import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import type { SheetForm } from '../sheets/form.ts';
import type { CardFile } from './card-items.ts';
import type { Clause } from './clauses.ts';
import { conductTexts } from './conduct.ts';
import { type Criterion, criterionSchema } from './criteria.ts';
import { postKind, visitParameters } from './parameters.ts';
import type { RightsFile } from './rights-file.ts';
import { bilingual, clauseId, plainText, slug } from './text.ts';
import { taskRule } from './waiting.ts';

/** Programmes the product can run; a directive of another programme needs a feature first. */
export const programmes = ['visits'] as const;
export type Programme = (typeof programmes)[number];

const record = <S extends z.core.$ZodShape>(shape: S) => z.strictObject(shape).readonly();
const list = <S extends z.ZodType>(item: S) => z.array(item).readonly();

const identity = record({
  id: slug,
  /** Prefecture by its two-digit code of JIS X 0401. */
  prefecture: record({ code: z.string().regex(/^(0[1-9]|[1-3]\d|4[0-7])$/), name: bilingual }),
  programme: z.enum(programmes),
  kind: z.enum(['outline', 'procedure', 'policy']),
  title: bilingual,
  /** Number as printed. */
  number: plainText,
  fileCode: plainText.nullable(),
  issuer: bilingual,
  addressees: bilingual,
  issuedOn: daySchema,
  effectiveOn: daySchema,
  /** Last day in force; null: no end is stated. */
  effectiveUntil: daySchema.nullable(),
  supersedes: list(record({ number: plainText, issuedOn: daySchema })),
  /** Full years; 'permanent' or a copy without years is never disposed of. */
  retention: record({
    original: z.union([z.literal('permanent'), z.int().min(1)]),
    copyYears: z.int().min(1).nullable(),
  }),
  /** Rules the directive rests on or leaves something to. */
  references: list(record({ clause: clauseId, title: bilingual })),
});

/** Local words for what the product knows under neutral names; screens print these. */
const vocabulary = record({
  visits: bilingual,
  beat: bilingual,
  beatOfficer: bilingual,
  policeBox: bilingual,
  koban: bilingual,
  chuzaisho: bilingual,
  station: bilingual,
  boxChief: bilingual,
  sectionChief: bilingual,
  stationChief: bilingual,
  supervisor: bilingual,
  council: bilingual,
  priority: bilingual,
  general: bilingual,
  visitCard: bilingual,
  completedCard: bilingual,
  provisionalCard: bilingual,
  guideRegister: bilingual,
  crCard: bilingual,
  patrolCard: bilingual,
  annualSheet: bilingual,
});

const guidanceItem = record({
  code: slug,
  clause: clauseId,
  label: bilingual,
  /** 'each-visit' or only 'where-needed'. */
  when: z.enum(['each-visit', 'where-needed']),
});

export const custodyLevels = ['generalCustodian', 'stationCustodian', 'postCustodian'] as const;

const custodian = record({
  level: z.enum(custodyLevels),
  clause: clauseId,
  title: bilingual,
  /** The post as the directive prints it, and the post of the product that acts for it. */
  holder: bilingual,
  post: postKind,
});

/** `pack.json`: one directive on routine visits as data. Unknown keys are refused everywhere. */
export const packFileSchema = record({
  identity,
  vocabulary,
  parameters: visitParameters,
  criteria: z.array(criterionSchema).min(1).readonly(),
  guidance: z.array(guidanceItem).min(1).readonly(),
  custody: z.array(custodian).length(custodyLevels.length).readonly(),
  tasks: list(taskRule),
  /** Accepted at the first sign-in of a post, and again when they expire or change. */
  conduct: conductTexts,
});

export type PackFile = z.output<typeof packFileSchema>;

/** A whole directive: `pack.json`, `clauses.json`, `cards.json` and the prescribed form of a folder. */
export type Pack = Omit<PackFile, 'criteria'> & {
  readonly criteria: readonly Criterion[];
  readonly clauses: readonly Clause[];
  readonly form: SheetForm;
  readonly cards: CardFile;
  readonly rights: RightsFile;
};
