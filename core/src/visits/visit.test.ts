import { describe, expect, test } from 'vitest';
import { examplePremises } from '../premises/example-premises.ts';
import type { NightVisitApproval } from './night.ts';
import {
  isSameSheet,
  mayUndo,
  mayVisit,
  nightApprovalOf,
  offerAfter,
  shownResult,
  type VisitSheet,
  type VisitSituation,
  visitSheetSchema,
} from './visit.ts';

const premises = examplePremises();
const visit: VisitSheet = {
  id: '00000000-0000-4000-8000-0000000000aa',
  premisesId: premises.id,
  at: '2026-06-10T10:00:00+09:00',
  outcome: 'met',
  guidance: [1, 2, 3],
  crCards: 1,
  patrolCards: 0,
  card: 'completed',
  cardSource: 'door',
  hours: 'weekend',
  heard: { kind: 'request', text: '街灯が消えている', answerWanted: true },
};
const situation: VisitSituation = {
  visit,
  officerId: 'officer-1',
  assignment: { beatId: 'beat-1', role: 'own' },
  premises,
  guidanceItems: [1, 2, 3, 4, 5],
  night: {
    window: { from: '19:00', until: '07:00' },
    validityDays: 7,
    rule: 'approved',
    approvals: [],
  },
  now: '2026-06-10T18:00:00+09:00',
};
const code = (over: Partial<VisitSituation>, sheet: Partial<VisitSheet> = {}) => {
  const result = mayVisit({ ...situation, visit: { ...visit, ...sheet }, ...over });
  return result.ok ? 'ok' : result.refusal.code;
};

describe('the sheet of a visit', () => {
  test('visits.record: a whole sheet passes, a missing or foreign field does not', () => {
    expect(visitSheetSchema.parse(visit)).toEqual(visit);
    const { outcome: _, ...without } = visit;
    expect(visitSheetSchema.safeParse(without).success).toBe(false);
    expect(visitSheetSchema.safeParse({ ...visit, note: '人柄' }).success).toBe(false);
  });

  test.each([
    ['visits.guidance-items', { guidance: [1, 6] }],
    ['visits.guidance-items', { guidance: [2, 2] }],
    ['visits.slips', { patrolCards: -1 }],
    ['visits.outcome', { outcome: 'refused' }],
    ['visits.slips', { crCards: 10 }],
    ['requests.record', { heard: { kind: 'request', text: ' ', answerWanted: true } }],
    ['cards.write-for', { card: 'handed', cardSource: 'dictated' }],
    ['visits.record', { at: '2026-06-10 10:00' }],
  ])('%s: refuses %j', (_duty, over) => {
    expect(visitSheetSchema.safeParse({ ...visit, ...over }).success).toBe(false);
  });
});

