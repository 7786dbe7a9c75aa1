import * as z from 'zod';
import { type Day, dayInJapan } from '../base/day.ts';
import { byText } from '../base/lists.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import {
  type Premises,
  preferredHours,
  type VisitOutcome,
  visitOutcomes,
} from '../premises/premises.ts';
import {
  clockInJapan,
  coversNight,
  type HourWindow,
  type Instant,
  isNight,
  type NightRule,
  type NightVisitApproval,
} from './night.ts';

/** What happened with the visit card at the door (MG-5.1b). */
export const cardSteps = ['handed', 'returned', 'declined', 'completed'] as const;

/** How a completed card came in; 'dictated': written for the person, who asked for it (MG-5.1c). */
export const cardSources = ['door', 'dictated', 'counter', 'event', 'post'] as const;

const distinct = (list: readonly unknown[]): boolean => new Set(list).size === list.length;
const slips = z.int().min(0).max(9);

/** What a resident asked or thinks (MG-1b): about the police and the place, not about persons. */
export const heardSchema = z
  .strictObject({
    kind: z.enum(['request', 'opinion']),
    text: z.string().trim().min(1).max(1000),
    /** The person wants to hear back; the pack says by when. */
    answerWanted: z.boolean(),
  })
  .readonly();

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
    /** Only with a completed card. */
    cardSource: z.enum(cardSources).nullable(),
    /** When they like to be called on, where they said so. */
    hours: z.enum(preferredHours).nullable(),
    heard: heardSchema.nullable(),
  })
  .refine((sheet) => sheet.cardSource === null || sheet.card === 'completed')
  .readonly();

export type VisitSheet = z.output<typeof visitSheetSchema>;

/** Lists tell only whether somebody was met: a decline reads like every other attempt (design §7). */
export const shownResult = (outcome: VisitOutcome): 'met' | 'attempted' =>
  outcome === 'met' ? 'met' : 'attempted';

/** What is offered next: people who are gone are moved out by a command of their own. */
export const offerAfter = (outcome: VisitOutcome): 'move-out' | null =>
  outcome === 'relocated' ? 'move-out' : null;

/** Is this the same sheet, sent a second time? */
export const isSameSheet = (a: VisitSheet, b: VisitSheet): boolean => {
  const plain = ({ at, guidance, heard, ...rest }: VisitSheet): string =>
    JSON.stringify([
      Date.parse(at),
      guidance.toSorted(),
      heard && [heard.kind, heard.text, heard.answerWanted],
      Object.entries(rest).toSorted(([x], [y]) => byText(x, y)),
    ]);
  return plain(a) === plain(b);
};

/** The calendar day of a visit in Japan. */
export const visitDay = (visit: Pick<VisitSheet, 'at'>): Day => dayInJapan(new Date(visit.at));

/** How an officer comes to work a beat on a day. */
export type VisitAssignment = {
  readonly beatId: string;
  readonly role: 'own' | 'acting' | 'helper';
};

/** The premises on the day of the visit; `card` is 'completed' once a card ever was. */
export type VisitedPremises = Pick<Premises, 'beatId' | 'addedOn' | 'closedOn' | 'card'>;

export type VisitSituation = {
  readonly visit: VisitSheet;
  readonly officerId: string;
  /** The officer's assignment to the beat on the day of the visit, if any. */
  readonly assignment: VisitAssignment | null;
  readonly premises: VisitedPremises;
  /** The items of guidance the pack knows. */
  readonly guidanceItems: readonly number[];
  readonly night: {
    readonly window: HourWindow | null;
    readonly validityDays: number;
    readonly rule: NightRule;
    readonly approvals: readonly NightVisitApproval[];
  };
  readonly now: Instant;
};

/** May this officer call here on that day: a beat worked that day, premises that were there? */
export const mayCallAt = (
  { assignment, premises }: Pick<VisitSituation, 'assignment' | 'premises'>,
  on: Day,
): Result<VisitedPremises> => {
  if (assignment === null || assignment.beatId !== premises.beatId) {
    return refuse('visits.beat-not-assigned', { on });
  }
  if (on < premises.addedOn) return refuse('premises.before-added', { on: premises.addedOn });
  return premises.closedOn !== null && on > premises.closedOn
    ? refuse('visits.premises-closed', { on: premises.closedOn })
    : ok(premises);
};

/** A card is completed once, at an interview (MG-N3, MG-5.1b). */
const mayFillIn = ({ visit, premises, guidanceItems }: VisitSituation): Result<VisitSheet> => {
  const foreign = visit.guidance.find((item) => !guidanceItems.includes(item));
  if (foreign !== undefined) return refuse('visits.guidance-unknown', { item: foreign });
  if (visit.card !== 'completed') return ok(visit);
  if (visit.outcome !== 'met') return refuse('visits.card-needs-interview');
  return premises.card === 'completed' ? refuse('visits.card-completed-before') : ok(visit);
};

/** The approval a night visit rests on; null by day and where none covers it. */
export const nightApprovalOf = <A extends NightVisitApproval>(
  visit: VisitSheet & { readonly officerId: string },
  night: Pick<VisitSituation['night'], 'window' | 'validityDays'>,
  approvals: readonly A[],
): A | null =>
  isNight(visit.at, night.window)
    ? (approvals.find((one) => coversNight(one, visit, night.validityDays)) ?? null)
    : null;

const mayCallAtNight = ({ visit, officerId, night }: VisitSituation): Result<VisitSheet> => {
  if (!isNight(visit.at, night.window)) return ok(visit);
  if (night.rule === 'never') return refuse('visits.night-never');
  return nightApprovalOf({ ...visit, officerId }, night, night.approvals) === null
    ? refuse('visits.night-not-approved')
    : ok(visit);
};

/**
 * May this visit be recorded? Judged by the day it happened: not in the future, on a beat the
 * officer worked that day, at premises that were there, at night only with an approval made before
 * (MG-4.3b). A closed month does not refuse it: it becomes a late fact. The same at the door and in
 * the server.
 */
export const mayVisit = (situation: VisitSituation): Result<VisitSheet> => {
  const { visit } = situation;
  if (Date.parse(visit.at) > Date.parse(situation.now)) {
    return refuse('day.in-future', { value: `${visitDay(visit)} ${clockInJapan(visit.at)}` });
  }
  const there = mayCallAt(situation, visitDay(visit));
  if (!there.ok) return there;
  const filled = mayFillIn(situation);
  return filled.ok ? mayCallAtNight(situation) : filled;
};

const undoMilliseconds = 10_000;

/** May a recorded visit be taken back? For ten seconds; after that it is corrected, not undone. */
export const mayUndo = (recordedAt: Instant, now: Instant): Result<Instant> => {
  const passed = Date.parse(now) - Date.parse(recordedAt);
  return passed >= 0 && passed <= undoMilliseconds ? ok(recordedAt) : refuse('visits.undo-expired');
};
