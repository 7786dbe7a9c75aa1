import * as z from 'zod';
import { searchKey } from '../base/address.ts';
import { type Day, daySchema, yearOf } from '../base/day.ts';
import { premisesKinds, tiers } from '../pack/criteria.ts';
import { attemptSteps } from '../pack/parameters.ts';
import { bilingual } from '../pack/text.ts';
import { cardStates, preferredHours } from './premises.ts';

/** A class of a pack with more of them than the form has columns. */
export const namedClass = z.object({ code: z.string(), title: bilingual }).readonly();
export type NamedClass = z.output<typeof namedClass>;

/**
 * One premises as lists show it: no criterion, no outcome of a visit, no name of a resident. `name`
 * is that of an establishment. `searchKey` is what `matchesText` compares.
 */
export const premisesRow = z
  .object({
    id: z.uuid(),
    kind: z.enum(premisesKinds),
    tier: z.enum(tiers),
    /** Where the tier's column has several classes and this one may be shown; else null. */
    visitClass: namedClass.nullable(),
    card: z.enum(cardStates),
    exempt: z.boolean(),
    address: z.string(),
    name: z.string(),
    townPartId: z.uuid(),
    buildingId: z.uuid().nullable(),
    addedOn: daySchema,
    lastMetOn: daySchema.nullable(),
    dueOn: daySchema.nullable(),
    /** Whole days; 0 when in time. */
    overdueDays: z.int(),
    /** Visits since the last interview at which nobody was met, of whatever outcome. */
    attempts: z.int(),
    convenience: z.enum(preferredHours).nullable(),
    nextStep: z.object({ step: z.enum(['visit', ...attemptSteps]), notBefore: daySchema }),
    searchKey: z.string(),
  })
  .readonly();

export type PremisesRow = z.output<typeof premisesRow>;

/** What a list may be narrowed by; there is none for outcomes and none for criteria. */
export const premisesFilter = z.object({
  text: z.string().max(200).optional(),
  tier: z.enum(tiers).optional(),
  visitClass: z.string().optional(),
  kind: z.enum(premisesKinds).optional(),
  /** Listed and not interviewed in the year of today: A of the form. */
  notMetThisYear: z.boolean().optional(),
  /** Listed and due on or before this day. */
  dueUntil: daySchema.optional(),
  neverMet: z.boolean().optional(),
  exempt: z.boolean().optional(),
  provisional: z.boolean().optional(),
});

export type PremisesFilter = z.output<typeof premisesFilter>;

const wanted = (asked: boolean | undefined, holds: boolean): boolean => asked !== true || holds;

const inCycle = (row: PremisesRow, filter: PremisesFilter, today: Day): boolean => {
  const { lastMetOn, dueOn } = row;
  const met = lastMetOn !== null && yearOf(lastMetOn) === yearOf(today);
  const due = filter.dueUntil === undefined || (dueOn !== null && dueOn <= filter.dueUntil);
  return (
    wanted(filter.notMetThisYear, !row.exempt && !met) &&
    wanted(filter.neverMet, !row.exempt && lastMetOn === null) &&
    (filter.dueUntil === undefined || (!row.exempt && due))
  );
};

/** The rows a filter leaves; server, screen and print decide by this one rule. */
export const filterPremises = (
  rows: readonly PremisesRow[],
  filter: PremisesFilter,
  today: Day,
): readonly PremisesRow[] => {
  const key = searchKey(filter.text ?? '');
  return rows.filter(
    (row) =>
      row.searchKey.includes(key) &&
      (filter.tier === undefined || row.tier === filter.tier) &&
      (filter.visitClass === undefined || row.visitClass?.code === filter.visitClass) &&
      (filter.kind === undefined || row.kind === filter.kind) &&
      wanted(filter.exempt, row.exempt) &&
      wanted(filter.provisional, row.card === 'provisional') &&
      inCycle(row, filter, today),
  );
};

const byAddress = new Intl.Collator('ja', { numeric: true });

/** In the order of a walk: by town, block, building and room; numbers as numbers. */
export const sortByAddress = (rows: readonly PremisesRow[]): readonly PremisesRow[] =>
  rows.toSorted((a, b) => byAddress.compare(a.searchKey, b.searchKey));
