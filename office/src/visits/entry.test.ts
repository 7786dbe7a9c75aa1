import { visitSheetSchema } from '@meguri/core/visits/visit.ts';
import { describe, expect, test } from 'vitest';
import { addMinutes, offeredClock, readClock } from './clock.ts';
import { blankDraft, sheetOf, withOutcome } from './draft.ts';
import {
  doorAt,
  draftOf,
  type Entry,
  type Filled,
  finish,
  giveBack,
  goTo,
  press,
  showDoors,
  startEntry,
} from './entry.ts';

const items = [1, 2, 3];
const doors = Array.from({ length: 20 }, (_, index) => `door-${index + 1}`);

const type = (entry: Entry, keys: readonly string[]): { entry: Entry; saved: Filled[] } => {
  const saved: Filled[] = [];
  const end = keys.reduce((now, key) => {
    const step = press(now, key, items);
    if (step?.save) saved.push(step.save);
    return step?.entry ?? now;
  }, entry);
  return { entry: end, saved };
};

describe('a day of doors by keyboard', () => {
  test('visits.record: 20 doors of an ordinary day take at most 60 keys', () => {
    const absent = ['a', 'Enter'];
    const day = [
      ...Array.from({ length: 11 }, () => absent),
      ['1', 'Enter'],
      ['m', 'Enter'],
      ['m', 'f', 'Enter'],
      ['m', 'f', 'c', 'Enter'],
      ['m', 'h', 'Enter'],
      ['d', 'Enter'],
      ['v', 'Enter'],
      ['r', 'Enter'],
      ['5', 'Enter'],
    ].flat();
    const { saved } = type(startEntry(doors, '09:00'), day);
    expect(day.length).toBeLessThanOrEqual(60);
    expect(saved.map(({ premisesId }) => premisesId)).toEqual(doors);
    expect(saved.map(({ draft }) => draft.outcome?.[0]).join('')).toBe('aaaaaaaaaaammmmmdvrr');
    expect(saved.filter(({ draft }) => draft.card === 'completed')).toHaveLength(2);
    expect(saved.at(-1)?.draft.clock).toBe('10:35');
    const sheets = saved.map(({ draft, premisesId: _ }) =>
      sheetOf(draft, {
        id: crypto.randomUUID(),
        premisesId: crypto.randomUUID(),
        day: '2026-11-20',
      }),
    );
    expect(sheets.every((sheet) => visitSheetSchema.safeParse(sheet).success)).toBe(true);
  });

  test('visits.guidance-items: met gives the items of every visit, nothing else does', () => {
    const { saved } = type(startEntry(doors, '09:00'), [
      'm',
      'Enter',
      'd',
      'Enter',
      'm',
      'g',
      'Enter',
    ]);
    expect(saved.map(({ draft }) => draft.guidance)).toEqual([items, [], []]);
  });

  test('visits.slips: absent leaves a patrol card; c and p count, and start again after three', () => {
    const keys = ['a', 'Enter', 'a', 'p', 'c', 'c', 'Enter', 'm', 'p', 'p', 'p', 'p', 'Enter'];
    const { saved } = type(startEntry(doors, '09:00'), keys);
    expect(saved.map(({ draft }) => [draft.patrolCards, draft.crCards])).toEqual([
      [1, 0],
      [2, 2],
      [0, 0],
    ]);
  });

  test('cards.state: a completed card goes when nobody was met; the same key takes a step back', () => {
    const first = (keys: string[]) => draftOf(type(startEntry(doors, '09:00'), keys).entry).card;
    expect(first(['m', 'f'])).toBe('completed');
    expect(first(['m', 'f', 'a'])).toBeNull();
    expect(first(['m', 'f', 'f'])).toBeNull();
    expect(first(['d', 'x'])).toBe('declined');
  });

  test('visits.outcome: Enter without an outcome asks for it and stays', () => {
    const { entry, saved } = type(startEntry(doors, '09:00'), ['Enter']);
    expect(saved).toEqual([]);
    expect(entry).toMatchObject({ at: 0, asked: true });
    expect(press(entry, 'a', items)?.entry.asked).toBe(false);
  });

  test('visits.record: the time goes on from the last door, corrected by arrows', () => {
    const keys = ['ArrowRight', 'ArrowRight', '-', 'a', 'Enter', 'a', 'Enter'];
    const { saved } = type(startEntry(doors, '09:00'), keys);
    expect(saved.map(({ draft }) => draft.clock)).toEqual(['09:09', '09:14']);
  });

  test('visits.correct: refused or taken back, what was filled in is there again', () => {
    const { entry } = type(startEntry(doors, '09:00'), ['m', 'f', 'Enter', 'a', 'Enter']);
    const back = goTo(giveBack(entry, 'door-1'), 0);
    expect(draftOf(back)).toMatchObject({ outcome: 'met', card: 'completed', clock: '09:00' });
    const again = finish(back);
    expect(again.save?.premisesId).toBe('door-1');
    expect(doorAt(again.entry)).toBe('door-3');
  });

  test('keys move, unknown ones are left to the page, and a shorter list keeps its door', () => {
    const { entry } = type(startEntry(doors, '09:00'), ['PageDown', 'ArrowUp']);
    expect(doorAt(entry)).toBe('door-10');
    expect(doorAt(type(entry, ['End', 'ArrowDown']).entry)).toBe('door-20');
    expect(press(entry, '/', items)).toBeNull();
    expect(press(entry, 'Tab', items)).toBeNull();
    expect(doorAt(showDoors(entry, ['door-3', 'door-10']))).toBe('door-10');
    expect(doorAt(showDoors(entry, ['door-3']))).toBe('door-3');
  });
});

test('a draft without an outcome is no sheet; vacant clears what was chosen for absent', () => {
  const visit = { id: 'v', premisesId: 'p', day: '2026-11-20' };
  expect(sheetOf(blankDraft('09:00'), visit)).toBeNull();
  const absent = withOutcome(blankDraft('09:00'), 'absent', items);
  expect(sheetOf(withOutcome(absent, 'vacant', items), visit)).toMatchObject({
    at: '2026-11-20T09:00:00+09:00',
    patrolCards: 0,
  });
});

test.each([
  ['9:30', '09:30'],
  ['９：３０', '09:30'],
  ['0930', '09:30'],
  ['930', '09:30'],
  ['9', '09:00'],
  ['24:00', null],
  ['9:60', null],
  ['朝', null],
])('a time typed as %s is read as %s', (text, clock) => {
  expect(readClock(text)).toBe(clock);
});

test('minutes stay within the day', () => {
  expect(addMinutes('23:58', 5)).toBe('23:59');
  expect(addMinutes('00:03', -5)).toBe('00:00');
});

test('visits.night-approval: the time offered in the evening is one that needs no approval', () => {
  const night = { from: '18:00', until: '08:00' };
  expect(offeredClock('14:30', night, 7)).toBe('14:23');
  expect(offeredClock('23:30', night, 0)).toBe('17:59');
  expect(offeredClock('23:30', night, 20)).toBe('17:39');
  expect(offeredClock('07:30', night, 0)).toBe('07:30');
});
