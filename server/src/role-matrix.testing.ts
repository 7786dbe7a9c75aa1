import { readFileSync } from 'node:fs';
import { keysOf } from '@meguri/core/base/keys.ts';
import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { communityPurposes, type Purpose, purposes } from '@meguri/core/pack/purposes.ts';
import { parse } from 'csv-parse/sync';
import type { Actor, Asked, Place, ReaderState } from './platform/serve.ts';

// docs/role-matrix.csv says who may do what where, written from the directive and the issue and not
// from the policies, so that the policies have something to be wrong against. What is expected here is
// read from it and from docs/role-matrix-conditions.csv alone.

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

/** For what and in which state a permission holds; what is not listed depends on neither. */
type Condition = {
  readonly action: string;
  /** Purposes with blanks between, or 'any'. */
  readonly purposes: string;
  readonly state: ReaderState | 'any';
};

const csv = <T>(name: string): readonly T[] =>
  parse(readFileSync(new URL(`../../docs/${name}.csv`, import.meta.url)), { columns: true });

export const readRoleMatrix = (): readonly MatrixRow[] => csv('role-matrix');
export const readConditions = (): readonly Condition[] => csv('role-matrix-conditions');

export const postKinds = keysOf(posts);

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
const wide: readonly PostKind[] = [
  'headquartersOfficer',
  'headquartersClerk',
  'auditor',
  'prefecturalChief',
];
/** Posts of a station that work no beat. */
const beatless: readonly PostKind[] = ['stationOfficer', 'stationChief'];

/** A holder of the post; whoever may stand in on a beat works b1. */
export const holderOf = (postKind: PostKind): Actor => {
  const away = wide.includes(postKind);
  const beatIds = away || beatless.includes(postKind) ? [] : [beat];
  return {
    personId: 'p',
    name: '見本',
    rank: 'inspector',
    postId: postKind,
    postKind,
    postTitle: postKind,
    unitId: station,
    beatIds,
    stationIds: [station],
    stationId: away ? null : station,
    boxId: boxed.includes(postKind) ? box : null,
    acting: false,
    fromOn: '2020-04-01',
    untilOn: null,
    accepted: [],
  };
};

/** The day of every question. */
export const today = '2027-04-01';

// A post counts while it is held, for a deputy (代理) as for its holder, and whatever other post the
// same person holds (兼務): the one they are signed in with counts.
const holdings = {
  own: { counts: true, change: {} },
  acting: { counts: true, change: { acting: true } },
  concurrent: { counts: true, change: { personId: 'p2', fromOn: today, untilOn: today } },
  expired: { counts: false, change: { untilOn: '2027-03-31' } },
  'not yet': { counts: false, change: { fromOn: '2027-04-02' } },
} as const satisfies Record<string, { counts: boolean; change: Partial<Actor> }>;

export type Question = {
  readonly kind: PostKind;
  readonly action: string;
  readonly relation: Relation;
  readonly purpose: string | undefined;
  readonly state: ReaderState;
  readonly holding: keyof typeof holdings;
};

/** Also none, and one that no registry knows (R15); what is most easily wrong comes first. */
const askedPurposes = ['investigation', ...keysOf(purposes).toReversed(), undefined];
const states: readonly ReaderState[] = ['cleared', 'texts-due'];

/** Every purpose is asked of whoever holds the post, or held it; two of them of the others. */
const holdingsFor = (purpose: string | undefined): readonly Question['holding'][] =>
  purpose === undefined || purpose === askedPurposes[1] ? keysOf(holdings) : ['own', 'expired'];

/** A purpose of the register is asked of what depends on purposes; the others are asked of all. */
const isAsked = (
  purpose: string | undefined,
  action: string,
  bound: ReadonlySet<string>,
): boolean => purpose === undefined || !(purpose in communityPurposes) || bound.has(action);

/** Every question about the rows: post × purpose × state, and × holding where that may matter. */
export function* questionsOf(rows: readonly MatrixRow[]): Generator<Question> {
  const bound = new Set(readConditions().map(({ action }) => action));
  for (const purpose of askedPurposes)
    for (const state of states)
      for (const holding of holdingsFor(purpose))
        for (const row of rows)
          for (const kind of postKinds)
            if (row[kind] !== '-' && isAsked(purpose, row.action, bound))
              yield {
                kind,
                action: row.action,
                relation: row.relation,
                purpose,
                state,
                holding,
              };
}

/** The oracle: what the two tables say, and nothing else. */
export const oracle = (
  rows: readonly MatrixRow[],
  conditions: readonly Condition[],
): ((question: Question) => boolean) => {
  const cells = new Map(rows.map((row) => [`${row.action} ${row.relation}`, row]));
  const bound = new Map(conditions.map((one) => [one.action, one]));
  return ({ kind, action, relation, purpose = '', state, holding }) => {
    if (!holdings[holding].counts) return false;
    if (cells.get(`${action} ${relation}`)?.[kind] !== 'allow') return false;
    const only = bound.get(action);
    if (only === undefined) return true;
    const fits = only.purposes === 'any' || only.purposes.split(' ').includes(purpose);
    return fits && (only.state === 'any' || only.state === state);
  };
};

/** A question as the decision point hears it. */
export const heard = (question: Question): readonly [Actor, string, Asked] => {
  const { kind, action, relation, purpose, state, holding } = question;
  const actor = { ...holderOf(kind), ...holdings[holding].change };
  // The type knows no other purpose than the registry's; what if one came all the same?
  const asked = { place: places[relation], purpose: purpose as Purpose | undefined };
  return [actor, action, { ...asked, state, today }];
};
