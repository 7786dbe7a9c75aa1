import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import type { SheetForm } from '../sheets/form.ts';
import type { CardFile } from './card-items.ts';
import type { Clause } from './clauses.ts';
import { conductTexts } from './conduct.ts';
import { type Criterion, criterionSchema } from './criteria.ts';
import { directiveKinds, prefecture, reference } from './identity.ts';
import { postKind, visitParameters } from './parameters.ts';
import type { RightsFile } from './rights-file.ts';
import { list, record } from './shape.ts';
import { bilingual, clauseId, plainText, slug } from './text.ts';
import { visitRules } from './visit-rules.ts';
import { taskRule } from './waiting.ts';

/** Programmes the product can run; a directive of another programme needs a feature first. */
export const programmes = ['visits'] as const;
export type Programme = (typeof programmes)[number];

const identity = record({
  id: slug,
  prefecture,
  programme: z.enum(programmes),
  kind: z.enum(directiveKinds),
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
  references: list(reference),
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
  /** Posts that may be designated instead, where the directive lets the station choose. */
  alternatives: list(postKind),
});

/** `pack.json`: one directive on routine visits as data. Unknown keys are refused everywhere. */
export const packFileSchema = record({
  identity,
  vocabulary,
  parameters: visitParameters,
  rules: visitRules,
  criteria: z.array(criterionSchema).min(1).readonly(),
  guidance: z.array(guidanceItem).min(1).readonly(),
  custody: z.array(custodian).min(1).max(custodyLevels.length).readonly(),
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
