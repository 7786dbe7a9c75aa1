import { readFileSync } from 'node:fs';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { parse } from 'csv-parse/sync';
import type { Actor, Place } from './platform/serve.ts';

// docs/role-matrix.csv says who may do what where, written from the directive and the issue and not
// from the policies, so that the policies have something to be wrong against.

export const relations = [
  'own-beat',
  'own-box',
  'own-station',
  'other-station',
  'prefecture',
] as const;
export type Relation = (typeof relations)[number];

/** '-': the post cannot stand in that relation (a station chief has no box). */
export type MatrixRow = {
  readonly action: string;
  readonly relation: Relation;
} & Readonly<Record<PostKind, 'allow' | 'deny' | '-'>>;

export const readRoleMatrix = (): readonly MatrixRow[] =>
  parse(readFileSync(new URL('../../docs/role-matrix.csv', import.meta.url)), { columns: true });

const [station, box, beat, other] = ['s1', 'x1', 'b1', 'elsewhere'];

/** Where something takes place, seen from a post of station s1, box x1, beat b1. */
export const places: Readonly<Record<Relation, Place>> = {
  'own-beat': { stationId: station, boxId: box, beatId: beat },
  'own-box': { stationId: station, boxId: box, beatId: other },
  'own-station': { stationId: station, boxId: other, beatId: other },
  'other-station': { stationId: other, boxId: other, beatId: other },
  prefecture: {},
};

const boxed: readonly PostKind[] = ['beatOfficer', 'boxChief'];
const wide: readonly PostKind[] = ['headquartersClerk', 'auditor'];

/** A holder of the post; whoever may stand in on a beat works b1. */
export const holderOf = (postKind: PostKind): Actor => {
  const away = wide.includes(postKind);
  const beatIds = away || postKind === 'stationChief' ? [] : [beat];
  return {
    ...{ personId: 'p', name: '見本', rank: 'inspector', postId: postKind, postKind },
    ...{ postTitle: postKind, unitId: station, beatIds, stationIds: [station] },
    stationId: away ? null : station,
    boxId: boxed.includes(postKind) ? box : null,
  };
};
