import { addDays, type Day } from '../base/day.ts';
import type { Predecessor } from './document.ts';

/** Where a version stands on a day; every state but the draft follows from dates. */
export const lifeStates = {
  draft: { ja: '下書き', en: 'draft' },
  coming: { ja: '施行前', en: 'to take effect' },
  'in-force': { ja: '施行中', en: 'in force' },
  lapsed: { ja: '有効期間満了', en: 'lapsed' },
  replaced: { ja: '新しいものに替わった', en: 'replaced' },
  repealed: { ja: '廃止', en: 'abolished' },
} as const;

export type LifeState = keyof typeof lifeStates;

export type LifeFacts = {
  /** null while nobody put it in force. */
  readonly effectiveOn: Day | null;
  /** Last day of validity as printed or as last extended; null: no end. */
  readonly validUntil: Day | null;
  /** Last days set by what replaced it, and by what abolished it. */
  readonly replacedOn: Day | null;
  readonly repealedOn: Day | null;
};

export type Life = {
  readonly state: LifeState;
  /** First day in force. */
  readonly fromOn: Day | null;
  /** Last day in force, inclusive; null: no end is known. */
  readonly lastOn: Day | null;
};

type End = { readonly state: 'repealed' | 'replaced' | 'lapsed'; readonly lastOn: Day };

/** The end that comes first; on one day the act of a person goes before the mere passing of time. */
const firstEnd = ({ repealedOn, replacedOn, validUntil }: LifeFacts): End | undefined =>
  [
    { state: 'repealed', lastOn: repealedOn } as const,
    { state: 'replaced', lastOn: replacedOn } as const,
    { state: 'lapsed', lastOn: validUntil } as const,
  ]
    .filter((end): end is End => end.lastOn !== null)
    .toSorted((a, b) => (a.lastOn < b.lastOn ? -1 : Number(a.lastOn > b.lastOn)))[0];

/** The life of a version on a day. A last day counts whole: …限り is in force to its end (YG-H11). */
export const lifeOn = (facts: LifeFacts, day: Day): Life => {
  const { effectiveOn: fromOn } = facts;
  const end = firstEnd(facts);
  const lastOn = end?.lastOn ?? null;
  if (fromOn === null) return { state: 'draft', fromOn, lastOn: null };
  if (end !== undefined && end.lastOn < day) return { state: end.state, fromOn, lastOn };
  return { state: day < fromOn ? 'coming' : 'in-force', fromOn, lastOn };
};

/**
 * The last day of what a version replaces: the one it prints, though both are then in force on one
 * day (YG-H11: void 限り on the day of issue), else the day before it takes effect itself. Null where
 * it only amends.
 */
export const lastDayOfPredecessor = (
  { effect, lastDay }: Pick<Predecessor, 'effect' | 'lastDay'>,
  effectiveOn: Day,
): Day | null => (effect === 'amended' ? null : (lastDay ?? addDays(effectiveOn, -1)));

/** Days before the end of validity from which somebody has to look at it (feature 9). */
export const reviewNoticeDays = 90;

export type Review = {
  readonly outcome: 'extended' | 'let-lapse';
  readonly validUntil: Day | null;
};

/** The end of validity after all reviews so far, the oldest first. */
export const validAfter = (printed: Day | null, reviews: readonly Review[]): Day | null => {
  const last = reviews.findLast(({ outcome }) => outcome === 'extended');
  return last === undefined ? printed : last.validUntil;
};

/** Does the end of validity still wait for a decision? Only an extension begins a new term. */
export const awaitsReview = (life: Life, facts: LifeFacts, reviews: readonly Review[]): boolean =>
  facts.validUntil !== null &&
  (life.state === 'in-force' || life.state === 'lapsed') &&
  life.lastOn === facts.validUntil &&
  reviews.at(-1)?.outcome !== 'let-lapse';

export type Keeping = { readonly keptUntil: Day | null; readonly keptForGood: boolean };

/**
 * May the file and the text be disposed of? Only after the day that was set; unset means keep and
 * say so (R24), and what is in force or a draft stays in any case.
 */
export const mayDispose = (
  keeping: Keeping,
  life: Life,
  day: Day,
): 'yes' | 'too-early' | 'unset' | 'in-use' => {
  if (['draft', 'coming', 'in-force'].includes(life.state)) return 'in-use';
  if (keeping.keptForGood || keeping.keptUntil === null) return 'unset';
  return keeping.keptUntil < day ? 'yes' : 'too-early';
};
