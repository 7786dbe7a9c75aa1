import * as z from 'zod';
import { keysOf } from '../base/keys.ts';
import { list, record } from './shape.ts';
import type { Bilingual } from './text.ts';
import { bilingual, clauseId } from './text.ts';

/**
 * What the directives of a programme speak of, in the words the product uses by itself. A pack maps
 * its local word to one of these and screens print the local word (register 6.4-8).
 */
export const concepts = {
  programme: { ja: '総合対策', en: 'the programme' },
  foreignResidents: { ja: '在留外国人', en: 'foreign residents' },
  community: { ja: '外国人コミュニティ', en: 'community' },
  communityNetwork: { ja: '外国人コミュニティ等', en: 'communities and their networks' },
  partner: { ja: '関係行政機関等', en: 'partners' },
  criminalOrganisation: { ja: '犯罪組織', en: 'criminal organisations' },
  pillar: { ja: '推進事項', en: 'pillar' },
  measure: { ja: '施策', en: 'measure' },
  situationSurvey: { ja: '実態把握', en: 'situation survey' },
  interpretedVisit: { ja: '通訳人との連携による巡回連絡', en: 'visits with an interpreter' },
  unit: { ja: '各所属', en: 'every unit' },
  headquartersBody: { ja: '推進本部', en: 'headquarters body' },
  committee: { ja: '推進委員会', en: 'committee' },
  workingGroup: { ja: '推進班', en: 'working group' },
  coordinators: { ja: '推進担当者会議', en: 'meeting of coordinators' },
  stationBody: { ja: '署推進本部', en: 'station body' },
  stationReview: { ja: '検討会', en: 'review meeting' },
  coordinator: { ja: '推進担当者', en: 'coordinator' },
  generalCoordinator: { ja: '総括推進担当者', en: 'general coordinator' },
  promotionManager: { ja: '推進責任者', en: 'promotion manager' },
  training: { ja: '職場教養', en: 'training' },
  commendation: { ja: '賞揚', en: 'commendation' },
} as const satisfies Record<string, Bilingual>;

export type Concept = keyof typeof concepts;

/** Local words, each with the clause that uses it. A concept the directive has not is left out. */
export const localWords = list(
  record({
    concept: z.enum(keysOf(concepts)),
    clause: clauseId,
    word: bilingual,
  }),
);

type LocalWords = z.output<typeof localWords>;

/** The local word of a concept; the product's own word where the directive has none. */
export const wordOf = (words: LocalWords, concept: Concept): Bilingual =>
  words.find((one) => one.concept === concept)?.word ?? concepts[concept];
