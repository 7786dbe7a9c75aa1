import * as z from 'zod';
import type { Assessment } from './assessment.ts';
import { bodiesSchema } from './bodies.ts';
import { catalogue, communityKinds, lifeStages, pillars, trainingThemes } from './catalogue.ts';
import type { Clause } from './clauses.ts';
import { localWords } from './concepts.ts';
import { programmeIdentity } from './identity.ts';
import {
  commendation,
  conductGuidance,
  councils,
  delegations,
  figures,
  interpreterClasses,
  reports,
} from './running.ts';
import { list, record } from './shape.ts';
import { bilingual, clauseId, slug } from './text.ts';

/** What a directive wants to reach; named on every measure. */
const purposes = list(record({ id: slug, clause: clauseId, text: bilingual }));

const kinds = list(record({ kind: z.enum(communityKinds), clause: clauseId, title: bilingual }));

const partnerKinds = list(record({ id: slug, clause: clauseId, title: bilingual }));

/**
 * `pack.json` of a directive on the safety of foreign residents. Everything but the identity may be
 * empty: of the four known ones none has it all. Unknown keys are refused everywhere, and there is
 * no key for a safeguard.
 */
export const programmeFileSchema = record({
  identity: programmeIdentity,
  vocabulary: localWords,
  purposes,
  pillars,
  communityKinds: kinds,
  partnerKinds,
  bodies: bodiesSchema,
  reports,
  catalogue,
  lifeStages,
  training: trainingThemes,
  commendation,
  councils,
  interpreterClasses,
  conductGuidance,
  delegations,
  figures,
});

export type ProgrammeFile = z.output<typeof programmeFileSchema>;

/** A whole directive on the programme: `pack.json`, `clauses.json`, `assessment.json` of a folder. */
export type ProgrammePack = ProgrammeFile & {
  readonly clauses: readonly Clause[];
  /** Null: none was made, and the work of the programme stays off (R07). */
  readonly assessment: Assessment | null;
};
