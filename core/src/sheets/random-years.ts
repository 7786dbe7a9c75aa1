import { addDays, type Day, monthOf, yearOf } from '../base/day.ts';
import type { SheetFact, SheetFile, SheetPremises } from './sheet-file.ts';

/** A seeded stream of numbers in [0, 1), the same everywhere (mulberry32). */
const numbers = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

type Dice = {
  /** A whole number from `from` to `to`, both included. */
  readonly int: (from: number, to: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T | undefined;
};

const dice = (seed: number): Dice => {
  const next = numbers(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)],
  };
};

/** What the generator remembers, so that its facts can have happened. */
type World = {
  readonly alive: Map<string, SheetPremises>;
  readonly exempt: Set<string>;
  readonly met: Set<string>;
  added: number;
};

const anyPremises = (id: string, { chance, int }: Dice): SheetPremises => {
  const card = (['none', 'provisional', 'completed', 'completed'] as const)[int(0, 3)] ?? 'none';
  return {
    id,
    kind: chance(0.8) ? 'household' : 'establishment',
    tier: chance(0.4) ? 'priority' : 'general',
    card,
    lastMetYear: chance(0.5) ? int(2017, 2029) : undefined,
  };
};

/** One of `wished` in half of the cases, else any premises, so that rare pairs come up often. */
const someone = (world: World, wished: readonly string[], roll: Dice): string | undefined => {
  const favoured = wished.filter((id) => world.alive.has(id));
  const from = favoured.length > 0 && roll.chance(0.5) ? favoured : [...world.alive.keys()];
  return roll.pick(from);
};

const provisionalOnes = (world: World): readonly string[] =>
  [...world.alive.values()].filter((one) => one.card === 'provisional').map((one) => one.id);

type Maker = (on: Day, world: World, roll: Dice) => SheetFact | undefined;

const visited: Maker = (on, world, roll) => {
  const premises = someone(world, [...provisionalOnes(world), ...world.exempt], roll);
  const old = world.alive.get(premises ?? '');
  if (old === undefined) return undefined;
  const outcome = roll.chance(0.6)
    ? 'met'
    : (roll.pick(['absent', 'declined', 'vacant', 'relocated'] as const) ?? 'absent');
  const cardCompleted = roll.chance(0.5);
  if (outcome === 'met') world.met.add(old.id);
  if (outcome === 'met' && cardCompleted) world.alive.set(old.id, { ...old, card: 'completed' });
  const [crCards, patrolCards] = [roll.int(0, 2), roll.int(0, 1)];
  return { type: 'visited', on, premises: old.id, outcome, crCards, patrolCards, cardCompleted };
};

const added: Maker = (on, world, roll) => {
  world.added += 1;
  const premises = anyPremises(`N${world.added}`, roll);
  world.alive.set(premises.id, premises);
  return { type: 'added', on, premises };
};

const gone =
  (type: 'moved-out' | 'removed'): Maker =>
  (on, world, roll) => {
    const premises = someone(world, [...provisionalOnes(world), ...world.met], roll);
    if (premises === undefined) return undefined;
    world.alive.delete(premises);
    return { type, on, premises };
  };

const reclassified: Maker = (on, world, roll) => {
  const premises = someone(world, [...world.met], roll);
  const old = world.alive.get(premises ?? '');
  if (old === undefined) return undefined;
  const tier = roll.chance(0.9) === (old.tier === 'general') ? 'priority' : 'general';
  world.alive.set(old.id, { ...old, tier });
  return { type: 'reclassified', on, premises: old.id, tier };
};

const exempted: Maker = (on, world, roll) => {
  const premises = someone(world, [...world.met, ...provisionalOnes(world)], roll);
  if (premises === undefined) return undefined;
  world.exempt.add(premises);
  return { type: 'exempted', on, premises };
};

const exemptionEnded: Maker = (on, world, roll) => {
  const premises = roll.pick([...world.exempt].filter((id) => world.alive.has(id)));
  if (premises === undefined) return undefined;
  world.exempt.delete(premises);
  return { type: 'exemption-ended', on, premises };
};

const makers: readonly Maker[] = [
  visited,
  visited,
  visited,
  visited,
  visited,
  visited,
  added,
  added,
  gone('moved-out'),
  gone('removed'),
  reclassified,
  reclassified,
  exempted,
  exemptionEnded,
];

