import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../base/day.ts';
import { examplePremises } from './example-premises.ts';
import { isListed, type PastVisit, type PremisesChange, visitOutcomes } from './premises.ts';
import { foldPremises, mayChange } from './state.ts';

const met = (on: string, cardCompleted = false): PastVisit => ({
  on,
  outcome: 'met',
  cardCompleted,
});
const none = { changes: [], visits: [] };

describe('the state of a premises on a day', () => {
  test('visits.outcome: only an interview counts as met; others are attempts', () => {
    const visits: PastVisit[] = [
      met('2025-03-01'),
      { on: '2026-02-01', outcome: 'absent', cardCompleted: false },
      { on: '2026-03-01', outcome: 'declined', cardCompleted: false },
    ];
    const state = foldPremises(examplePremises(), { ...none, visits }, '2026-12-31');
    expect(state.lastMetOn).toBe('2025-03-01');
    expect(state.attempts).toBe(2);
    expect(state.cycleFrom).toBe('2026-03-01');
  });

  test('cards.resolve: a card is completed at an interview only', () => {
    const start = examplePremises({ card: 'provisional' });
    const at = (outcome: PastVisit['outcome']) =>
      foldPremises(
        start,
        { ...none, visits: [{ on: '2026-02-01', outcome, cardCompleted: true }] },
        '2026-02-01',
      ).card;
    expect(at('absent')).toBe('provisional');
    expect(at('met')).toBe('completed');
  });

  test('premises.move: after a move-out nothing counts, on its day a visit still does', () => {
    const facts = {
      changes: [{ on: '2026-05-10', type: 'moved-out' } as const],
      visits: [met('2026-05-10'), met('2026-05-11')],
    };
    const state = foldPremises(examplePremises(), facts, '2026-12-31');
    expect(state).toMatchObject({
      status: 'movedOut',
      closedOn: '2026-05-10',
      lastMetOn: '2026-05-10',
    });
    expect(isListed(state)).toBe(false);
    expect(foldPremises(examplePremises(), facts, '2026-05-09').status).toBe('active');
  });

  test('premises.exempt: exempt leaves the list until the exemption ends', () => {
    const changes: PremisesChange[] = [
      { on: '2026-01-10', type: 'exempted', reason: '解体工事中', reviewOn: '2026-07-01' },
      { on: '2026-06-01', type: 'exemption-ended' },
    ];
    const on = (day: string) => foldPremises(examplePremises(), { ...none, changes }, day);
    expect(isListed(on('2026-03-01'))).toBe(false);
    expect(on('2026-03-01').exemptReviewOn).toBe('2026-07-01');
    expect(isListed(on('2026-06-01'))).toBe(true);
  });

  test('premises.merge: a duplicate points to the premises that stay', () => {
    const changes: PremisesChange[] = [
      { on: '2026-01-10', type: 'removed', reason: 'duplicate', mergedInto: 'other' },
    ];
    const state = foldPremises(examplePremises(), { ...none, changes }, '2026-01-10');
    expect(state).toMatchObject({ status: 'removed', mergedInto: 'other' });
  });

  test('beats.recut: the beat changes on its day', () => {
    const changes: PremisesChange[] = [{ on: '2026-04-01', type: 'moved-beat', beatId: 'beat-2' }];
    const beat = (day: string) => foldPremises(examplePremises(), { ...none, changes }, day).beatId;
    expect([beat('2026-03-31'), beat('2026-04-01')]).toEqual(['beat-1', 'beat-2']);
  });
});

const dayOf = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2024-01-01', n));
const visitOf = fc.record({
  on: dayOf,
  outcome: fc.constantFrom(...visitOutcomes),
  cardCompleted: fc.boolean(),
});
const changeOf: fc.Arbitrary<PremisesChange> = fc.oneof(
  fc.record({
    on: dayOf,
    type: fc.constant('reclassified' as const),
    tier: fc.constantFrom('priority' as const, 'general' as const),
    criterion: fc.constant('household-1'),
  }),
  fc.record({
    on: dayOf,
    type: fc.constant('exempted' as const),
    reason: fc.constant('理由'),
    reviewOn: dayOf,
  }),
  fc.record({ on: dayOf, type: fc.constant('exemption-ended' as const) }),
  fc.record({ on: dayOf, type: fc.constant('moved-out' as const) }),
);

test('premises.list-all: folding to a day and then on is folding at once', () => {
  fc.assert(
    fc.property(fc.array(changeOf), fc.array(visitOf), dayOf, (changes, visits, cut) => {
      const after = <T extends { readonly on: string }>(facts: readonly T[]) =>
        facts.filter((fact) => fact.on > cut);
      const half = foldPremises(examplePremises(), { changes, visits }, cut);
      const end = '2027-12-31';
      expect(foldPremises(half, { changes: after(changes), visits: after(visits) }, end)).toEqual(
        foldPremises(examplePremises(), { changes, visits }, end),
      );
    }),
  );
});

describe('may a fact be added', () => {
  const today = '2026-06-30';
  const code = (change: PremisesChange, over = {}) => {
    const result = mayChange(examplePremises(over), change, today);
    return result.ok ? 'ok' : result.refusal.code;
  };
  const movedOut: PremisesChange = { on: '2026-06-01', type: 'moved-out' };

  test('premises.move: refuses the future, closed premises, days before, later visits', () => {
    expect(code(movedOut)).toBe('ok');
    expect(code({ ...movedOut, on: today })).toBe('ok');
    expect(code({ ...movedOut, on: '2026-07-01' })).toBe('day.in-future');
    expect(code(movedOut, { closedOn: '2026-05-01', status: 'movedOut' })).toBe('premises.closed');
    expect(code({ ...movedOut, on: '2020-03-31' })).toBe('premises.before-added');
    expect(code({ ...movedOut, on: '2020-04-01' })).toBe('ok');
    expect(code(movedOut, { lastVisitOn: '2026-06-02' })).toBe('premises.visited-later');
    expect(code(movedOut, { lastVisitOn: '2026-06-01' })).toBe('ok');
  });

  test('premises.exempt: not twice, and only what is exempt can end', () => {
    const exempted: PremisesChange = {
      on: '2026-06-01',
      type: 'exempted',
      reason: '工事中',
      reviewOn: '2026-12-01',
    };
    const ended: PremisesChange = { on: '2026-06-01', type: 'exemption-ended' };
    expect(code(exempted, { exempt: true })).toBe('premises.already-exempt');
    expect(code(ended)).toBe('premises.not-exempt');
    expect(code(ended, { exempt: true })).toBe('ok');
  });

  test('premises.merge: never into itself', () => {
    const merge = (mergedInto: string): PremisesChange => ({
      on: '2026-06-01',
      type: 'removed',
      reason: 'merged',
      mergedInto,
    });
    expect(code(merge(examplePremises().id))).toBe('premises.merged-into-itself');
    expect(code(merge('other'))).toBe('ok');
  });
});
