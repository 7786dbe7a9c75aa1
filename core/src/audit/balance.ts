import { groupBy } from '../base/lists.ts';

/** An area with its visits, what the mix of tiers explains of them, and a public figure. */
export type Area = {
  readonly visits: number;
  readonly expected: number;
  readonly figure: number;
  /** Areas that one beat works: what its size or staffing does to them is one observation, not many. */
  readonly group: string;
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
export const leastGroups = 10;
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

/**
 * A value of Student's distribution as one of the normal (Wallace 1959, error of the tail below 0.002
 * from 5 degrees of freedom up): from few groups the spread is known badly.
 */
const asNormal = (value: number, freedom: number): number =>
  ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log(1 + value ** 2 / freedom));

/** Places by figure from 0 to 1, equal figures sharing theirs: a few large areas decide nothing. */
const places = (areas: readonly Area[]): readonly number[] => {
  const sorted = areas.map(({ figure }) => figure).sort((a, b) => a - b);
  return areas.map(
    ({ figure }) => (sorted.indexOf(figure) + sorted.lastIndexOf(figure)) / 2 / sorted.length,
  );
};

const ratio = (areas: readonly Area[]): number =>
  sum(areas, ({ visits }) => visits) / sum(areas, ({ expected }) => expected);

type Placed = Area & { readonly off: number };

/** Areas with expected visits scaled to all visits, and how far each is from the middle place. */
const placed = (areas: readonly Area[]): readonly Placed[] => {
  const all = ratio(areas);
  const fair = areas.map((area) => ({ ...area, expected: area.expected * all }));
  const place = places(fair);
  const total = sum(fair, ({ expected }) => expected);
  const middle = fair.reduce((mid, { expected }, at) => mid + expected * (place[at] ?? 0), 0);
  return fair.map((area, at) => ({ ...area, off: (place[at] ?? 0) - middle / total }));
};

const slopeOf = (areas: readonly Placed[]): number =>
  areas.reduce((total, { visits, expected, off }) => total + (visits - expected) * off, 0);

/** What the slope scatters by area (quasi-Poisson), and by group; the wider one counts. */
const spreadOf = (areas: readonly Placed[], groups: readonly (readonly Placed[])[]): number => {
  const scatter =
    sum(areas, ({ visits, expected }) => (visits - expected) ** 2 / expected) / (areas.length - 1);
  const byArea =
    Math.max(1, scatter) *
    areas.reduce((total, { expected, off }) => total + expected * off ** 2, 0);
  const squares = groups.reduce((total, group) => total + slopeOf(group) ** 2, 0);
  return Math.max(byArea, (squares * groups.length) / (groups.length - 1));
};

/**
 * Do visits differ with a public figure of the area, beyond what the mix of tiers explains (R28)?
 * A score test of visits against expected visits over the places of the areas. A beat that is too
 * large, or stood empty for months, has fewer visits in all its areas at once, and its areas are
 * alike in their figures: so the spread is taken over groups (cluster-robust), else one overloaded
 * beat looks like a bias. Knows areas and sums: no person, no officer, no home. undefined when there
 * is too little to say anything.
 */
export const balanceOf = (given: readonly Area[]): Balance | undefined => {
  const areas = given.filter(({ expected }) => expected >= leastExpected);
  if (areas.length < leastAreas) return undefined;
  const all = placed(areas);
  const groups = [...groupBy(all, ({ group }) => group).values()];
  if (groups.length < leastGroups) return undefined;
  const low = all.filter(({ off }) => off < 0);
  const high = all.filter(({ off }) => off >= 0);
  if (low.length === 0 || high.length === 0) return undefined;
  const value = Math.abs(slopeOf(all)) / Math.sqrt(spreadOf(all, groups));
  const chance = Math.min(1, 2 * upperTail(asNormal(value, groups.length - 1)));
  return { alarm: chance < alarmBelow, chance, low: ratio(low), high: ratio(high) };
};
