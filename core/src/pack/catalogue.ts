import * as z from 'zod';
import { list, record } from './shape.ts';
import { bilingual, clauseId, slug } from './text.ts';

/** The subjects under which directives order what is to be done; a directive has some of them. */
export const pillarSubjects = [
  'activities',
  'partners',
  'situation',
  'enforcement',
  'training',
] as const;
export type PillarSubject = (typeof pillarSubjects)[number];

export const pillars = list(
  record({
    subject: z.enum(pillarSubjects),
    clause: clauseId,
    title: bilingual,
  }),
);

/** What a group of people has in common, as far as a measure may be made for it. */
export const audiences = ['everybody', 'children', 'workers', 'students', 'newcomers'] as const;

const item = record({
  id: slug,
  clause: clauseId,
  title: bilingual,
  audience: z.enum(audiences),
});

/**
 * Measures to choose from, in the groups of the directive. 'examples': for reference, nobody must
 * do them (推進事項例); 'named': the directive names them in passing. A group may be empty.
 */
export const catalogue = record({
  standing: z.enum(['named', 'examples']),
  groups: list(
    record({ id: slug, subject: z.enum(pillarSubjects), clause: clauseId, items: list(item) }),
  ),
});

/** Stages of life a measure may be made for; which ones there are is never printed, so by default. */
export const lifeStages = record({
  clause: clauseId,
  stages: list(record({ id: slug, title: bilingual })),
  reason: bilingual,
}).nullable();

/** Kinds of places and organisations that make a community; never a person. */
export const communityKinds = [
  'residentialArea',
  'workplaceOrSchool',
  'districtOrFacility',
] as const;

export const trainingThemes = list(
  record({
    id: slug,
    clause: clauseId,
    theme: bilingual,
    /** What is handed out with it whatever the directive says. */
    withGuidance: bilingual.nullable(),
  }),
);

export type PackCatalogue = z.output<typeof catalogue>;
export type TrainingTheme = z.output<typeof trainingThemes>[number];
