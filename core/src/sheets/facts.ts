import { type Day, monthEnd, monthOf, yearOf } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { MonthCounts, SheetMonth, Tiered } from './cells.ts';
import type { SheetSwitches } from './form.ts';
import type { SheetFact, SheetFile, SheetPremises } from './sheet-file.ts';

/** How one premises stands while the year is played through. */
type Standing = SheetPremises & { exempt: boolean; metThisYear: boolean; gone: boolean };

type Writable<T> = { -readonly [K in keyof T]: T[K] extends Tiered ? Writable<T[K]> : T[K] };
type StockKey = 'outstanding' | 'listed' | 'provisional' | 'guideRegisterHouseholds';
type Stocks = Writable<Pick<MonthCounts, StockKey>>;
type Flows = Writable<Omit<MonthCounts, StockKey | 'registerHouseholds'>>;

const zero = (): Writable<Tiered> => ({ priority: 0, general: 0 });

const noStocks = (): Stocks => ({
  outstanding: zero(),
  listed: zero(),
  provisional: zero(),
  guideRegisterHouseholds: 0,
});

const noFlows = (): Flows => ({
  completed: zero(),
  newlyKnown: zero(),
  movedOut: zero(),
  crCards: 0,
  patrolCards: 0,
  provisionalMade: zero(),
  provisionalResolved: zero(),
});

/** The file with everything its rules need at hand. */
type Play = {
  readonly file: SheetFile;
  readonly switches: SheetSwitches;
  readonly all: Map<string, Standing>;
  readonly stocks: Stocks;
  /** Flows of the month being counted. */
  flows: Flows;
};

/** Does the premises stand in B (clauses.md 6.1-3, 6.1-8; exempted ones leave it, 6.3-7)? */
const isListed = (one: Standing, { switches, file }: Play): boolean => {
  if (one.exempt || (one.card === 'provisional' && !switches.provisionalInListed)) return false;
  if (switches.listedCount === 'all' || one.lastMetYear === undefined) return true;
  return one.lastMetYear + switches.dueEveryYears[one.tier] <= file.year;
};

/** Puts a premises into the stocks, or takes it out of them (`sign` −1). */
const weigh = (one: Standing, sign: 1 | -1, play: Play): void => {
  if (one.gone) return;
  const { stocks } = play;
  if (isListed(one, play)) {
    stocks.listed[one.tier] += sign;
    if (!one.metThisYear) stocks.outstanding[one.tier] += sign;
  }
  if (one.card === 'provisional') stocks.provisional[one.tier] += sign;
  if (one.kind === 'household' && one.card === 'completed') stocks.guideRegisterHouseholds += sign;
};

const enter = (premises: SheetPremises, play: Play): void => {
  const one = { ...premises, exempt: false, metThisYear: false, gone: false };
  play.all.set(one.id, one);
  weigh(one, 1, play);
};

type Visited = Extract<SheetFact, { type: 'visited' }>;

/** Only the year's first meeting counts (注2); a card is new only where none was completed (注3, 注5). */
const visit = (one: Standing, fact: Visited, flows: Flows): void => {
  flows.crCards += fact.crCards;
  flows.patrolCards += fact.patrolCards;
  if (fact.outcome !== 'met') return;
  if (!one.metThisYear) flows.completed[one.tier] += 1;
  one.metThisYear = true;
  if (!fact.cardCompleted || one.card === 'completed') return;
  flows.newlyKnown[one.tier] += 1;
  if (one.card === 'provisional') flows.provisionalResolved[one.tier] += 1;
  one.card = 'completed';
};

type Change = Exclude<SheetFact, { type: 'added' }>;

const change = (one: Standing, fact: Change, flows: Flows): void => {
  if (fact.type === 'visited') visit(one, fact, flows);
  else if (fact.type === 'reclassified') one.tier = fact.tier;
  else if (fact.type === 'exempted') one.exempt = true;
  else if (fact.type === 'exemption-ended') one.exempt = false;
  else {
    one.gone = true;
    if (fact.type === 'moved-out') flows.movedOut[one.tier] += 1;
  }
};

/** Applies one fact of the year; answers the refusal of a fact that cannot have happened. */
const apply = (fact: SheetFact, play: Play): Result<null> => {
  if (fact.type === 'added') {
    const { premises } = fact;
    if (play.all.has(premises.id)) return refuse('sheet.premises-twice', { premises: premises.id });
    enter(premises, play);
    if (premises.card === 'provisional') play.flows.provisionalMade[premises.tier] += 1;
    return ok(null);
  }
  const one = play.all.get(fact.premises);
  const said = { premises: fact.premises, on: fact.on };
  if (one === undefined) return refuse('sheet.premises-unknown', said);
  if (one.gone) return refuse('sheet.premises-gone', said);
  weigh(one, -1, play);
  change(one, fact, play.flows);
  weigh(one, 1, play);
  return ok(null);
};

