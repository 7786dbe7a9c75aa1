import type { Output } from '@meguri/core/operation.ts';
import type {
  listPeople,
  listPosts,
  listUnits,
} from '@meguri/core/organisation/organisation.ops.ts';

export type Unit = Output<typeof listUnits>['units'][number];
export type Post = Output<typeof listPosts>['posts'][number];
export type Holding = Post['holdings'][number];
export type Person = Output<typeof listPeople>['people'][number];

/** The station a unit belongs to; null for headquarters and its sections. */
export const stationOf = (unit: Unit, units: readonly Unit[]): string | null =>
  unit.stationId ?? units.find(({ id }) => id === unit.parentId)?.stationId ?? null;

/** Holdings on a day: the holder first, then who acts. */
export const holdersOn = (post: Post, day: string): readonly Holding[] =>
  post.holdings
    .filter(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || untilOn >= day))
    .toSorted((a, b) => Number(a.acting) - Number(b.acting));

/** The first holding that begins after a day. */
export const nextHolding = (post: Post, day: string): Holding | undefined =>
  post.holdings.findLast(({ fromOn }) => fromOn > day);
