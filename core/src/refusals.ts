import { accessRefusals } from './access/access.refusals.ts';
import { auditRefusals } from './audit/audit.refusals.ts';
import { baseRefusals } from './base/base.refusals.ts';
import type { Language, RefusalText } from './base/refusal-text.ts';
import { beatsRefusals } from './beats/beats.refusals.ts';
import { bodiesRefusals } from './bodies/bodies.refusals.ts';
import { meetingsRefusals } from './bodies/meetings.refusals.ts';
import { cardsRefusals } from './cards/cards.refusals.ts';
import { commendationsRefusals } from './commendations/commendations.refusals.ts';
import { communitiesRefusals } from './communities/communities.refusals.ts';
import { handOversRefusals } from './communities/hand-overs.refusals.ts';
import { custodyRefusals } from './custody/custody.refusals.ts';
import { directivesRefusals } from './directives/directives.refusals.ts';
import { registerRefusals } from './directives/register.refusals.ts';
import { importsRefusals } from './imports/imports.refusals.ts';
import { interpretersRefusals } from './interpreters/interpreters.refusals.ts';
import { materialsRefusals } from './materials/materials.refusals.ts';
import { measuresRefusals } from './measures/measures.refusals.ts';
import { organisationRefusals } from './organisation/organisation.refusals.ts';
import { packRefusals } from './pack/pack.refusals.ts';
import { partnersRefusals } from './partners/partners.refusals.ts';
import { plansRefusals } from './plans/plans.refusals.ts';
import { premisesRefusals } from './premises/premises.refusals.ts';
import { publicationsRefusals } from './publications/publications.refusals.ts';
import { reportsRefusals } from './reports/reports.refusals.ts';
import { reviewsRefusals } from './reviews/reviews.refusals.ts';
import { rightsRefusals } from './rights/rights.refusals.ts';
import { sheetsRefusals } from './sheets/sheets.refusals.ts';
import { trainingRefusals } from './training/training.refusals.ts';
import { visitsRefusals } from './visits/visits.refusals.ts';
import { voicesRefusals } from './voices/voices.refusals.ts';

/**
 * Every expected "no" of the product, once. A slice lists its own in `<slice>.refusals.ts`;
 * this file only joins them, so that a code is unique and every client knows every sentence.
 */
export const refusals = {
  ...baseRefusals,
  ...accessRefusals,
  ...importsRefusals,
  ...directivesRefusals,
  ...registerRefusals,
  ...organisationRefusals,
  ...beatsRefusals,
  ...packRefusals,
  ...premisesRefusals,
  ...cardsRefusals,
  ...custodyRefusals,
  ...materialsRefusals,
  ...visitsRefusals,
  ...plansRefusals,
  ...sheetsRefusals,
  ...reviewsRefusals,
  ...rightsRefusals,
  ...bodiesRefusals,
  ...meetingsRefusals,
  ...trainingRefusals,
  ...voicesRefusals,
  ...communitiesRefusals,
  ...handOversRefusals,
  ...partnersRefusals,
  ...interpretersRefusals,
  ...reportsRefusals,
  ...commendationsRefusals,
  ...measuresRefusals,
  ...auditRefusals,
  ...publicationsRefusals,
};

export type RefusalCode = keyof typeof refusals;

const fill = (sentence: string, details: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));

/** The two sentences of a refusal in one language, its details filled in. */
export const explain = (
  code: RefusalCode,
  details: Readonly<Record<string, string | number>>,
  language: Language,
): { readonly say: string; readonly next: string } => {
  const text: RefusalText = refusals[code];
  return { say: fill(text.say[language], details), next: fill(text.next[language], details) };
};
