import { type Day, yearOf } from '../base/day.ts';
import { fiscalYearOf } from '../base/era.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { PostKind } from '../organisation/posts.ts';
import type { Commendation } from '../pack/running.ts';

export const recipients = ['station', 'unit', 'staff'] as const;
export type Recipient = (typeof recipients)[number];

export const forms = ['nominate', 'praise'] as const;
export type Form = (typeof forms)[number];

/**
 * 'supported' and 'returned' by somebody else than the proposer; 'resubmitted' after a correction;
 * 'decided' or 'declined' by whom the directive names.
 */
export const commendationSteps = [
  'supported',
  'returned',
  'resubmitted',
  'decided',
  'declined',
] as const;
export type CommendationStep = (typeof commendationSteps)[number];

export const commendationStates = [
  'proposed',
  'reviewed',
  'returned',
  'decided',
  'declined',
] as const;
export type CommendationState = (typeof commendationStates)[number];

const states: Readonly<Record<CommendationStep, CommendationState>> = {
  supported: 'reviewed',
  returned: 'returned',
  resubmitted: 'proposed',
  decided: 'decided',
  declined: 'declined',
};

export const stateOf = (
  steps: readonly { readonly step: CommendationStep }[],
): CommendationState => {
  const last = steps.at(-1);
  return last === undefined ? 'proposed' : states[last.step];
};

const from: Readonly<Record<CommendationStep, CommendationState>> = {
  supported: 'proposed',
  returned: 'proposed',
  resubmitted: 'returned',
  decided: 'reviewed',
  declined: 'reviewed',
};

/** Refuses `commendation.not-now` where the step does not follow from the state. */
export const mustFollow = (state: CommendationState, step: CommendationStep): Result<true> =>
  from[step] === state ? ok(true) : refuse('commendation.not-now');

/** Whom a directive lets be commended, and how; visits alone are praised by MG-3.3c. */
export type Ground = Pick<Commendation, 'clause' | 'when' | 'recipients' | 'forms' | 'who'>;

/** Where no directive on foreign residents speaks of it: praise for good visits (MG-3.3c). */
export const praiseForVisits: Ground = {
  clause: 'MG-3.3c',
  when: 'merited',
  recipients: ['unit', 'staff'],
  forms: ['praise'],
  who: { clause: 'MG-3.3c', post: '警察署長' },
};

/** Refuses `commendation.not-in-directive` for what the directive has not. */
export const isAllowed = (
  ground: Ground,
  wanted: { readonly form: Form; readonly recipient: Recipient },
): Result<true> =>
  ground.forms.includes(wanted.form) && ground.recipients.includes(wanted.recipient)
    ? ok(true)
    : refuse('commendation.not-in-directive');

const numeral = '[0-9一二三四五六七八九十百千][0-9,.一二三四五六七八九十百千]*';
const counter = '件|回|人|名|戸|枚|日|時間|分|%|位|倍|か所|ヶ所|世帯|点|号';
const counts = new RegExp(
  `(?:約|計|全|月|年)?${numeral}\\s*(?:${counter})?|件数|回数|戸数|人数|枚数|実績|成績|最多|最高|トップ|多かった|一番多い|visits?|cards?|cases?|most|number of`,
  'giu',
);
const leastLetters = 12;

/**
 * What was good is told in words: where nothing but counts is left, it is no reason (R29; in 2010
 * counts of visit cards were what people were praised for). Refuses `commendation.only-counts`.
 */
export const toldInWords = (good: string): Result<true> => {
  const rest = good.normalize('NFKC').replaceAll(counts, '');
  return (rest.match(/\p{L}/gu) ?? []).length >= leastLetters
    ? ok(true)
    : refuse('commendation.only-counts');
};

export type Concerned = {
  readonly recipient: Recipient;
  readonly unitId: string | null;
  readonly personId: string | null;
};

export type Who = {
  readonly personId: string;
  readonly unitId: string;
  readonly stationId: string | null;
};

/** The person proposed, and whoever belongs to the unit or station proposed. */
export const isForSelf = (who: Who, { recipient, unitId, personId }: Concerned): boolean => {
  if (recipient === 'staff') return who.personId === personId;
  return recipient === 'unit' ? who.unitId === unitId : who.stationId === unitId;
};

/** Nobody proposes, goes over or decides it for himself. Refuses `commendation.own`. */
export const notForSelf = (who: Who, concerned: Concerned): Result<true> =>
  isForSelf(who, concerned) ? refuse('commendation.own') : ok(true);

/** Gone over and decided by people who had no part in it. Refuses `commendation.own-part`. */
export const notInvolved = (who: Who, earlier: readonly string[]): Result<true> =>
  earlier.includes(who.personId) ? refuse('commendation.own-part') : ok(true);

type Deciding = Concerned & {
  readonly ground: Ground;
  /** The station it is about; null: headquarters' own. */
  readonly stationId: string | null;
  /** The chief of that station is proposed, or had a part in it. */
  readonly chiefHasPart: boolean;
};

/**
 * Whom the directive names: the station chief, or headquarters; headquarters too where nobody is
 * named (IS-3.2b), for a whole station, and where the chief has a part in it.
 */
export const deciderOf = (one: Deciding): PostKind => {
  const named = one.ground.who?.post.includes('署長') === true;
  const byChief = named && one.stationId !== null && one.recipient !== 'station';
  return byChief && !one.chiefHasPart ? 'stationChief' : 'headquartersClerk';
};

/** Yearly ones are thought of from January on and until the fiscal year is over (GF-4). */
export const yearToConsider = (today: Day): { readonly year: number; readonly dueOn: Day } => {
  const year = fiscalYearOf(today);
  return { year, dueOn: `${year + 1}-03-31` };
};

export const isTimeToConsider = (today: Day): boolean => yearOf(today) > fiscalYearOf(today);

type Listed = { readonly proposedOn: Day; readonly id: string };

/** The newest first: lists of commendations have no other order (R29). */
export const byDay = (a: Listed, b: Listed): number => {
  if (a.proposedOn !== b.proposedOn) return a.proposedOn < b.proposedOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
};
