import * as z from 'zod';
import { type Day, dayInJapan, daySchema } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Premises, visitOutcomes } from '../premises/premises.ts';
import {
  clockInJapan,
  coversNight,
  type HourWindow,
  type Instant,
  isNight,
  type NightVisitApproval,
} from './night.ts';

/** What happened with the visit card at the door (MG-5.1b). */
export const cardSteps = ['handed', 'returned', 'declined', 'completed'] as const;

/** When the people behind the door like to be called on; theirs to say, never a guess. */
export const preferredHours = [
  'weekday-morning',
  'weekday-afternoon',
  'evening',
  'weekend',
  'anytime',
] as const;
export type PreferredHours = (typeof preferredHours)[number];

const distinct = (list: readonly unknown[]): boolean => new Set(list).size === list.length;
const slips = z.int().min(0).max(20);

/** One attempt at one door, as the desk and the tablet send it. It has no text about persons. */
export const visitSheetSchema = z
  .strictObject({
    id: z.uuid(),
    premisesId: z.uuid(),
    at: z.iso.datetime({ offset: true }),
    outcome: z.enum(visitOutcomes),
    /** Items (1)–(5) of 第4の4 that were given (MG-4.4a). */
    guidance: z.array(z.int().min(1).max(5)).max(5).refine(distinct).readonly(),
    crCards: slips,
    patrolCards: slips,
    card: z.enum(cardSteps).nullable(),
    hours: z.array(z.enum(preferredHours)).max(5).refine(distinct).readonly(),
    /** A request or opinion was heard; the answer due back to the person (MG-1b). */
    request: z
      .strictObject({
        kind: z.enum(['request', 'opinion']),
        answerDueOn: daySchema.nullable(),
      })
      .readonly()
      .nullable(),
  })
  .readonly();

export type VisitSheet = z.output<typeof visitSheetSchema>;

/** The calendar day of a visit in Japan. */
export const visitDay = (visit: Pick<VisitSheet, 'at'>): Day => dayInJapan(new Date(visit.at));

/** How an officer comes to work a beat on a day. */
export type VisitAssignment = {
  readonly beatId: string;
  readonly role: 'own' | 'acting' | 'helper';
};

export type VisitSituation = {
  readonly visit: VisitSheet;
  readonly officerId: string;
  /** The officer's assignment to the beat on the day of the visit, if any. */
  readonly assignment: VisitAssignment | null;
  /** The premises as they were on the day of the visit. */
  readonly premises: Premises;
  readonly night: {
    readonly window: HourWindow | null;
    readonly validityDays: number;
    readonly approvals: readonly NightVisitApproval[];
  };
  readonly now: Instant;
};

const mayVisitPremises = (premises: Premises, on: Day): Result<Premises> => {
  if (on < premises.addedOn) return refuse('premises.before-added', { on: premises.addedOn });
  return premises.closedOn !== null && on > premises.closedOn
    ? refuse('visits.premises-closed', { on: premises.closedOn })
    : ok(premises);
};

const isApprovedAtNight = ({ visit, officerId, night }: VisitSituation): boolean =>
  !isNight(visit.at, night.window) ||
  night.approvals.some((one) => coversNight(one, { ...visit, officerId }, night.validityDays));

/**
 * May this visit be recorded? Judged by the day it happened: not in the future, on a beat the
 * officer worked that day, at premises that were there, at night only with an approval made before
 * (MG-4.3b), a card completed only at an interview (MG-N3). The same at the door and in the server.
 */
export const mayVisit = (situation: VisitSituation): Result<VisitSheet> => {
  const { visit, premises, assignment } = situation;
  if (Date.parse(visit.at) > Date.parse(situation.now)) {
    return refuse('day.in-future', { value: `${visitDay(visit)} ${clockInJapan(visit.at)}` });
  }
  if (visit.card === 'completed' && visit.outcome !== 'met') {
    return refuse('visits.card-needs-interview');
  }
  if (assignment === null || assignment.beatId !== premises.beatId) {
    return refuse('visits.beat-not-assigned', { on: visitDay(visit) });
  }
  const there = mayVisitPremises(premises, visitDay(visit));
  if (!there.ok) return there;
  return isApprovedAtNight(situation) ? ok(visit) : refuse('visits.night-not-approved');
};

const undoMilliseconds = 10_000;

/** May a recorded visit be taken back? For ten seconds; after that it is corrected, not undone. */
export const mayUndo = (recordedAt: Instant, now: Instant): Result<Instant> => {
  const passed = Date.parse(now) - Date.parse(recordedAt);
  return passed >= 0 && passed <= undoMilliseconds ? ok(recordedAt) : refuse('visits.undo-expired');
};
