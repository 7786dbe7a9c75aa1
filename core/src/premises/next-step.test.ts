import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueFrom } from './due.ts';
import { examplePremises } from './example-premises.ts';
import { attemptsThisYear, type Ladder, nextStep } from './next-step.ts';
import { foldPremises } from './state.ts';

const steps = [
  'slip',
  'call-back',
  'evening-weekend',
  'building-leaflet',
  'council-notice',
  'wait',
] as const;
const ladder: Ladder<(typeof steps)[number]> = {
  rungs: steps.map((step, index) => ({ step, afterAttempts: index + 1 })),
  wait: 'wait',
  maxAttempts: 7,
  gapDays: 14,
};
const today = '2026-06-10';
const tried = (attempts: number, lastVisitOn: string | null = '2026-06-01') => ({
  attempts,
  lastVisitOn,
  dueFrom: '2026-01-01',
});

test('visits.outcome: each empty visit leads to the next rung, dated', () => {
  expect(nextStep(tried(0, null), ladder, today)).toEqual({ step: 'visit', notBefore: today });
  expect(nextStep(tried(1), ladder, today)).toEqual({ step: 'slip', notBefore: '2026-06-15' });
  expect(nextStep(tried(3, '2026-03-01'), ladder, today)).toEqual({
    step: 'evening-weekend',
    notBefore: today,
  });
  expect(nextStep(tried(6), ladder, today)).toEqual({ step: 'wait', notBefore: '2027-01-01' });
});

test('visits.outcome: after the cap nobody comes back in the year, whatever the rungs say', () => {
  const endless = {
    ...ladder,
    rungs: [{ afterAttempts: 1, step: 'slip' as const }],
    maxAttempts: 4,
  };
  expect(nextStep(tried(3), endless, today).step).toBe('slip');
  expect(nextStep(tried(4), endless, today)).toEqual({ step: 'wait', notBefore: '2027-01-01' });
});

test('visits.outcome: met or declined, the door rests for the ordinary cycle and looks the same', () => {
  const policy = { intervals: { priority: 12, general: 36 }, rule: 'calendar' } as const;
  const after = (outcome: 'met' | 'declined' | 'absent', day: string) => {
    const visits = [{ on: '2026-06-01', outcome, cardCompleted: false }];
    const state = foldPremises(examplePremises(), { changes: [], visits }, day);
    const attempts = attemptsThisYear(visits, day);
    const door = { attempts, lastVisitOn: state.lastVisitOn, dueFrom: dueFrom(state, policy) };
    return nextStep(door, ladder, day);
  };
  expect(after('declined', today)).toEqual({ step: 'wait', notBefore: '2029-01-01' });
  expect(after('met', today)).toEqual(after('declined', today));
  expect(after('absent', today).step).toBe('slip');
  expect(after('declined', '2029-01-01')).toEqual({ step: 'visit', notBefore: '2029-01-01' });
});

test('visits.outcome: attempts are those of the year since the last interview', () => {
  const visit = (on: string, outcome: 'met' | 'absent') => ({ on, outcome, cardCompleted: false });
  const visits = [
    visit('2025-12-31', 'absent'),
    visit('2026-01-05', 'absent'),
    visit('2026-02-05', 'met'),
    visit('2026-03-05', 'absent'),
    visit('2026-07-05', 'absent'),
  ];
  expect(attemptsThisYear(visits, today)).toBe(1);
  expect(attemptsThisYear(visits, '2026-01-05')).toBe(1);
  expect(attemptsThisYear(visits, '2026-01-04')).toBe(0);
  expect(attemptsThisYear(visits, '2027-01-01')).toBe(0);
});

test('visits.outcome: more attempts never lead to an earlier rung', () => {
  const rank = (attempts: number) =>
    ['visit', ...steps].indexOf(nextStep(tried(attempts), ladder, today).step);
  fc.assert(
    fc.property(fc.nat(12), fc.nat(12), (a, b) => {
      expect(rank(Math.min(a, b))).toBeLessThanOrEqual(rank(Math.max(a, b)));
    }),
  );
});
