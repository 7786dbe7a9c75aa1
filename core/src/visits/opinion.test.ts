import { expect, test } from 'vitest';
import { answerDue, mayAnswer, type Opinion, opinionState } from './opinion.ts';

const heard: Opinion = { heardOn: '2026-06-10', answerDueOn: '2026-06-24', answeredOn: null };

test('requests.answer: the person hears back in the days of the pack, if an answer is wanted', () => {
  expect(answerDue('2026-06-10', true, 14)).toBe('2026-06-24');
  expect(answerDue('2026-06-10', false, 14)).toBeNull();
});

test('requests.answer: open to the due day, then overdue, until it is answered', () => {
  expect(opinionState(heard, '2026-06-24')).toBe('open');
  expect(opinionState(heard, '2026-06-25')).toBe('overdue');
  expect(opinionState({ ...heard, answeredOn: '2026-06-30' }, '2026-07-01')).toBe('answered');
  expect(opinionState({ ...heard, answerDueOn: null }, '2027-01-01')).toBe('noted');
});

test.each([
  ['2026-06-10', null, true],
  ['2026-06-20', null, true],
  ['2026-06-09', null, 'opinions.answered-before-heard'],
  ['2026-06-21', null, 'day.in-future'],
  ['2026-06-20', '2026-06-18', 'opinions.answered'],
] as const)('requests.answer: an answer on %s after one of %s: %s', (on, answeredOn, expected) => {
  const result = mayAnswer({ ...heard, answeredOn }, on, '2026-06-20');
  expect(result.ok ? true : result.refusal.code).toBe(expected);
});
