import type { VisitOutcome } from '@meguri/core/premises/premises.ts';
import { addMinutes } from './clock.ts';
import { blankDraft, type Draft, withOutcome } from './draft.ts';

// A day of doors as a value: which door is at hand, what was filled in, what was sent. Two keys a
// door are enough: the outcome, and Enter.

export type Entry = {
  /** Premises in the order of the walk. */
  readonly doors: readonly string[];
  readonly at: number;
  /** The time offered at the next door. */
  readonly next: string;
  /** From one door to the next. */
  readonly minutes: number;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly sent: ReadonlyMap<string, Draft>;
  /** Enter was pressed before an outcome was chosen. */
  readonly asked: boolean;
};

export const startEntry = (doors: readonly string[], clock: string, minutes = 5): Entry => ({
  doors,
  at: 0,
  next: clock,
  minutes,
  drafts: new Map(),
  sent: new Map(),
  asked: false,
});

export const doorAt = (entry: Entry): string => entry.doors[entry.at] ?? '';

export const draftOf = (entry: Entry): Draft =>
  entry.drafts.get(doorAt(entry)) ?? blankDraft(entry.next);

const clamp = (entry: Entry, at: number): number =>
  Math.min(Math.max(0, at), Math.max(0, entry.doors.length - 1));

export const goTo = (entry: Entry, at: number): Entry => ({
  ...entry,
  at: clamp(entry, at),
  asked: false,
});

/** Other doors are shown; the one at hand stays at hand where it can. */
export const showDoors = (entry: Entry, doors: readonly string[]): Entry => {
  const at = doors.indexOf(doorAt(entry));
  return { ...entry, doors, at: Math.max(0, at) };
};

export const change = (entry: Entry, part: Partial<Draft>): Entry => ({
  ...entry,
  asked: false,
  drafts: new Map(entry.drafts).set(doorAt(entry), { ...draftOf(entry), ...part }),
});

export const choose = (entry: Entry, outcome: VisitOutcome, items: readonly number[]): Entry =>
  change(entry, withOutcome(draftOf(entry), outcome, items));

const without = <V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> =>
  new Map([...map].filter(([each]) => each !== key));

/** What Enter gives to be saved. */
export type Filled = { readonly premisesId: string; readonly draft: Draft };
type Step = { readonly entry: Entry; readonly save: Filled | null };

const nextOpen = (entry: Entry): number => {
  const open = entry.doors.findIndex((door, at) => at > entry.at && !entry.sent.has(door));
  return open < 0 ? entry.at : open;
};

/** Saves the door at hand and moves on to the next one that was not saved yet. */
export const finish = (entry: Entry): Step => {
  const [premisesId, draft] = [doorAt(entry), draftOf(entry)];
  if (draft.outcome === null) return { entry: { ...entry, asked: true }, save: null };
  const sent = {
    ...entry,
    next: addMinutes(draft.clock, entry.minutes),
    drafts: without(entry.drafts, premisesId),
    sent: new Map(entry.sent).set(premisesId, draft),
  };
  return { entry: goTo(sent, nextOpen(sent)), save: { premisesId, draft } };
};

/** Refused or taken back: what was filled in is there again. */
export const giveBack = (entry: Entry, premisesId: string): Entry => {
  const draft = entry.sent.get(premisesId);
  if (draft === undefined) return entry;
  const drafts = new Map(entry.drafts).set(premisesId, draft);
  return { ...entry, drafts, sent: without(entry.sent, premisesId) };
};

const outcomeKeys: Readonly<Record<string, VisitOutcome>> = {
  m: 'met',
  1: 'met',
  a: 'absent',
  2: 'absent',
  d: 'declined',
  3: 'declined',
  v: 'vacant',
  4: 'vacant',
  r: 'relocated',
  5: 'relocated',
};

const cardKeys: Readonly<Record<string, NonNullable<Draft['card']>>> = {
  h: 'handed',
  b: 'returned',
  x: 'declined',
  f: 'completed',
};

const one = (count: number): number => (count + 1) % 4;

const moves: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
};

const minutesOf: Readonly<Record<string, number>> = {
  ArrowLeft: -5,
  ArrowRight: 5,
  '-': -1,
  '+': 1,
};

const partOf = (draft: Draft, key: string, items: readonly number[]): Partial<Draft> | null => {
  const step = cardKeys[key];
  if (step !== undefined) return { card: draft.card === step ? null : step, cardSource: null };
  const minutes = minutesOf[key];
  if (minutes !== undefined) return { clock: addMinutes(draft.clock, minutes) };
  if (key === 'c') return { crCards: one(draft.crCards) };
  if (key === 'p') return { patrolCards: one(draft.patrolCards) };
  return key === 'g' ? { guidance: draft.guidance.length > 0 ? [] : items } : null;
};

/**
 * One key at the list. `items` are the guidance items of every visit. Null: the key means nothing
 * here and is left to the page.
 */
export const press = (entry: Entry, key: string, items: readonly number[]): Step | null => {
  if (key === 'Enter') return finish(entry);
  const low = key.length === 1 ? key.toLowerCase() : key;
  const outcome = outcomeKeys[low];
  if (outcome !== undefined) return { entry: choose(entry, outcome, items), save: null };
  const move = moves[low];
  if (move !== undefined) return { entry: goTo(entry, entry.at + move), save: null };
  if (low === 'Home') return { entry: goTo(entry, 0), save: null };
  if (low === 'End') return { entry: goTo(entry, entry.doors.length - 1), save: null };
  const part = partOf(draftOf(entry), low, items);
  return part === null ? null : { entry: change(entry, part), save: null };
};
