import { addDays, type Day, yearOf } from '@meguri/core/base/day.ts';
import type { SheetFact, SheetFile, SheetPremises } from '@meguri/core/sheets/sheet-file.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import type { World } from '../platform/testing.ts';

// Puts a sheet file into the database as a beat of its own, fact by fact, for the agreement test.

type Where = { readonly station_id: string; readonly beat_id: string };

/** Facts of a file have no time of day; their order gives them one. */
const at = (on: Day, order: number): Date =>
  new Date(Date.parse(`${on}T00:00:00+09:00`) + (order + 1) * 1000);

type Stored = { readonly where: Where; readonly ids: Map<string, string>; readonly now: Date };

const premisesRow = (one: SheetPremises, added: { on: Day; at: Date }, to: Stored) => {
  const id = newId();
  to.ids.set(one.id, id);
  const { kind, tier, card } = one;
  const times = { added_on: added.on, added_at: added.at, recorded_at: to.now };
  return { id, ...to.where, kind, tier, card, ...times };
};

const visitRow = (fact: Extract<SheetFact, { type: 'visited' }>, when: Date, to: Stored) => ({
  id: newId(),
  ...to.where,
  premises_id: to.ids.get(fact.premises) ?? '',
  outcome: fact.outcome,
  happened_on: fact.on,
  happened_at: when,
  recorded_at: to.now,
  cr_cards: fact.crCards,
  patrol_cards: fact.patrolCards,
  // The file allows the mark beside any outcome and ignores it; a stored visit cannot carry it.
  card_step: fact.cardCompleted && fact.outcome === 'met' ? 'completed' : null,
});

type VisitRow = ReturnType<typeof visitRow> & { readonly person_id: string };

/** The last meeting of an earlier year, for the reading that asks for it. */
const metBefore = (file: SheetFile, to: Stored, person: string): VisitRow[] =>
  file.premises.flatMap(({ id, lastMetYear }) => {
    if (lastMetYear === undefined) return [];
    const on = `${lastMetYear}-06-01`;
    const met = { type: 'visited', on, premises: id, outcome: 'met' } as const;
    const fact = { ...met, crCards: 0, patrolCards: 0, cardCompleted: false };
    return [{ ...visitRow(fact, at(on, 0), to), person_id: person }];
  });

type Change = Exclude<SheetFact, { type: 'visited' | 'added' }>;

const changeRow = (fact: Change, when: Date, to: Stored) => ({
  id: newId(),
  station_id: to.where.station_id,
  premises_id: to.ids.get(fact.premises) ?? '',
  first_beat_id: to.where.beat_id,
  type: fact.type,
  tier: fact.type === 'reclassified' ? fact.tier : null,
  happened_on: fact.on,
  happened_at: when,
  recorded_at: to.now,
});

const addBeat = async (tx: Tx, world: World): Promise<Where> => {
  const beat_id = newId();
  const row = { id: beat_id, station_id: world.units.station, box_id: world.units.box };
  const beat = { ...row, number: 1, name: '試験受持区', from_on: '2000-01-01' };
  await tx.insertInto('beats').values(beat).execute();
  return { station_id: world.units.station, beat_id };
};

const addPlan = async (tx: Tx, file: SheetFile, to: Stored, person: string): Promise<void> => {
  const plan_id = newId();
  const base = { ...to.where, year: file.year, version: 1 };
  const plan = { ...base, id: plan_id, state: 'approved', made_by: person, made_at: to.now };
  await tx.insertInto('plans').values(plan).execute();
  const months = file.plan.map((month) => ({
    ...base,
    ...month,
    id: newId(),
    plan_id,
    approved_at: to.now,
  }));
  if (months.length > 0) await tx.insertInto('plan_months').values(months).execute();
};

const addRegister = async (tx: Tx, file: SheetFile, to: Stored): Promise<void> => {
  const rows = file.registerHouseholds.map(({ asOf, count }, order) => ({
    id: newId(),
    ...to.where,
    as_of: asOf,
    count,
    source: '試験',
    level: 'beat',
    basis: 'placeholder',
    recorded_at: new Date(to.now.getTime() + order),
  }));
  if (rows.length > 0) await tx.insertInto('register_households').values(rows).execute();
};

/** Stores the file's facts as a new beat and answers its id. */
export const storeSheetFile = async (tx: Tx, world: World, file: SheetFile): Promise<string> => {
  const to: Stored = { where: await addBeat(tx, world), ids: new Map(), now: new Date() };
  const before = addDays(`${file.year}-01-01`, -400);
  const person = world.persons.officer;
  const premises = file.premises.map((one, n) =>
    premisesRow(one, { on: before, at: at(before, n) }, to),
  );
  const visits = metBefore(file, to, person);
  const changes: ReturnType<typeof changeRow>[] = [];
  for (const [order, fact] of file.facts.entries()) {
    // The state on 1 January already holds what came before the year.
    if (yearOf(fact.on) < file.year) continue;
    const when = at(fact.on, order);
    if (fact.type === 'added')
      premises.push(premisesRow(fact.premises, { on: fact.on, at: when }, to));
    else if (fact.type === 'visited')
      visits.push({ ...visitRow(fact, when, to), person_id: person });
    else changes.push(changeRow(fact, when, to));
  }
  await tx.insertInto('premises').values(premises).execute();
  if (changes.length > 0) await tx.insertInto('premises_changes').values(changes).execute();
  if (visits.length > 0) await tx.insertInto('visits').values(visits).execute();
  await addPlan(tx, file, to, person);
  await addRegister(tx, file, to);
  return to.where.beat_id;
};
