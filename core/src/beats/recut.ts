import { addDays, type Day } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';

/** A beat as on the day the re-cut takes effect. */
export type RecutBeat = {
  readonly id: string;
  readonly stationId: string;
  readonly boxId: string;
  readonly number: number;
  readonly name: string;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  readonly townPartIds: readonly string[];
  /** Active premises, exempted ones too. */
  readonly premises: readonly { readonly id: string; readonly townPartId: string | null }[];
};

/**
 * split: a new beat of the same box takes some towns; merge: the first beat takes everything of the
 * others, which end; the other two move towns or single premises between two beats.
 */
export type RecutWish =
  | {
      readonly kind: 'split';
      readonly beatId: string;
      readonly number: number;
      readonly name: string;
      readonly townPartIds: readonly string[];
    }
  | { readonly kind: 'merge'; readonly intoBeatId: string; readonly beatIds: readonly string[] }
  | {
      readonly kind: 'move-towns';
      readonly fromBeatId: string;
      readonly toBeatId: string;
      readonly townPartIds: readonly string[];
    }
  | {
      readonly kind: 'move-premises';
      readonly fromBeatId: string;
      readonly toBeatId: string;
      readonly premisesIds: readonly string[];
    };

type Move<Key extends string> = Readonly<Record<Key | 'fromBeatId' | 'toBeatId', string>>;

/** What a re-cut changes from its day on; what happened before stays with the old beats. */
export type Recut = {
  readonly newBeats: readonly Pick<
    RecutBeat,
    'id' | 'stationId' | 'boxId' | 'number' | 'name' | 'fromOn'
  >[];
  readonly ended: readonly { readonly beatId: string; readonly untilOn: Day }[];
  readonly townParts: readonly Move<'townPartId'>[];
  readonly premises: readonly Move<'premisesId'>[];
};

/** What stays on record of a re-cut beside its day, kind and reason. */
export type RecutDetails = {
  /** Every beat concerned, new ones too. */
  readonly beatIds: readonly string[];
  readonly townParts: Recut['townParts'];
  /** The moment its premises move (ISO), its own among the re-cuts of a station. */
  readonly at: string;
  /** Beats and towns as they were called that day, and how many premises moved. */
  readonly summary: {
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly towns: readonly string[];
    readonly premises: number;
  };
};

export type RecutDay = {
  readonly on: Day;
  readonly today: Day;
  /** Id for the beat a split makes. */
  readonly newBeatId: string;
};

/** The ids of the beats a wish names, each once, the one that stays first. */
export const beatsOfWish = (wish: RecutWish): readonly string[] => {
  if (wish.kind === 'split') return [wish.beatId];
  if (wish.kind === 'merge') return [...new Set([wish.intoBeatId, ...wish.beatIds])];
  return [...new Set([wish.toBeatId, wish.fromBeatId])];
};

