import { describe, expect, test } from 'vitest';
import formData from '../../../packs/miyagi-visits-2023/form.json' with { type: 'json' };
import { assembleSheet } from './cells.ts';
import { countSheet } from './facts.ts';
import { type SheetSwitches, sheetFormSchema } from './form.ts';
import { coverageOf, randomYear } from './random-years.ts';
import type { SheetFact, SheetFile, SheetPremises } from './sheet-file.ts';

/*
 * A second reading of the same rule, written only to disagree with the first: it knows no running
 * state, looks at every month from scratch and asks of every premises what is true of it then. Its
 * 33 rows are written out by hand, not read from the pack, and its ratios are whole-number divisions
 * of big integers.
 */

type Moment = {
  readonly facts: readonly SheetFact[];
  readonly file: SheetFile;
  readonly switches: SheetSwitches;
};
type Year = Pick<Moment, 'file' | 'switches'>;
type Cells = readonly (number | null)[];

const idOf = (fact: SheetFact): string =>
  fact.type === 'added' ? fact.premises.id : fact.premises;

const lastOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const upTo = ({ file, switches }: Year, day: string): Moment => ({
  file,
  switches,
  facts: file.facts.filter(
    (fact) => fact.on.startsWith(`${file.year}-`) && fact.on <= day && fact.on <= file.asOf,
  ),
});

const before = (moment: Moment, fact: SheetFact): Moment => ({
  ...moment,
  facts: moment.facts.slice(0, moment.facts.indexOf(fact)),
});

const known = ({ file, facts }: Moment): readonly SheetPremises[] => [
  ...file.premises,
  ...facts.flatMap((fact) => (fact.type === 'added' ? [fact.premises] : [])),
];

const about = (id: string, { facts }: Moment) => facts.filter((fact) => idOf(fact) === id);

const isHere = (id: string, at: Moment): boolean =>
  !about(id, at).some((fact) => fact.type === 'moved-out' || fact.type === 'removed');

const isMet = (id: string, at: Moment): boolean =>
  about(id, at).some((fact) => fact.type === 'visited' && fact.outcome === 'met');

const tierOf = (id: string, at: Moment): string | undefined => {
  const changes = about(id, at).flatMap((fact) =>
    fact.type === 'reclassified' ? [fact.tier] : [],
  );
  return changes.at(-1) ?? known(at).find((one) => one.id === id)?.tier;
};

const cardOf = (id: string, at: Moment): string | undefined =>
  about(id, at).some(
    (fact) => fact.type === 'visited' && fact.outcome === 'met' && fact.cardCompleted,
  )
    ? 'completed'
    : known(at).find((one) => one.id === id)?.card;

const isExempt = (id: string, at: Moment): boolean => {
  const words = about(id, at).map((fact) => fact.type);
  return words.lastIndexOf('exempted') > words.lastIndexOf('exemption-ended');
};

const isDue = (id: string, at: Moment): boolean => {
  const last = known(at).find((one) => one.id === id)?.lastMetYear;
  const every = at.switches.dueEveryYears[tierOf(id, at) === 'priority' ? 'priority' : 'general'];
  return last === undefined || at.file.year >= last + every;
};

const inB = (id: string, at: Moment): boolean =>
  !isExempt(id, at) &&
  (at.switches.provisionalInListed || cardOf(id, at) !== 'provisional') &&
  (at.switches.listedCount === 'all' || isDue(id, at));

/** What is true of every premises that is still there at that moment. */
const present = (at: Moment) =>
  known(at)
    .filter((one) => isHere(one.id, at))
    .map(({ id, kind }) => ({
      kind,
      tier: tierOf(id, at),
      card: cardOf(id, at),
      met: isMet(id, at),
      inB: inB(id, at),
    }));
type Present = ReturnType<typeof present>;

/** The month's facts of a kind, by the tier and card that held just before each. */
const flow = (at: Moment, month: string, holds: (fact: SheetFact, then: Moment) => boolean) =>
  at.facts.filter((fact) => fact.on.startsWith(month) && holds(fact, before(at, fact)));

const makesCard = (fact: SheetFact, then: Moment): boolean =>
  fact.type === 'visited' &&
  fact.outcome === 'met' &&
  fact.cardCompleted &&
  cardOf(fact.premises, then) !== 'completed';

type Reached = { readonly at: Moment; readonly month: string; readonly here: Present };

/** Rows 4–31 of one reached month, sums left out, for one tier. */
const tierCounts = ({ at, month, here }: Reached, tier: string) => {
  const mine = here.filter((one) => one.tier === tier);
  const count = (holds: (fact: SheetFact, then: Moment) => boolean): number =>
    flow(at, month, (fact, then) => holds(fact, then) && tierOf(idOf(fact), then) === tier).length;
  return {
    completed: count(
      (fact, then) =>
        fact.type === 'visited' && fact.outcome === 'met' && !isMet(fact.premises, then),
    ),
    newlyKnown: count(makesCard),
    movedOut: count((fact) => fact.type === 'moved-out'),
    outstanding: mine.filter((one) => one.inB && !one.met).length,
    listed: mine.filter((one) => one.inB).length,
    provisional: mine.filter((one) => one.card === 'provisional').length,
    made: flow(
      at,
      month,
      (fact) =>
        fact.type === 'added' &&
        fact.premises.tier === tier &&
        fact.premises.card === 'provisional',
    ).length,
    resolved: count(
      (fact, then) => makesCard(fact, then) && cardOf(idOf(fact), then) === 'provisional',
    ),
  };
};