/** Facts in order; those before the year are visits only, because the rule ignores them. */
const randomFacts = (year: number, initial: readonly SheetPremises[], roll: Dice): SheetFact[] => {
  const world: World = {
    alive: new Map(initial.map((one) => [one.id, one])),
    exempt: new Set(),
    met: new Set(),
    added: 0,
  };
  const offsets = Array.from({ length: roll.int(20, 120) }, () => roll.int(-15, 380));
  return offsets
    .toSorted((a, b) => a - b)
    .flatMap((offset) => {
      const on = addDays(`${year}-01-01`, offset);
      if (offset < 0) return visited(on, { ...world, alive: new Map(world.alive) }, roll) ?? [];
      return roll.pick(makers)?.(on, world, roll) ?? [];
    });
};

const randomAsOf = (year: number, { int }: Dice): Day => {
  const kind = int(1, 10);
  if (kind === 1) return addDays(`${year}-01-01`, -int(1, 40));
  if (kind === 2) return addDays(`${year}-12-31`, int(1, 40));
  return addDays(`${year}-01-01`, kind < 7 ? int(0, 180) : int(181, 364));
};

/** A small year of one beat that can have happened: the same seed gives the same year. */
export const randomYear = (seed: number): SheetFile => {
  const roll = dice(seed);
  const year = roll.int(2020, 2030);
  const premises = Array.from({ length: roll.int(10, 60) }, (_, at) =>
    anyPremises(`P${at + 1}`, roll),
  );
  return {
    year,
    asOf: randomAsOf(year, roll),
    registerHouseholds: Array.from({ length: roll.int(0, 4) }, () => ({
      asOf: addDays(`${year}-01-01`, roll.int(-200, 364)),
      count: roll.chance(0.1) ? 0 : roll.int(1, 60),
    })),
    plan: Array.from({ length: 12 }, (_, at) => at + 1)
      .filter(() => roll.chance(0.8))
      .map((month) => ({ month, priority: roll.int(0, 9), general: roll.int(0, 9) })),
    premises,
    facts: randomFacts(year, premises, roll),
  };
};

/** How often the years hold what a rule can get wrong; only facts that count are counted. */
export type YearsCoverage = Readonly<Record<SheetFact['type'], number>> & {
  readonly metThenReclassified: number;
  readonly provisionalVanished: number;
  readonly exemptAndBack: number;
  readonly asOfInFirstHalf: number;
};

const factsThatCount = (file: SheetFile): readonly SheetFact[] =>
  file.facts.filter((fact) => yearOf(fact.on) === file.year && fact.on <= file.asOf);

type Watch = {
  readonly met: Set<string>;
  readonly exempt: Set<string>;
  readonly provisional: Set<string>;
};

/** The rare pair that this fact completes, if any. */
const rarePair = (fact: SheetFact, watch: Watch): keyof YearsCoverage | undefined => {
  if (fact.type === 'added') {
    if (fact.premises.card === 'provisional') watch.provisional.add(fact.premises.id);
    return undefined;
  }
  const id = fact.premises;
  if (fact.type === 'visited' && fact.outcome === 'met') {
    watch.met.add(id);
    if (fact.cardCompleted) watch.provisional.delete(id);
  }
  if (fact.type === 'exempted') watch.exempt.add(id);
  if (fact.type === 'reclassified' && watch.met.has(id)) return 'metThenReclassified';
  if (fact.type === 'removed' && watch.provisional.has(id)) return 'provisionalVanished';
  return fact.type === 'exemption-ended' && watch.exempt.has(id) ? 'exemptAndBack' : undefined;
};

/** Counts what a list of years covers. */
export const coverageOf = (files: readonly SheetFile[]): YearsCoverage => {
  const coverage = {
    visited: 0,
    added: 0,
    'moved-out': 0,
    removed: 0,
    reclassified: 0,
    exempted: 0,
    'exemption-ended': 0,
    metThenReclassified: 0,
    provisionalVanished: 0,
    exemptAndBack: 0,
    asOfInFirstHalf: 0,
  };
  for (const file of files) {
    if (yearOf(file.asOf) === file.year && monthOf(file.asOf) <= 6) coverage.asOfInFirstHalf += 1;
    const provisional = file.premises.filter((one) => one.card === 'provisional');
    const watch: Watch = {
      met: new Set(),
      exempt: new Set(),
      provisional: new Set(provisional.map((one) => one.id)),
    };
    for (const fact of factsThatCount(file)) {
      coverage[fact.type] += 1;
      const pair = rarePair(fact, watch);
      if (pair !== undefined) coverage[pair] += 1;
    }
  }
  return coverage;
};
