export type BoardTown = {
  /** The same town may stand in several months. */
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** Stays in its month although the month is open. */
  readonly fixed?: boolean;
};

export type BoardMonth = {
  readonly id: string;
  readonly label: string;
  readonly state: 'closed' | 'now' | 'draft' | 'open';
  /** 済, 今月, 案 */
  readonly stateLabel?: string;
  /** Hours. */
  readonly capacity: number;
  readonly need: number;
  readonly done: number;
  /** Hours of the approved version behind a draft. */
  readonly approved?: number;
  /** Counts in words with their units, such as ['41戸', '実施 20']. */
  readonly counts: readonly string[];
  readonly towns: readonly BoardTown[];
};

export type TownMove = { readonly townId: string; readonly from: string; readonly to: string };

/** A town in the air: where it came from and over which month it is. */
export type Lifted = TownMove & { readonly pointer?: { readonly x: number; readonly y: number } };

/** The next month a town may go to in a direction; closed months are passed over. */
export const neighbourMonth = (
  months: readonly BoardMonth[],
  from: string,
  direction: 1 | -1,
): string => {
  const ordered = direction === 1 ? months : [...months].reverse();
  const start = ordered.findIndex((month) => month.id === from);
  const next = ordered.slice(start + 1).find((month) => month.state !== 'closed');
  return next?.id ?? from;
};

/** The height all bars share (hours): the largest of what is needed or available. */
export const boardScale = (months: readonly BoardMonth[]): number =>
  Math.max(
    1,
    ...months.flatMap(({ capacity, need, done, approved = 0 }) => [capacity, need, done, approved]),
  );
