import { addMonths, type Day } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';

export const localStates = {
  draft: { ja: '下書き', en: 'draft' },
  submitted: { ja: '審査待ち', en: 'to be reviewed' },
  returned: { ja: '差戻し', en: 'returned' },
  valid: { ja: '使用中', en: 'in use' },
  expired: { ja: '期限切れ', en: 'expired' },
} as const;

export type LocalState = keyof typeof localStates;

/** What happened to a version of a station's text; facts in their order. */
export type LocalStep = {
  readonly step: 'submitted' | 'approved' | 'returned';
  /** The last day it may be used; of an approval only. */
  readonly validUntil: Day | null;
};

/** Where a version stands on a day (MG-4.4-1: recent trends, so nothing is used without an end). */
export const localStateOf = (steps: readonly LocalStep[], today: Day): LocalState => {
  const last = steps.at(-1);
  if (last === undefined) return 'draft';
  if (last.step !== 'approved') return last.step;
  return last.validUntil !== null && last.validUntil >= today ? 'valid' : 'expired';
};

export const firstDayOf = (day: Day): Day => `${day.slice(0, 8)}01`;

/** A text is written for this month or one of the next two. */
export const mayWriteFor = (month: Day, today: Day): Result<true> => {
  const from = firstDayOf(today);
  return month === firstDayOf(month) && month >= from && month <= addMonths(from, 2)
    ? ok(true)
    : refuse('materials.month-not-open');
};

/** Only the latest version goes on, from the state that fits. */
export const mayStep = (state: LocalState, step: LocalStep['step']): Result<true> => {
  const fits = step === 'submitted' ? state === 'draft' : state === 'submitted';
  return fits ? ok(true) : refuse('materials.local-state', { state: localStates[state].ja });
};

export type Approval = {
  readonly month: Day;
  readonly today: Day;
  readonly validUntil: Day;
  readonly writtenBy: string;
  readonly reviewer: string;
};

/** Somebody else looks at it, and it ends within two months of the month it was written for. */
export const mayApprove = (one: Approval): Result<true> => {
  if (one.writtenBy === one.reviewer) return refuse('materials.own-text');
  const last = addMonths(one.month, 2);
  return one.validUntil >= one.today && one.validUntil <= last
    ? ok(true)
    : refuse('materials.until-when', { last });
};
