import { addMonths, type Day, daysBetween } from '../base/day.ts';
import { isListed, type Premises } from '../premises/premises.ts';

/**
 * What a supervisor should look at, in the order in which it is shown: people who wait for an
 * answer first, then what was promised to be looked at again, then doors, then the form.
 */
export const exceptionCodes = [
  'requests-unanswered',
  'exemption-review-past',
  'criterion-review-past',
  'never-met',
  'long-overdue',
  'provisional-old',
  'provisional-balance',
  'coverage-over-100',
] as const;
export type ExceptionCode = (typeof exceptionCodes)[number];

/** One sentence to be: about premises and reasons, never about a person (MG-6.3b). */
export type ReviewException = {
  readonly code: ExceptionCode;
  readonly premisesIds: readonly string[];
  readonly details: Readonly<Record<string, string | number>>;
};

export type ReviewFacts = {
  /** The last day of the month reviewed. */
  readonly asOf: Day;
  readonly doors: readonly { readonly premises: Premises; readonly dueOn: Day | null }[];
  /** Requests and opinions heard; `answeredOn` null while nobody answered. */
  readonly requests: readonly {
    readonly premisesId: string;
    readonly answerDueOn: Day;
    readonly answeredOn: Day | null;
  }[];
  /** Discretionary choices in force with their review day. */
  readonly choices: readonly { readonly premisesId: string; readonly reviewOn: Day }[];
  /** Provisional cards: held before, made, resolved, held now (register 6.1-10). */
  readonly provisional: {
    readonly before: number;
    readonly made: number;
    readonly resolved: number;
    readonly held: number;
  };
  /** D and C of the form; null where no count was entered. */
  readonly guideRegister: number;
  readonly registerHouseholds: number | null;
  /** Only the post that classifies may learn that a choice was discretionary (design §7). */
  readonly viewerClassifies: boolean;
};

export type ExceptionLimits = {
  /** Days overdue from which a door is named. */
  readonly overdueDays: number;
  readonly attempts: number;
  readonly provisionalMonths: number;
};

/** Where the directive sets none (source: default): half a year, three tries, half a year. */
export const usualExceptionLimits: ExceptionLimits = {
  overdueDays: 180,
  attempts: 3,
  provisionalMonths: 6,
};

type Details = ReviewException['details'];

const about = (
  code: ExceptionCode,
  premisesIds: readonly string[],
  details: Details = {},
): readonly ReviewException[] =>
  premisesIds.length === 0
    ? []
    : [{ code, premisesIds, details: { ...details, count: premisesIds.length } }];

const idsOf = (
  facts: ReviewFacts,
  holds: (premises: Premises, dueOn: Day | null) => boolean,
): readonly string[] =>
  facts.doors
    .filter((door) => door.premises.status === 'active' && holds(door.premises, door.dueOn))
    .map((door) => door.premises.id);

const earliest = (days: readonly Day[]): Details => {
  const first = days.toSorted()[0];
  return first === undefined ? {} : { since: first };
};

const unanswered = ({ requests, asOf }: ReviewFacts): readonly ReviewException[] => {
  const open = requests.filter(
    (one) => one.answerDueOn < asOf && (one.answeredOn === null || one.answeredOn > asOf),
  );
  const ids = [...new Set(open.map((one) => one.premisesId))];
  return about('requests-unanswered', ids, {
    ...earliest(open.map((one) => one.answerDueOn)),
    requests: open.length,
  });
};

const exemptions = (facts: ReviewFacts): readonly ReviewException[] =>
  about(
    'exemption-review-past',
    idsOf(
      facts,
      (one) => one.exempt && one.exemptReviewOn !== null && one.exemptReviewOn < facts.asOf,
    ),
  );

const choices = (facts: ReviewFacts): readonly ReviewException[] => {
  if (!facts.viewerClassifies) return [];
  const past = facts.choices.filter((one) => one.reviewOn < facts.asOf);
  const details = earliest(past.map((one) => one.reviewOn));
  return about(
    'criterion-review-past',
    past.map((one) => one.premisesId),
    details,
  );
};

const doors = (facts: ReviewFacts, limits: ExceptionLimits): readonly ReviewException[] => {
  const neverMet = (one: Premises): boolean =>
    isListed(one) && one.lastMetOn === null && one.attempts >= limits.attempts;
  const overdue = (one: Premises, due: Day | null): boolean =>
    isListed(one) && due !== null && daysBetween(due, facts.asOf) >= limits.overdueDays;
  const oldProvisional = (one: Premises): boolean =>
    one.card === 'provisional' && addMonths(one.addedOn, limits.provisionalMonths) < facts.asOf;
  return [
    ...about('never-met', idsOf(facts, neverMet), { attempts: limits.attempts }),
    ...about(
      'long-overdue',
      idsOf(facts, (one, due) => overdue(one, due) && !neverMet(one)),
      { days: limits.overdueDays },
    ),
    ...about('provisional-old', idsOf(facts, oldProvisional), {
      months: limits.provisionalMonths,
    }),
  ];
};

const form = (facts: ReviewFacts): readonly ReviewException[] => {
  const { before, made, resolved, held } = facts.provisional;
  const expected = before + made - resolved;
  const { guideRegister, registerHouseholds: households } = facts;
  const said = (code: ExceptionCode, details: Details): ReviewException => ({
    code,
    premisesIds: [],
    details,
  });
  return [
    ...(expected === held ? [] : [said('provisional-balance', { expected, held })]),
    ...(households !== null && households > 0 && guideRegister > households
      ? [said('coverage-over-100', { guideRegister, registerHouseholds: households })]
      : []),
  ];
};

/** How many exceptions a review shows at most, so that fifteen minutes are enough. */
export const mostExceptions = 5;

/** At most five things to look at in a beat's month, in the fixed order of `exceptionCodes`. */
export const listExceptions = (
  facts: ReviewFacts,
  limits: ExceptionLimits,
): readonly ReviewException[] =>
  [
    ...unanswered(facts),
    ...exemptions(facts),
    ...choices(facts),
    ...doors(facts, limits),
    ...form(facts),
  ].slice(0, mostExceptions);
