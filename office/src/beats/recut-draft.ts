import type { RecutAsked, recutChoices } from '@meguri/core/beats/recut.ops.ts';
import type { Output } from '@meguri/core/operation.ts';

export type Choice = Output<typeof recutChoices>['beats'][number];
export type Asked = RecutAsked;
export type Wish = Asked['wish'];
export type RecutKind = Wish['kind'];

/** The form of a re-cut while it is filled in; `other` is where things go, or the beat that ends. */
export type Draft = {
  readonly kind: RecutKind;
  readonly beatId: string | null;
  readonly other: string | null;
  readonly townPartIds: readonly string[];
  readonly premisesIds: readonly string[];
  readonly number: number | null;
  readonly name: string;
  readonly on: string | null;
};

export const emptyDraft: Draft = {
  kind: 'move-towns',
  beatId: null,
  other: null,
  townPartIds: [],
  premisesIds: [],
  number: null,
  name: '',
  on: null,
};

/** Another kind or beat makes the towns and doors chosen before meaningless. */
export const withBeat = (draft: Draft, change: Partial<Draft>): Draft => ({
  ...draft,
  townPartIds: [],
  premisesIds: [],
  ...change,
});

/** The wish of a complete form, or null; the rule itself is asked by the server. */
export const wishOf = (draft: Draft): Wish | null => {
  const { kind, beatId, other, number, name } = draft;
  const [townPartIds, premisesIds] = [[...draft.townPartIds], [...draft.premisesIds]];
  if (beatId === null) return null;
  if (kind === 'split') {
    return number === null || name.trim() === ''
      ? null
      : { kind, beatId, number, name: name.trim(), townPartIds };
  }
  if (other === null) return null;
  if (kind === 'merge') return { kind, intoBeatId: beatId, beatIds: [other] };
  if (kind === 'move-towns') return { kind, fromBeatId: beatId, toBeatId: other, townPartIds };
  return { kind, fromBeatId: beatId, toBeatId: other, premisesIds };
};
