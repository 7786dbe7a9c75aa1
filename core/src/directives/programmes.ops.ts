import * as z from 'zod';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { concepts } from '../pack/concepts.ts';
import { programmeFileSchema } from '../pack/programme.ts';

const label = z.object({ ja: z.string(), en: z.string() });
const { purposes, pillars, communityKinds, partnerKinds, reports, catalogue, lifeStages } =
  programmeFileSchema.unwrap().shape;
const { training, commendation, councils, interpreterClasses, conductGuidance } =
  programmeFileSchema.unwrap().shape;

/** What a directive in force says of the programme, in its own words: what the screens run on. */
export const programmeShown = z.object({
  pack: z.string(),
  prefecture: label,
  title: label,
  /** The word of this directive for each concept of the product (register 6.4-8). */
  words: z.record(z.enum(keysOf(concepts)), label),
  purposes,
  pillars,
  communityKinds,
  partnerKinds,
  reports,
  catalogue,
  lifeStages,
  training,
  commendation,
  councils,
  interpreterClasses,
  conductGuidance,
});

/** The directives on foreign residents in force here today, with everything screens choose from. */
export const listProgrammes = operation({
  name: 'directives.programmes',
  kind: 'query',
  action: 'directives.see',
  purpose: 'none',
  audit: 'none',
  duties: ['directives.words', 'directives.in-force'],
  offline: false,
  input: z.object({}),
  output: z.object({ programmes: z.array(programmeShown) }),
  refusals: [],
});