const hasAll = (all: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((one) => all.includes(one));

const moveTowns = (
  from: RecutBeat,
  toBeatId: string,
  townPartIds: readonly string[],
): Pick<Recut, 'townParts' | 'premises'> => {
  const move = { fromBeatId: from.id, toBeatId };
  return {
    townParts: townPartIds.map((townPartId) => ({ townPartId, ...move })),
    premises: from.premises
      .filter((one) => one.townPartId !== null && townPartIds.includes(one.townPartId))
      .map((one) => ({ premisesId: one.id, ...move })),
  };
};

/** Some of a beat's towns, never all: an emptied beat would be a merge that nobody decided. */
const someTowns = (from: RecutBeat, wanted: readonly string[]): Result<readonly string[]> => {
  const townPartIds = [...new Set(wanted)];
  if (townPartIds.length === 0) return refuse('recut.nothing');
  if (!hasAll(from.townPartIds, townPartIds)) return refuse('recut.town-elsewhere');
  if (townPartIds.length === from.townPartIds.length) return refuse('recut.empty-beat');
  return ok(townPartIds);
};

const split = (
  wish: Extract<RecutWish, { kind: 'split' }>,
  from: RecutBeat,
  { on, newBeatId }: RecutDay,
): Result<Recut> => {
  const towns = someTowns(from, wish.townPartIds);
  if (!towns.ok) return towns;
  const { stationId, boxId } = from;
  const { number, name } = wish;
  return ok({
    newBeats: [{ id: newBeatId, stationId, boxId, number, name, fromOn: on }],
    ended: [],
    ...moveTowns(from, newBeatId, towns.value),
  });
};

const merge = (into: RecutBeat, others: readonly RecutBeat[], { on }: RecutDay): Result<Recut> => {
  const early = others.find((beat) => beat.fromOn >= on);
  if (early !== undefined) return refuse('appointment.same-day', { value: early.fromOn });
  const moved = others.map((beat) => {
    const { townParts } = moveTowns(beat, into.id, beat.townPartIds);
    // Every premises comes along, also one whose town lies in another beat.
    const premises = beat.premises.map(({ id }) => ({
      premisesId: id,
      fromBeatId: beat.id,
      toBeatId: into.id,
    }));
    return { townParts, premises };
  });
  return ok({
    newBeats: [],
    ended: others.map((beat) => ({ beatId: beat.id, untilOn: addDays(on, -1) })),
    townParts: moved.flatMap((each) => each.townParts),
    premises: moved.flatMap((each) => each.premises),
  });
};

const movePremises = (
  from: RecutBeat,
  toBeatId: string,
  wanted: readonly string[],
): Result<Recut> => {
  const ids = [...new Set(wanted)];
  if (ids.length === 0) return refuse('recut.nothing');
  const here = from.premises.map((one) => one.id);
  if (!hasAll(here, ids)) return refuse('recut.premises-elsewhere');
  const premises = ids.map((premisesId) => ({ premisesId, fromBeatId: from.id, toBeatId }));
  return ok({ newBeats: [], ended: [], townParts: [], premises });
};

const checkedBeats = (
  wish: RecutWish,
  beats: readonly RecutBeat[],
  { on, today }: RecutDay,
): Result<readonly RecutBeat[]> => {
  if (on < today) return refuse('day.in-past', { value: on });
  const ids = beatsOfWish(wish);
  const chosen = ids.flatMap((id) => beats.filter((beat) => beat.id === id));
  if (ids.length < 2 && wish.kind !== 'split') return refuse('recut.same-beat');
  if (chosen.length < ids.length) return refuse('not-found');
  if (new Set(chosen.map((beat) => beat.stationId)).size > 1) return refuse('recut.other-station');
  const absent = chosen.some(
    (beat) => beat.fromOn > on || (beat.untilOn !== null && beat.untilOn < on),
  );
  return absent ? refuse('beat.not-on-day', { value: on }) : ok(chosen);
};

/**
 * What re-cutting beats from a day on would change; `beats` are the beats the wish names, as on
 * that day. Refuses a day in the past, beats of different stations or that do not exist that day,
 * towns and premises that are not in the beat, and a result with an empty beat. Facts stay where
 * they happened: the form reads a premises in the beat it belonged to on each day (MG-6.1a).
 */
export const planRecut = (
  wish: RecutWish,
  beats: readonly RecutBeat[],
  day: RecutDay,
): Result<Recut> => {
  const checked = checkedBeats(wish, beats, day);
  if (!checked.ok) return checked;
  const [first, ...others] = checked.value;
  if (first === undefined) return refuse('not-found');
  if (wish.kind === 'split') return split(wish, first, day);
  if (wish.kind === 'merge') return merge(first, others, day);
  const [from] = others;
  if (from === undefined) return refuse('recut.same-beat');
  if (wish.kind === 'move-premises') return movePremises(from, first.id, wish.premisesIds);
  const towns = someTowns(from, wish.townPartIds);
  if (!towns.ok) return towns;
  return ok({ newBeats: [], ended: [], ...moveTowns(from, first.id, towns.value) });
};
