/** At most so many in so long, for one caller and for all together. */
export type Limit = {
  readonly each: number;
  readonly all: number;
  /** Milliseconds. */
  readonly within: number;
};

/**
 * Counts in memory and nowhere else. `caller` is a passing name that means nothing after a restart;
 * a window that is over is forgotten whole.
 */
export const limiter = (limit: Limit, clock: () => number) => {
  let [since, total] = [clock(), 0];
  const counts = new Map<string, number>();
  return (caller: string): boolean => {
    if (clock() - since >= limit.within) {
      counts.clear();
      [since, total] = [clock(), 0];
    }
    const mine = counts.get(caller) ?? 0;
    if (mine >= limit.each || total >= limit.all) return false;
    counts.set(caller, mine + 1);
    total += 1;
    return true;
  };
};

const tenMinutes = 10 * 60_000;

/** A form takes a person minutes; a ticket is mistyped a few times (R30: guessing is refused). */
export const letterLimit: Limit = { each: 10, all: 500, within: tenMinutes };
export const ticketLimit: Limit = { each: 20, all: 1000, within: tenMinutes };
