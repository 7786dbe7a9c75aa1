import type { Output } from '@meguri/core/operation.ts';
import type { listAllotments } from '@meguri/core/organisation/allotments.ops.ts';

export type BoxAllotments = Output<typeof listAllotments>['boxes'][number];
export type MonthAllotment = BoxAllotments['months'][number];

/** Undefined where nobody has decided the month yet. */
export const monthOf = (box: BoxAllotments, month: number): MonthAllotment | undefined =>
  box.months.find((one) => one.month === month);

/** Hours of a month, one decimal: the days times the minutes of a day. */
export const hoursOf = ({ dutyDays, visitMinutesPerDay }: MonthAllotment): number =>
  Math.round((dutyDays * visitMinutesPerDay) / 6) / 10;

export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What a month is while it is typed; null where the text is no number in the range. */
export type Draft = {
  readonly month: number;
  readonly dutyDays: number | null;
  readonly visitMinutesPerDay: number | null;
  readonly support: string;
};

export const draftOf = (box: BoxAllotments): readonly Draft[] =>
  months.map(
    (month) =>
      monthOf(box, month) ?? { month, dutyDays: null, visitMinutesPerDay: null, support: '' },
  );

const isSet = (draft: Draft): draft is MonthAllotment =>
  draft.dutyDays !== null && draft.visitMinutesPerDay !== null;

const isUntouched = ({ dutyDays, visitMinutesPerDay, support }: Draft): boolean =>
  dutyDays === null && visitMinutesPerDay === null && support === '';

/** The months to send: those that changed; null while a month is half filled in. */
export const changedMonths = (
  drafts: readonly Draft[],
  box: BoxAllotments,
): readonly MonthAllotment[] | null => {
  const touched = drafts.filter((draft) => !isUntouched(draft));
  const complete = touched.filter(isSet);
  if (complete.length < touched.length) return null;
  return complete.filter((draft) => {
    const before = monthOf(box, draft.month);
    return (
      before?.dutyDays !== draft.dutyDays ||
      before.visitMinutesPerDay !== draft.visitMinutesPerDay ||
      before.support !== draft.support
    );
  });
};
