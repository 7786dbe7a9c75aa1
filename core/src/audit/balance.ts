/** An area with its visits, what the mix of tiers explains of them, and a public figure. */
export type Area = {
  readonly visits: number;
  readonly expected: number;
  readonly figure: number;
};

export type Balance = {
  readonly alarm: boolean;
  /** Two-sided chance of a difference at least this large where there is none. */
  readonly chance: number;
  /** Visits ÷ expected visits of the areas below and from the middle figure up. */
  readonly low: number;
  readonly high: number;
};

/** Fewer areas or expected visits say nothing, and would be about few homes (R16). */
export const leastAreas = 20;
const leastExpected = 10;

/** Below this chance the auditor is asked to look. Of watches without bias, 3 of 100 ask in vain. */
export const alarmBelow = 0.03;

const sum = (areas: readonly Area[], of: (area: Area) => number): number =>
  areas.reduce((total, area) => total + of(area), 0);

/** Upper tail of the normal distribution (Abramowitz and Stegun 26.2.17, error below 1e-7). */
const upperTail = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * z);
  const poly =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
};

/** Places by figure from 0 to 1, equal figures sharing theirs: a few large areas decide nothing. */
const places = (areas: readonly Area[]): readonly number[] => {
  const sorted = areas.map(({ figure }) => figure).sort((a, b) => a - b);
  return areas.map(
    ({ figure }) => (sorted.indexOf(figure) + sorted.lastIndexOf(figure)) / 2 / sorted.length,
  );
};

const ratio = (areas: readonly Area[]): number =>
  sum(areas, ({ visits }) => visits) / sum(areas, ({ expected }) => expected);

/**
 * Do visits differ with a public figure of the area, beyond what the mix of tiers explains (R28)?
 * A score test of visits against expected visits over the places of the areas, its spread widened by
 * what visits scatter more than chance would (quasi-Poisson). Knows areas and sums: no person, no
 * officer, no home. undefined when there is too little to say anything.
 */
export const balanceOf = (given: readonly Area[]): Balance | undefined => {
  const areas = given.filter(({ expected }) => expected >= leastExpected);
  if (areas.length < leastAreas) return undefined;
  const all = ratio(areas);
  const fair = areas.map((area) => ({ ...area, expected: area.expected * all }));
  const place = places(fair);
  const total = sum(fair, ({ expected }) => expected);
  const middle =
    fair.reduce((sum, { expected }, at) => sum + expected * (place[at] ?? 0), 0) / total;
  const off = place.map((one) => one - middle);
  const slope = fair.reduce(
    (sum, { visits, expected }, at) => sum + (visits - expected) * (off[at] ?? 0),
    0,
  );
  const scatter =
    sum(fair, ({ visits, expected }) => (visits - expected) ** 2 / expected) / (fair.length - 1);
  const spread =
    Math.max(1, scatter) *
    fair.reduce((sum, { expected }, at) => sum + expected * (off[at] ?? 0) ** 2, 0);
  const low = fair.filter((_, at) => (off[at] ?? 0) < 0);
  const high = fair.filter((_, at) => (off[at] ?? 0) >= 0);
  if (low.length === 0 || high.length === 0) return undefined;
  const chance = Math.min(1, 2 * upperTail(Math.abs(slope) / Math.sqrt(spread)));
  return { alarm: chance < alarmBelow, chance, low: ratio(low), high: ratio(high) };
};
