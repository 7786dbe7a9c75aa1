import { describe, expect, test } from 'vitest';
import { examplePremises } from '../premises/example-premises.ts';
import type { Premises } from '../premises/premises.ts';
import { listExceptions, type ReviewFacts } from './exceptions.ts';

const limits = { overdueDays: 365, attempts: 3, provisionalMonths: 6 };
const nothing: ReviewFacts = {
  asOf: '2026-10-31',
  doors: [],
  requests: [],
  choices: [],
  provisional: { before: 2, made: 1, resolved: 1, held: 2 },
  guideRegister: 90,
  registerHouseholds: 90,
  viewerClassifies: true,
};
const door = (over: Partial<Premises>, dueOn: string | null = '2026-12-31') => ({
  premises: examplePremises({ lastMetOn: '2025-01-01', ...over }),
  dueOn,
});
const found = (over: Partial<ReviewFacts>) => listExceptions({ ...nothing, ...over }, limits);
const codes = (over: Partial<ReviewFacts>) => found(over).map((one) => one.code);

describe('exceptions of a month', () => {
  test('reviews.monthly: a quiet month has none', () => {
    expect(found({ doors: [door({})] })).toEqual([]);
  });

  test('requests.answer: requests past the day their answer was due', () => {
    const request = { premisesId: 'p', answerDueOn: '2026-10-01', answeredOn: null };
    expect(found({ requests: [request, { ...request, answerDueOn: '2026-09-01' }] })).toEqual([
      {
        code: 'requests-unanswered',
        premisesIds: ['p'],
        details: { since: '2026-09-01', requests: 2, count: 1 },
      },
    ]);
    expect(codes({ requests: [{ ...request, answerDueOn: '2026-10-31' }] })).toEqual([]);
    expect(codes({ requests: [{ ...request, answeredOn: '2026-10-20' }] })).toEqual([]);
    expect(codes({ requests: [{ ...request, answeredOn: '2026-11-01' }] })).toHaveLength(1);
  });

  test('premises.exempt: exemptions past their review day', () => {
    const exempt = (exemptReviewOn: string) => [door({ exempt: true, exemptReviewOn })];
    expect(codes({ doors: exempt('2026-10-30') })).toEqual(['exemption-review-past']);
    expect(codes({ doors: exempt('2026-10-31') })).toEqual([]);
  });

  test('premises.discretionary: only the post that classifies sees a choice to be reviewed', () => {
    const choices = [{ premisesId: 'p', reviewOn: '2026-07-01' }];
    expect(codes({ choices })).toEqual(['criterion-review-past']);
    expect(codes({ choices, viewerClassifies: false })).toEqual([]);
  });

  test('reviews.monthly: never met after many attempts, whatever they ended in', () => {
    const never = { lastMetOn: null, attempts: 3 };
    expect(codes({ doors: [door(never)] })).toEqual(['never-met']);
    expect(codes({ doors: [door({ ...never, attempts: 2 })] })).toEqual([]);
    expect(codes({ doors: [door({ ...never, status: 'movedOut' })] })).toEqual([]);
    expect(codes({ doors: [door({ ...never, exempt: true })] })).toEqual([]);
  });

  test('reviews.monthly: long overdue doors, not named a second time when never met', () => {
    expect(codes({ doors: [door({}, '2025-10-31')] })).toEqual(['long-overdue']);
    expect(codes({ doors: [door({}, '2025-11-01')] })).toEqual([]);
    expect(codes({ doors: [door({ lastMetOn: null, attempts: 9 }, '2020-12-31')] })).toEqual([
      'never-met',
    ]);
  });

  test('cards.provisional: provisional cards older than the months set', () => {
    const provisional = (addedOn: string) => [door({ card: 'provisional', addedOn })];
    expect(codes({ doors: provisional('2026-04-29') })).toEqual(['provisional-old']);
    expect(codes({ doors: provisional('2026-04-30') })).toEqual(['provisional-old']);
    expect(codes({ doors: provisional('2026-05-01') })).toEqual([]);
  });

  test('sheets.compute: a broken provisional balance and more cards than households are said', () => {
    expect(found({ provisional: { before: 2, made: 1, resolved: 1, held: 1 } })).toEqual([
      { code: 'provisional-balance', premisesIds: [], details: { expected: 2, held: 1 } },
    ]);
    expect(codes({ guideRegister: 91 })).toEqual(['coverage-over-100']);
    expect(codes({ guideRegister: 91, registerHouseholds: null })).toEqual([]);
    expect(codes({ guideRegister: 91, registerHouseholds: 0 })).toEqual([]);
  });

  test('reviews.monthly: five at most, people who wait for an answer first', () => {
    const all = found({
      requests: [{ premisesId: 'p', answerDueOn: '2026-01-01', answeredOn: null }],
      choices: [{ premisesId: 'p', reviewOn: '2026-01-01' }],
      doors: [
        door({ exempt: true, exemptReviewOn: '2026-01-01' }),
        door({ lastMetOn: null, attempts: 5 }),
        door({}, '2020-12-31'),
        door({ card: 'provisional' }),
      ],
      guideRegister: 99,
    });
    expect(all.map((one) => one.code)).toEqual([
      'requests-unanswered',
      'exemption-review-past',
      'criterion-review-past',
      'never-met',
      'long-overdue',
    ]);
  });
});
