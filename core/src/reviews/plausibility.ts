import { byText, groupBy } from '../base/lists.ts';
import type { VisitOutcome } from '../premises/premises.ts';

/** A visit as this rule sees it: no officer in it, so that it cannot compare any. */
export type VisitToAskAbout = {
  readonly id: string;
  readonly premisesId: string;
  /** Doors of one building share it; null: a house of its own. */
  readonly buildingId: string | null;
  /** ISO instant. */
  readonly at: string;
  readonly outcome: VisitOutcome;
  readonly crCards: number;
  readonly patrolCards: number;
};

export const questionCodes = ['same-minute', 'all-met', 'no-slips', 'pace'] as const;
export type QuestionCode = (typeof questionCodes)[number];

/** A question to the officer with the visits it is about; never a verdict (domain.md 1.6). */
export type PlausibilityQuestion = {
  readonly code: QuestionCode;
  readonly visitIds: readonly string[];
};

export type PlausibilityLimits = {
  /** Interviews in one minute at different buildings. */
  readonly sameMinute: number;
  /** Doors from which on it is worth asking when every one was met. */
  readonly allMetDoors: number;
  /** Absences from which on it is worth asking when not one slip was left. */
  readonly absencesWithoutSlip: number;
  /** Interviews within sixty minutes that are more than can be held. */
  readonly interviewsPerHour: number;
};

export const usualLimits: PlausibilityLimits = {
  sameMinute: 3,
  allMetDoors: 20,
  absencesWithoutSlip: 10,
  interviewsPerHour: 15,
};

type Visits = readonly VisitToAskAbout[];

const minuteOf = (visit: VisitToAskAbout): number => Math.floor(Date.parse(visit.at) / 60_000);
const buildingOf = (visit: VisitToAskAbout): string => visit.buildingId ?? visit.premisesId;

const question = (code: QuestionCode, visits: Visits): readonly PlausibilityQuestion[] =>
  visits.length === 0 ? [] : [{ code, visitIds: visits.map((visit) => visit.id) }];

const sameMinute = (met: Visits, limit: number): Visits =>
  [...groupBy(met, minuteOf).values()]
    .filter((run) => new Set(run.map(buildingOf)).size >= limit)
    .flat();

const allMet = (visits: Visits, limit: number): Visits => {
  const everyOne = visits.every((visit) => visit.outcome === 'met');
  return everyOne && new Set(visits.map((visit) => visit.premisesId)).size >= limit ? visits : [];
};

const noSlips = (visits: Visits, limit: number): Visits => {
  const absent = visits.filter((visit) => visit.outcome === 'absent');
  const anySlip = visits.some((visit) => visit.patrolCards + visit.crCards > 0);
  return absent.length >= limit && !anySlip ? absent : [];
};

/** Interviews that lie within some sixty minutes holding more than `limit` of them. */
const tooFast = (met: Visits, limit: number): Visits => {
  const asked = new Set<VisitToAskAbout>();
  for (const [index, first] of met.entries()) {
    const next = met[index + limit];
    if (next === undefined || minuteOf(next) - minuteOf(first) >= 60) continue;
    for (const visit of met.slice(index, index + limit + 1)) asked.add(visit);
  }
  return [...asked];
};

/**
 * Questions about one month's visits on one beat, to be asked of the officer before anything else.
 * They carry no number to sort by, and a month without visits raises none.
 */
export const askAbout = (
  visits: Visits,
  limits: PlausibilityLimits = usualLimits,
): readonly PlausibilityQuestion[] => {
  const sorted = visits.toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || byText(a.id, b.id),
  );
  const met = sorted.filter((visit) => visit.outcome === 'met');
  return [
    ...question('same-minute', sameMinute(met, limits.sameMinute)),
    ...question('all-met', allMet(sorted, limits.allMetDoors)),
    ...question('no-slips', noSlips(sorted, limits.absencesWithoutSlip)),
    ...question('pace', tooFast(met, limits.interviewsPerHour)),
  ];
};
