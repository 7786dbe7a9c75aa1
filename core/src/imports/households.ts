import type { Day } from '../base/day.ts';
import { groupBy, sum } from '../base/lists.ts';
import { apportion } from './apportion.ts';

export type Basis = 'real' | 'derived' | 'placeholder';

/** A town with its parts; a part nobody works has no beat. */
export type KnownTown = {
  readonly id: string;
  readonly name: string;
  readonly households: number | null;
  readonly parts: readonly { readonly beatId: string | null }[];
};

/** A count of the source and the towns it stands for. */
export type AreaCount = {
  readonly towns: readonly KnownTown[];
  readonly count: number;
  readonly asOf: Day;
  readonly source: string;
  readonly level: string;
  readonly basis: Basis;
};

/** 住民基本台帳世帯数 of a beat with where it comes from (MG-N6, MG-R30). */
export type BeatCount = Pick<AreaCount, 'count' | 'asOf' | 'source' | 'level' | 'basis'> & {
  readonly beatId: string;
};

const order: readonly Basis[] = ['real', 'derived', 'placeholder'];
const weakest = (all: readonly Basis[]): Basis =>
  order.findLast((basis) => all.includes(basis)) ?? 'placeholder';

type Share = BeatCount & { readonly townId: string };

/** How a count of these towns may be called once it was spread over them. */
const spreadBasis = (area: AreaCount): Basis => {
  if (area.towns.length <= 1) return area.basis;
  const known = area.towns.some(({ households }) => (households ?? 0) > 0);
  return weakest([area.basis, known ? 'derived' : 'placeholder']);
};

const sharesOf = (area: AreaCount): readonly Share[] => {
  const weights = area.towns.map(({ households }) => households ?? 0);
  const counts = apportion(area.count, weights);
  const basis = spreadBasis(area);
  return area.towns.flatMap((town, at) => {
    const beats = new Set(town.parts.map(({ beatId }) => beatId));
    const parts = apportion(
      counts[at] ?? 0,
      town.parts.map(() => 1),
    );
    return town.parts.flatMap(({ beatId }, part) => {
      if (beatId === null) return [];
      const { asOf, source, level } = area;
      // A town whose parts belong to several beats is split in equal parts: nobody counted them.
      const told = beats.size > 1 ? weakest([basis, 'derived']) : basis;
      return [
        { beatId, townId: town.id, count: parts[part] ?? 0, asOf, source, level, basis: told },
      ];
    });
  });
};

/** Towns of a beat that have or may have households and of which the source says nothing. */
const missingTowns = (
  beatId: string,
  towns: readonly KnownTown[],
  covered: ReadonlySet<string>,
): readonly KnownTown[] =>
  towns.filter(
    (town) =>
      town.households !== 0 &&
      !covered.has(town.id) &&
      town.parts.some((part) => part.beatId === beatId),
  );

const totalOf = (shares: readonly [Share, ...Share[]]): BeatCount => {
  const { beatId, asOf, source, level } = shares[0];
  const count = sum(shares.map((share) => share.count));
  return { beatId, asOf, source, level, count, basis: weakest(shares.map(({ basis }) => basis)) };
};

export type SpreadHouseholds = {
  readonly counts: readonly BeatCount[];
  /** Beats of which the source covers only some towns: no count is made up for them. */
  readonly uncovered: readonly { readonly beatId: string; readonly towns: readonly string[] }[];
};

/**
 * Counts of areas as counts of beats: whole towns as they stand, larger areas in proportion to the
 * households known of their towns, towns shared by beats in equal parts. The basis says which.
 */
export const spreadHouseholds = (
  areas: readonly AreaCount[],
  towns: readonly KnownTown[],
): SpreadHouseholds => {
  const covered = new Set(areas.flatMap((area) => area.towns.map(({ id }) => id)));
  const groups = groupBy(
    areas.flatMap(sharesOf),
    (one) => `${one.beatId} ${one.asOf} ${one.source}`,
  );
  const counts: BeatCount[] = [];
  const uncovered = new Map<string, readonly string[]>();
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const missing = missingTowns(first.beatId, towns, covered);
    if (missing.length === 0) counts.push(totalOf([first, ...others]));
    else
      uncovered.set(
        first.beatId,
        missing.map(({ name }) => name),
      );
  }
  return { counts, uncovered: [...uncovered].map(([beatId, names]) => ({ beatId, towns: names })) };
};