describe('may a visit be recorded', () => {
  test.each(['own', 'acting', 'helper'] as const)('visits.record: %s officer may', (role) => {
    expect(code({ assignment: { beatId: 'beat-1', role } })).toBe('ok');
  });

  test('visits.record: not in the future, not on a beat of others that day', () => {
    expect(code({ now: '2026-06-10T09:59:59+09:00' })).toBe('day.in-future');
    expect(mayVisit({ ...situation, now: '2026-06-09T18:00:00+09:00' })).toMatchObject({
      refusal: { details: { value: '2026-06-10 10:00' } },
    });
    expect(code({ assignment: null })).toBe('visits.beat-not-assigned');
    expect(code({ assignment: { beatId: 'beat-2', role: 'own' } })).toBe(
      'visits.beat-not-assigned',
    );
  });

  test('premises.move: not after the move-out, not before it was added', () => {
    const left = (closedOn: string) =>
      code({ premises: examplePremises({ status: 'movedOut', closedOn }) });
    expect(left('2026-06-09')).toBe('visits.premises-closed');
    expect(left('2026-06-10')).toBe('ok');
    expect(code({ premises: examplePremises({ addedOn: '2026-06-11' }) })).toBe(
      'premises.before-added',
    );
  });

  test.each(['absent', 'declined', 'vacant', 'relocated'] as const)(
    'cards.state: no card is completed at a visit that ended %s',
    (outcome) => {
      expect(code({}, { outcome })).toBe('visits.card-needs-interview');
      expect(code({}, { outcome, card: null, cardSource: null })).toBe('ok');
    },
  );

  test('cards.state: a card is completed once; later steps of it are still told', () => {
    const before = { premises: examplePremises({ card: 'completed' }) };
    expect(code(before)).toBe('visits.card-completed-before');
    expect(code(before, { card: 'returned', cardSource: null })).toBe('ok');
    expect(code({ premises: examplePremises({ card: 'provisional' }) })).toBe('ok');
  });

  test('visits.guidance-items: only what the pack knows', () => {
    expect(code({ guidanceItems: [1, 2] })).toBe('visits.guidance-unknown');
    expect(code({ guidanceItems: [1, 2] }, { guidance: [2] })).toBe('ok');
  });

  test('visits.night-approval: a night visit needs an approval that covers it', () => {
    const approval: NightVisitApproval = {
      premisesId: premises.id,
      officerId: 'officer-1',
      from: '2026-06-10T19:00:00+09:00',
      until: '2026-06-10T21:00:00+09:00',
      reason: '昼は不在との連絡',
      approvedBy: 'chief',
      approverPost: 'sectionChief',
      approvedAt: '2026-06-10T12:00:00+09:00',
    };
    const now = '2026-06-11T09:00:00+09:00';
    const at = '2026-06-10T20:00:00+09:00';
    const night = (approvals: readonly NightVisitApproval[]) =>
      code({ now, night: { ...situation.night, approvals } }, { at });
    expect(night([])).toBe('visits.night-not-approved');
    expect(night([approval])).toBe('ok');
    const { window, validityDays } = situation.night;
    const found = (time: string) =>
      nightApprovalOf({ ...visit, officerId: 'officer-1', at: time }, { window, validityDays }, [
        approval,
      ]);
    expect(found(at)).toBe(approval);
    expect(found(visit.at)).toBeNull();
    expect(night([{ ...approval, approvedAt: now }])).toBe('visits.night-not-approved');
    expect(night([{ ...approval, officerId: 'officer-2' }])).toBe('visits.night-not-approved');
    const never = { ...situation.night, rule: 'never' as const, approvals: [approval] };
    expect(code({ now, night: never }, { at })).toBe('visits.night-never');
  });
});

test('visits.correct: undo lasts ten seconds', () => {
  const at = '2026-06-10T10:00:00.000+09:00';
  expect(mayUndo(at, '2026-06-10T10:00:10.000+09:00').ok).toBe(true);
  expect(mayUndo(at, '2026-06-10T10:00:10.001+09:00').ok).toBe(false);
  expect(mayUndo(at, '2026-06-10T09:59:59.999+09:00').ok).toBe(false);
});

test('visits.outcome: lists tell a meeting from an attempt and nothing else', () => {
  expect(shownResult('met')).toBe('met');
  expect(['absent', 'declined', 'vacant', 'relocated'] as const).toSatisfy(
    (outcomes: readonly VisitSheet['outcome'][]) =>
      outcomes.every((outcome) => shownResult(outcome) === 'attempted'),
  );
  expect(offerAfter('relocated')).toBe('move-out');
  expect(offerAfter('vacant')).toBeNull();
});

test('visits.record: a sheet sent twice is known again, whatever the order of its parts', () => {
  const again = { ...visit, at: '2026-06-10T01:00:00Z', guidance: [3, 1, 2] };
  expect(isSameSheet(visit, again)).toBe(true);
  expect(isSameSheet(visit, { ...again, patrolCards: 1 })).toBe(false);
  expect(isSameSheet(visit, { ...again, heard: null })).toBe(false);
  expect(isSameSheet(visit, { ...again, guidance: [1, 2] })).toBe(false);
});