const cardsGiven = (at: Moment, month: string, key: 'crCards' | 'patrolCards'): number =>
  flow(at, month, () => true).reduce(
    (sum, fact) => sum + (fact.type === 'visited' ? fact[key] : 0),
    0,
  );

const register = (file: SheetFile, end: string): number | null => {
  const until = file.registerHouseholds.filter((one) => one.asOf <= end);
  const latest = until
    .map((one) => one.asOf)
    .toSorted()
    .at(-1);
  return until.findLast((one) => one.asOf === latest)?.count ?? null;
};

const tenths = (top: number, bottom: number | null): number | null =>
  bottom === null || bottom === 0
    ? null
    : Number((BigInt(top) * 2000n + BigInt(bottom)) / (BigInt(bottom) * 2n)) / 10;

const pair = (a: number, b: number): number[] => [a, b, a + b];

/** Rows 4–33 of one month; 30 nulls for a month not reached. */
const resultColumn = (year: Year, month: number): Cells => {
  const { file } = year;
  const name = `${file.year}-${String(month).padStart(2, '0')}`;
  if (file.asOf < `${name}-01`) return Array.from({ length: 30 }, () => null);
  const end = lastOfMonth(file.year, month);
  const at = upTo(year, end);
  const reached = { at, month: name, here: present(at) };
  const [p, g] = [tierCounts(reached, 'priority'), tierCounts(reached, 'general')];
  const [a, b] = [p.outstanding + g.outstanding, p.listed + g.listed];
  const carded = reached.here.filter((one) => one.card === 'completed');
  const guide = carded.filter((one) => one.kind === 'household').length;
  return [
    ...pair(p.completed, g.completed),
    ...pair(p.newlyKnown, g.newlyKnown),
    ...pair(p.movedOut, g.movedOut),
    ...pair(p.outstanding, g.outstanding),
    cardsGiven(at, name, 'crCards'),
    cardsGiven(at, name, 'patrolCards'),
    ...pair(p.listed, g.listed),
    ...pair(p.provisional, g.provisional),
    ...pair(p.made, g.made),
    ...pair(p.resolved, g.resolved),
    register(file, end),
    guide,
    tenths(guide, register(file, end)),
    tenths(b - a, b),
  ];
};

const planColumn = (file: SheetFile, month: number): Cells => {
  const entry = file.plan.find((one) => one.month === month);
  return pair(entry?.priority ?? 0, entry?.general ?? 0);
};

/** MG-R13–15, 18–23, 30–33 stand at a month's end; the others add up. */
const stands = (row: number): boolean =>
  (row >= 13 && row <= 15) || (row >= 18 && row <= 23) || row >= 30;

const summary = (row: number, cells: Cells, reached: boolean[]): number | null => {
  const seen = cells.filter((_, at) => row <= 3 || reached[at]);
  if (seen.length === 0) return null;
  return stands(row)
    ? (seen.at(-1) ?? null)
    : seen.reduce<number>((sum, one) => sum + (one ?? 0), 0);
};

const naiveSheet = (year: Year) => {
  const columns = Array.from({ length: 12 }, (_, at) => [
    ...planColumn(year.file, at + 1),
    ...resultColumn(year, at + 1),
  ]);
  const reached = columns.map((column) => column[3] !== null);
  return Array.from({ length: 33 }, (_, at) => {
    const months = columns.map((column) => column[at] ?? null);
    return {
      id: `MG-R${at + 1}`,
      months,
      firstHalf: summary(at + 1, months.slice(0, 6), reached.slice(0, 6)),
      secondHalf: summary(at + 1, months.slice(6), reached.slice(6)),
      total: summary(at + 1, months, reached),
    };
  });
};

const form = sheetFormSchema.parse(formData);

const ruleSheet = ({ file, switches }: Year) => {
  const counted = countSheet(file, switches);
  if (!counted.ok) throw new Error(JSON.stringify(counted.refusal));
  return assembleSheet(form, counted.value).rows.map(({ label: _, ...row }) => row);
};

describe('sheets.compute: the rule against a naive second reading', () => {
  const years = Array.from({ length: 1000 }, (_, at) => randomYear(at + 1));

  test('sheets.compute: a thousand random years cover every fact and every rare pair', () => {
    const coverage = coverageOf(years);
    console.info('coverage of 1,000 random years', coverage);
    const { metThenReclassified, provisionalVanished, exemptAndBack, asOfInFirstHalf, ...types } =
      coverage;
    for (const [type, count] of Object.entries(types)) {
      expect(count, type).toBeGreaterThanOrEqual(300);
    }
    const rare = { metThenReclassified, provisionalVanished, exemptAndBack, asOfInFirstHalf };
    for (const [pairName, count] of Object.entries(rare)) {
      expect(count, pairName).toBeGreaterThanOrEqual(100);
    }
  });

  const agree = (files: readonly SheetFile[], switches: SheetSwitches) => {
    for (const [at, file] of files.entries()) {
      const year = { file, switches };
      expect(ruleSheet(year), `seed ${at + 1}`).toEqual(naiveSheet(year));
    }
  };

  test(
    'sheets.compute: cell for cell the same on a thousand random years',
    {
      timeout: 60_000,
    },
    () => agree(years, form.switches),
  );

  test('sheets.compute: the same under the other readings of B', { timeout: 60_000 }, () => {
    agree(years.slice(0, 150), { ...form.switches, listedCount: 'due' });
    agree(years.slice(150, 300), { ...form.switches, provisionalInListed: false });
  });
});
