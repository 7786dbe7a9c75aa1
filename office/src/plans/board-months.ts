import type { Month } from '@meguri/core/base/day.ts';
import { sum } from '@meguri/core/base/lists.ts';
import { monthTotals } from '@meguri/core/plans/compare.ts';
import { monthMinutes, type PlanEntry } from '@meguri/core/plans/edit.ts';
import { neededIn } from '@meguri/core/plans/later.ts';
import { hoursOf, movable } from '@meguri/core/plans/work.ts';
import type { BoardMonth } from '@meguri/ui/month-board.ts';
import type { TFunction } from 'i18next';
import { isEditable, laterOf, type PlannedBoard, townName } from './board.ts';

type Words = TFunction<'plans'>;
type MonthOfBoard = PlannedBoard['months'][number];

const stateOf = (board: PlannedBoard, { state }: MonthOfBoard): BoardMonth['state'] => {
  if (state === 'now') return 'now';
  if (state !== 'open') return 'closed';
  return isEditable(board) ? 'draft' : 'open';
};

const labelOf = (board: PlannedBoard, month: MonthOfBoard, t: Words): string | undefined => {
  if (month.state === 'now') return t('monthNow');
  if (month.state === 'open') return isEditable(board) ? t('monthDraft') : undefined;
  return month.state === 'closed' ? t('monthClosed') : t('monthOver');
};

/** Hours of what is done: its share of what was planned, else at the mean of all towns. */
const doneHours = (
  board: PlannedBoard,
  entries: readonly PlanEntry[],
  of: MonthOfBoard,
): number => {
  const done = of.done.priority + of.done.general;
  const planned = monthTotals(entries)[of.month - 1];
  const count = (planned?.priority ?? 0) + (planned?.general ?? 0);
  const minutes = monthMinutes(entries, board.towns, of.month);
  return hoursOf(done * (count > 0 ? minutes / count : board.ground.doorMinutes));
};

const townsIn = (board: PlannedBoard, entries: readonly PlanEntry[], month: Month) =>
  entries
    .filter((entry) => entry.month === month)
    .map((entry) => {
      const free = movable(entry, board.fixed);
      return {
        id: entry.townPartId,
        label: townName(board, entry.townPartId),
        count: entry.priority + entry.general,
        fixed: !isEditable(board) || free.priority + free.general === 0,
      };
    });

const needIn = (board: PlannedBoard, entries: readonly PlanEntry[], month: Month): number =>
  neededIn(entries, { towns: board.towns, later: laterOf(board) }, month);

/** Hours of a version beside the one shown, only where they can still differ. */
const approvedHours = (board: PlannedBoard, { month, state }: MonthOfBoard) => {
  const { approved, plan } = board;
  const beside = approved !== null && approved.version !== plan.version;
  if (!beside || state === 'closed' || state === 'over') return {};
  return { approved: hoursOf(needIn(board, approved.entries, month)) };
};

/** The plan as the board component draws it, in whole hours. */
export const boardMonths = (
  board: PlannedBoard,
  entries: readonly PlanEntry[],
  t: Words,
): readonly BoardMonth[] =>
  board.months.map((of) => {
    const label = labelOf(board, of, t);
    const towns = townsIn(board, entries, of.month);
    const count = sum(towns.map((town) => town.count));
    const later = hoursOf(of.laterMinutes);
    return {
      id: String(of.month),
      label: t('month', { month: of.month }),
      state: stateOf(board, of),
      ...(label === undefined ? {} : { stateLabel: label }),
      capacity: hoursOf(of.capacityMinutes),
      need: hoursOf(needIn(board, entries, of.month)),
      done: doneHours(board, entries, of),
      ...approvedHours(board, of),
      counts: [
        t('doors', { count }),
        t('done', { count: of.done.priority + of.done.general }),
        ...(later > 0 ? [t('later', { hours: later })] : []),
      ],
      towns,
    };
  });
