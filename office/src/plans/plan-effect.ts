import { moveEffect, movePlan, type PlanMove } from '@meguri/core/plans/edit.ts';
import { hoursOf, noMonth, withoutWaiting } from '@meguri/core/plans/work.ts';
import type { TFunction } from 'i18next';
import { capacityOf, laterOf, type PlannedBoard, shutMonths, townName } from './board.ts';
import type { Entries } from './plan-steps.ts';

type Words = TFunction<'plans'>;

/** Months in which doors of a town part were met last year (MG-6.1b). */
const lastYearMonths = (board: PlannedBoard, townPartId: string): readonly number[] =>
  (board.towns.find((town) => town.townPartId === townPartId)?.lastYear ?? []).flatMap(
    (count, index) => (count > 0 ? [index + 1] : []),
  );

const monthName = (t: Words, month: number): string =>
  month === noMonth ? t('noMonth') : t('month', { month });

type Lifted = { readonly board: PlannedBoard; readonly entries: Entries; readonly move: PlanMove };

/** What a move does, line by line: hours of both months, doors past their due day, last year. */
export const effectLines = ({ board, entries, move }: Lifted, t: Words): readonly string[] => {
  const town = townName(board, move.townPartId);
  const count = move.priority + move.general;
  const head = t('effect.move', { town, count, month: monthName(t, move.to) });
  const after = movePlan(entries, move, shutMonths(board));
  if (!after.ok) return [head];
  const change = {
    before: withoutWaiting(entries),
    after: withoutWaiting(after.value),
    move,
  };
  const effect = moveEffect(change, {
    towns: board.towns,
    capacity: capacityOf(board),
    later: laterOf(board),
  });
  const hours = effect.months
    .filter(({ month }) => month !== noMonth)
    .map(({ month, beforeMinutes, afterMinutes, capacityMinutes }) => {
      const [needed, capacity] = [hoursOf(afterMinutes), hoursOf(capacityMinutes)];
      const before = hoursOf(beforeMinutes);
      const line = { month: monthName(t, month), before, after: needed, capacity };
      return `${t('effect.hours', line)}${needed > capacity ? ` ▲${t('effect.over')}` : ''}`;
    });
  const met = lastYearMonths(board, move.townPartId).map((month) => t('month', { month }));
  return [
    head,
    ...new Set(hours),
    t('effect.late', effect.late),
    ...(met.length === 0 ? [] : [t('effect.lastYear', { months: met.join(' ') })]),
  ];
};