/** C of each month's end: the latest count dated up to it (注6); the later entry of equal days. */
const registerCounts = (file: SheetFile): readonly (number | null)[] => {
  const counts = file.registerHouseholds.toSorted((a, b) =>
    a.asOf < b.asOf ? -1 : +(a.asOf > b.asOf),
  );
  return Array.from({ length: 12 }, (_, at) => {
    const end = monthEnd(file.year, at + 1);
    return counts.findLast((one) => one.asOf <= end)?.count ?? null;
  });
};

/** Ends a month: hands its counts out and starts the next with the same stocks and no flows. */
const closeMonth = (play: Play, registerHouseholds: number | null): MonthCounts => {
  const { flows, stocks } = play;
  play.flows = noFlows();
  const { outstanding, listed, provisional, guideRegisterHouseholds } = stocks;
  return {
    ...flows,
    outstanding: { ...outstanding },
    listed: { ...listed },
    provisional: { ...provisional },
    registerHouseholds,
    guideRegisterHouseholds,
  };
};

/** How many months of the file's year are reached on its as-of day: 0–12. */
export const reachedMonths = (year: number, asOf: Day): number => {
  if (yearOf(asOf) !== year) return yearOf(asOf) < year ? 0 : 12;
  return monthOf(asOf);
};

const start = (file: SheetFile, switches: SheetSwitches): Result<Play> => {
  const play: Play = { file, switches, all: new Map(), stocks: noStocks(), flows: noFlows() };
  for (const premises of file.premises) {
    if (play.all.has(premises.id)) return refuse('sheet.premises-twice', { premises: premises.id });
    enter(premises, play);
  }
  return ok(play);
};

/** Facts of other years and after the as-of day are ignored, but the file must be in order. */
const factsOfYear = (file: SheetFile): Result<readonly SheetFact[]> => {
  const wrong = file.facts.findIndex((fact, at) => fact.on < (file.facts[at - 1]?.on ?? ''));
  const late = file.facts[wrong];
  if (late !== undefined) return refuse('sheet.facts-unsorted', { number: wrong + 1, on: late.on });
  return ok(file.facts.filter((fact) => yearOf(fact.on) === file.year && fact.on <= file.asOf));
};

const planOf = (file: SheetFile): Result<readonly Tiered[]> => {
  const plan = Array.from({ length: 12 }, zero);
  const seen = new Set<number>();
  for (const { month, priority, general } of file.plan) {
    if (seen.has(month)) return refuse('sheet.plan-month-twice', { month });
    seen.add(month);
    plan[month - 1] = { priority, general };
  }
  return ok(plan);
};

/** Plays the months reached, one after the other. */
const playMonths = (play: Play, facts: readonly SheetFact[]): Result<readonly MonthCounts[]> => {
  const register = registerCounts(play.file);
  const months: MonthCounts[] = [];
  const close = () => months.push(closeMonth(play, register[months.length] ?? null));
  for (const fact of facts) {
    while (months.length + 1 < monthOf(fact.on)) close();
    const applied = apply(fact, play);
    if (!applied.ok) return applied;
  }
  while (months.length < reachedMonths(play.file.year, play.file.asOf)) close();
  return ok(months);
};

/**
 * The twelve months of a beat counted from its facts (MG-6.1–6.3; the readings of clauses.md 6.1 as
 * `switches` choose). A is counted as the set of listed premises not met this year, never as
 * B − Σ実施数 (6.1-2). Takes time in proportion to premises and facts.
 *
 * Refuses: sheet.facts-unsorted, sheet.premises-twice, sheet.premises-unknown, sheet.premises-gone,
 * sheet.plan-month-twice.
 */
export const countSheet = (
  file: SheetFile,
  switches: SheetSwitches,
): Result<readonly SheetMonth[]> => {
  const [plan, facts, play] = [planOf(file), factsOfYear(file), start(file, switches)];
  if (!plan.ok) return plan;
  if (!facts.ok) return facts;
  if (!play.ok) return play;
  const counted = playMonths(play.value, facts.value);
  if (!counted.ok) return counted;
  return ok(plan.value.map((planned, at) => ({ planned, counts: counted.value[at] ?? null })));
};
