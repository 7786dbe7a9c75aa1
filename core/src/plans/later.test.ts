import { expect, test } from 'vitest';
import { sum } from '../base/lists.ts';
import { doorMinutes } from './effort.ts';
import { exampleDoor, exampleEffort } from './example-doors.ts';
import { laterMinutes, neededIn } from './later.ts';
import { overCapacity } from './work.ts';

const one = doorMinutes(exampleDoor(), exampleEffort);
const second = { door: exampleDoor(), from: '2026-07-01' };
const all = Array.from({ length: 12 }, (_, at) => at + 1);
const time = { year: 2026, openMonths: all, effort: exampleEffort };

test('plans.feasibility: a later round takes time of the months it is wanted in', () => {
  const minutes = laterMinutes([second, second], time);
  expect(minutes.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
  for (const month of minutes.slice(6)) expect(month).toBeCloseTo((2 * one) / 6);
  // In November the four months before are over: the time is needed in what is left.
  const late = laterMinutes([second], { ...time, openMonths: [11, 12] });
  expect(late.slice(9)).toEqual([0, one / 2, one / 2]);
  const overdue = { door: exampleDoor({ dueOn: '2026-06-30' }), from: '2026-01-01' };
  expect(sum(laterMinutes([overdue], { ...time, openMonths: [11, 12] }))).toBeCloseTo(one);
  expect(sum(laterMinutes([second], { ...time, openMonths: [] }))).toBe(0);
});

test('plans.feasibility: the load of a month and whether it is too much hold later rounds too', () => {
  const minutes = { priority: 60, general: 60 };
  const towns = [{ townPartId: 't1', minutes, lastMonths: { priority: [], general: [] } }];
  const entries = [{ townPartId: 't1', month: 12, priority: 1, general: 1 }];
  const later = Array.from({ length: 12 }, () => 60);
  expect(neededIn(entries, { towns, later }, 12)).toBe(180);
  const capacity = Array.from({ length: 12 }, () => 120);
  expect(overCapacity(entries, { towns, capacity, later: [] }, all)).toEqual([]);
  expect(overCapacity(entries, { towns, capacity, later }, all)).toEqual([12]);
});
