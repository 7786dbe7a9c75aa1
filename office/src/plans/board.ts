import type { Output } from '@meguri/core/operation.ts';
import type { getPlan } from '@meguri/core/plans/plans.ops.ts';

export type Board = Output<typeof getPlan>;
export type PlanOfBoard = NonNullable<Board['plan']>;
export type BoardTowns = Board['towns'];

/** A board with a plan on it. */
export type PlannedBoard = Board & { readonly plan: PlanOfBoard };

/** A version that may still be edited, and by this person. */
export const isEditable = (board: Board): boolean =>
  board.may.edit && (board.plan?.state === 'draft' || board.plan?.state === 'returned');

/** Months that take nothing: closed, over, or all of them where nothing may be edited. */
export const shutMonths = (board: Board): readonly number[] =>
  board.months
    .filter(({ state }) => state === 'closed' || state === 'over')
    .map((one) => one.month);

export const openMonthsOf = (board: Board): readonly number[] =>
  board.months.filter(({ state }) => state === 'now' || state === 'open').map((one) => one.month);

export const capacityOf = (board: Board): readonly number[] =>
  board.months.map((month) => month.capacityMinutes);

export const laterOf = (board: Board): readonly number[] =>
  board.months.map((month) => month.laterMinutes);

export const townName = (board: Board, townPartId: string): string =>
  board.towns.find((town) => town.townPartId === townPartId)?.name ?? '';
