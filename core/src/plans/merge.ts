import { byText, groupBy } from '../base/lists.ts';
import { type PlanEntry, tidy } from './edit.ts';

/** A town part that two people changed differently: all three versions, none chosen. */
export type PlanConflict = {
  readonly townPartId: string;
  readonly base: readonly PlanEntry[];
  readonly mine: readonly PlanEntry[];
  readonly theirs: readonly PlanEntry[];
};

export type PlanMerge = {
  /** Both edits; a town part in conflict stays as saved (theirs). */
  readonly entries: readonly PlanEntry[];
  readonly conflicts: readonly PlanConflict[];
  /** Town parts the other person changed, so that the second editor sees them. */
  readonly changedByOthers: readonly string[];
};

type Edits = {
  readonly base: readonly PlanEntry[];
  readonly mine: readonly PlanEntry[];
  readonly theirs: readonly PlanEntry[];
};

/** Two tidy lists of entries of one town part hold the same numbers in the same months. */
export const sameEntries = (a: readonly PlanEntry[], b: readonly PlanEntry[]): boolean =>
  a.length === b.length &&
  a.every((entry, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      entry.month === other.month &&
      entry.priority === other.priority &&
      entry.general === other.general
    );
  });

/** Merges two edits of one plan by town part: each takes part whole, or both are shown. */
export const mergePlans = (edits: Edits): PlanMerge => {
  const pick = (entries: readonly PlanEntry[]) => {
    const towns = groupBy(tidy(entries), (entry) => entry.townPartId);
    return (id: string): readonly PlanEntry[] => towns.get(id) ?? [];
  };
  const [base, mine, theirs] = [pick(edits.base), pick(edits.mine), pick(edits.theirs)];
  const all = [...edits.base, ...edits.mine, ...edits.theirs].map((entry) => entry.townPartId);
  const towns = [...new Set(all)].toSorted(byText);
  const theirsChanged = towns.filter((id) => !sameEntries(theirs(id), base(id)));
  const clashing = theirsChanged.filter(
    (id) => !sameEntries(mine(id), base(id)) && !sameEntries(mine(id), theirs(id)),
  );
  return {
    entries: tidy(towns.flatMap((id) => (theirsChanged.includes(id) ? theirs(id) : mine(id)))),
    conflicts: clashing.map((townPartId) => ({
      townPartId,
      base: base(townPartId),
      mine: mine(townPartId),
      theirs: theirs(townPartId),
    })),
    changedByOthers: theirsChanged,
  };
};
