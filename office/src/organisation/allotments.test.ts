import { expect, test } from 'vitest';
import { type BoxAllotments, changedMonths, draftOf, hoursOf } from './allotments.ts';

const january = { month: 1, dutyDays: 12, visitMinutesPerDay: 100, support: '' };
const box: BoxAllotments = {
  boxId: 'b',
  boxName: '見本交番',
  revision: 1,
  setBy: null,
  setAt: null,
  months: [january],
};

test('organisation.duty-time: a month of 12 days with 100 minutes has 20 hours', () => {
  expect(hoursOf(january)).toBe(20);
});

test('organisation.duty-time: only months that changed are sent, a half filled one stops', () => {
  const drafts = draftOf(box);
  expect(changedMonths(drafts, box)).toEqual([]);
  const february = { ...january, month: 2 };
  expect(changedMonths(drafts.with(1, february), box)).toEqual([february]);
  expect(changedMonths(drafts.with(1, { ...february, dutyDays: null }), box)).toBeNull();
  const helped = { ...january, support: '所長が同行' };
  expect(changedMonths(drafts.with(0, helped), box)).toEqual([helped]);
});
