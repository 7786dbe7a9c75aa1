import type { Day } from '../base/day.ts';
import { byText } from '../base/lists.ts';
import { ok, type Result, refuse } from '../base/result.ts';

/** What the use of a pack follows from: its own identity. */
export type UsablePack = {
  readonly identity: {
    readonly id: string;
    readonly prefecture: { readonly code: string };
    readonly number: string | null;
    /** null where it takes effect with its issue. */
    readonly issuedOn: Day | null;
    readonly effectiveOn: Day | null;
    /** Last day in force. */
    readonly effectiveUntil: Day | null;
    readonly supersedes: readonly { readonly numbers: readonly string[] }[];
  };
};

/** A pack of another prefecture used here; `lastOn` where its end is set. */
export type Adoption = {
  readonly id: string;
  readonly pack: string;
  readonly fromOn: Day;
  readonly lastOn: Day | null;
};

export type UseFacts = {
  readonly prefectureCode: string;
  readonly adoptions: readonly Adoption[];
  /** Last days of own packs that a person ended. */
  readonly ends: readonly { readonly pack: string; readonly lastOn: Day }[];
};

export type PackUse<P> = {
  readonly pack: P;
  readonly way: 'own' | 'adopted';
  /** null: since its issue, which is not printed. */
  readonly fromOn: Day | null;
  readonly lastOn: Day | null;
  readonly adoptionId: string | null;
  /** The directive lapsed on this day and the pack is still in use: shown, never a silent stop. */
  readonly lapsedOn: Day | null;
};

const beginOf = ({ identity }: UsablePack): Day | null => identity.effectiveOn ?? identity.issuedOn;

const within = (day: Day, from: Day | null, last: Day | null): boolean =>
  (from === null || from <= day) && (last === null || day <= last);

const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;

/** An own pack gives way on the day before the one that names its number takes effect. */
const replacedFrom = <P extends UsablePack>(pack: P, packs: readonly P[]): Day | null => {
  const { number, prefecture } = pack.identity;
  if (number === null) return null;
  const heirs = packs.filter(
    ({ identity }) =>
      identity.prefecture.code === prefecture.code &&
      identity.supersedes.some(({ numbers }) => numbers.includes(number)),
  );
  return earliest(heirs.map(beginOf));
};

const lapsedOn = ({ identity: { effectiveUntil } }: UsablePack, day: Day): Day | null =>
  effectiveUntil !== null && effectiveUntil < day ? effectiveUntil : null;

/** By the code of the prefecture (JIS X 0401), so that the order is the same everywhere. */
const byPrefecture = (a: { readonly pack: UsablePack }, b: { readonly pack: UsablePack }): number =>
  byText(a.pack.identity.prefecture.code, b.pack.identity.prefecture.code) ||
  byText(a.pack.identity.id, b.pack.identity.id);

const ownUse = <P extends UsablePack>(pack: P, facts: UseFacts) => {
  const ended = facts.ends.filter((end) => end.pack === pack.identity.id);
  const lastOn = earliest(ended.map((end) => end.lastOn));
  return { pack, way: 'own', fromOn: beginOf(pack), lastOn, adoptionId: null } as const;
};

/**
 * The packs used in a prefecture on a day: its own from the day they take effect, and after them
 * those of other prefectures it adopted, in the order of their prefectures. A validity end stops nothing by itself (YG-H2): the pack stays in use,
 * marked with the day its directive lapsed, until a person ends it or a successor takes effect.
 */
export const packsInUse = <P extends UsablePack>(
  packs: readonly P[],
  facts: UseFacts,
  day: Day,
): readonly PackUse<P>[] => {
  const own = packs
    .filter(({ identity }) => identity.prefecture.code === facts.prefectureCode)
    .filter((pack) => {
      const replaced = replacedFrom(pack, packs);
      return replaced === null || day < replaced;
    })
    .map((pack) => ownUse(pack, facts));
  const adopted = facts.adoptions.flatMap((one) => {
    const pack = packs.find(({ identity }) => identity.id === one.pack);
    const { fromOn, lastOn, id: adoptionId } = one;
    return pack === undefined
      ? []
      : [{ pack, way: 'adopted', fromOn, lastOn, adoptionId } as const];
  });
  return [...own, ...adopted.toSorted(byPrefecture)]
    .filter(({ fromOn, lastOn }) => within(day, fromOn, lastOn))
    .map((use) => ({ ...use, lapsedOn: lapsedOn(use.pack, day) }));
};

/** May this pack be adopted from a day on? Not an own one, and not twice at a time. */
export const mayAdopt = (
  pack: UsablePack | undefined,
  facts: UseFacts,
  fromOn: Day,
): Result<true> => {
  if (pack === undefined) return refuse('not-found');
  const { id, prefecture } = pack.identity;
  if (prefecture.code === facts.prefectureCode) return refuse('directives.own-pack');
  const clash = facts.adoptions.find(
    (one) => one.pack === id && (one.lastOn === null || fromOn <= one.lastOn),
  );
  return clash === undefined ? ok(true) : refuse('directives.adopted-already');
};
