import type { Criterion, PremisesKind, Tier } from '../pack/criteria.ts';
import { monthsBetween, type VisitClass } from '../pack/visit-rules.ts';
import type { NamedClass } from './rows.ts';

/** What these rules need of a pack. */
export type Classed = {
  readonly rules: { readonly classes: readonly VisitClass[] };
  readonly criteria: readonly Pick<
    Criterion,
    'code' | 'premises' | 'tier' | 'visitClass' | 'sealed'
  >[];
};

/** The column of the form a premises stands in and, where that has several classes, which one. */
type InClass = {
  readonly tier: Tier;
  readonly visitClass?: string | null | undefined;
};

/** The classes of a column of the form, the one visited most often first. */
export const classesIn = (classes: readonly VisitClass[], tier: Tier): readonly VisitClass[] =>
  classes
    .filter(({ column }) => column === tier)
    .toSorted((a, b) => monthsBetween(a) - monthsBetween(b));

/** Does the pack tell more classes apart than the form has columns? */
export const hasFineClasses = (classes: readonly VisitClass[]): boolean =>
  classesIn(classes, 'priority').length > 1 || classesIn(classes, 'general').length > 1;

/**
 * The class of premises. Where only the column is known, as in a register taken over from elsewhere,
 * the class visited most often holds: nobody is forgotten. undefined: the column has no class.
 */
export const classOf = (classes: readonly VisitClass[], door: InClass): VisitClass | undefined => {
  const column = classesIn(classes, door.tier);
  return column.find(({ code }) => code === door.visitClass) ?? column[0];
};

/** The class as records keep it: null for the only one of its column. */
export const classToKeep = (
  classes: readonly VisitClass[],
  criterion: Pick<Criterion, 'tier' | 'visitClass'>,
): string | null =>
  classesIn(classes, criterion.tier).length > 1 ? (criterion.visitClass ?? null) : null;

/** Criteria of a kind of premises that lead to a class. */
const leadingTo = (pack: Classed, kind: PremisesKind, code: string) =>
  pack.criteria.filter(
    (line) => line.premises === kind && classOf(pack.rules.classes, line)?.code === code,
  );

/**
 * Kind and class pairs that only sealed criteria lead to: whoever saw such a class would know age,
 * victimhood or health (register 6.3-2, design §7). A pack with one is refused.
 */
export const tellingClasses = (pack: Classed): readonly string[] =>
  (['household', 'establishment'] as const).flatMap((kind) =>
    pack.rules.classes
      .filter(({ code }) => {
        const lines = leadingTo(pack, kind, code);
        return lines.length > 0 && lines.every(({ sealed }) => sealed);
      })
      .map(({ code }) => `${kind} ${code}`),
  );

/**
 * The class a list, tablet or print may name beside the column; null where the column says it all,
 * or where no open criterion of this kind of premises leads to the class.
 */
export const shownClass = (
  pack: Classed,
  door: InClass & { readonly kind: PremisesKind },
): NamedClass | null => {
  const { classes } = pack.rules;
  if (classesIn(classes, door.tier).length < 2) return null;
  const { code = '', title = { ja: '', en: '' } } = classOf(classes, door) ?? {};
  const open = leadingTo(pack, door.kind, code).some(({ sealed }) => !sealed);
  return open ? { code, title } : null;
};
