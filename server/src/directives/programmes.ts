import { keysOf } from '@meguri/core/base/keys.ts';
import type { listProgrammes } from '@meguri/core/directives/programmes.ops.ts';
import { type Concept, concepts, wordOf } from '@meguri/core/pack/concepts.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import type { Bilingual } from '@meguri/core/pack/text.ts';
import type { UseCase } from '../platform/serve.ts';
import { programmesInForce } from './directives.ts';

const wordsOf = ({ vocabulary }: ProgrammePack): Record<Concept, Bilingual> => {
  const words = keysOf(concepts).map((concept) => [concept, wordOf(vocabulary, concept)] as const);
  return { ...concepts, ...Object.fromEntries(words) };
};

export const programmes: UseCase<typeof listProgrammes> = async (ctx) => ({
  programmes: (await programmesInForce(ctx)).map((pack) => ({
    pack: pack.identity.id,
    prefecture: pack.identity.prefecture.name,
    title: pack.identity.title,
    words: wordsOf(pack),
    purposes: pack.purposes,
    pillars: pack.pillars,
    communityKinds: pack.communityKinds,
    partnerKinds: pack.partnerKinds,
    reports: pack.reports,
    catalogue: pack.catalogue,
    lifeStages: pack.lifeStages,
    training: pack.training,
    commendation: pack.commendation,
    councils: pack.councils,
    interpreterClasses: pack.interpreterClasses,
    conductGuidance: pack.conductGuidance,
  })),
});
