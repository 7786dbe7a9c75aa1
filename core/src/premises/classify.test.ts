import { describe, expect, test } from 'vitest';
import {
  type ClassifyCriterion,
  type ClassifyRequest,
  mayExempt,
  mayReclassify,
  tierReviewOn,
} from './classify.ts';

const line = (code: string, over: Partial<ClassifyCriterion> = {}): ClassifyCriterion => ({
  code,
  premises: 'household',
  tier: 'priority',
  discretionary: false,
  ...over,
});

const criteria: readonly ClassifyCriterion[] = [
  line('household-1'),
  line('household-3'),
  line('household-8'),
  line('household-9'),
  line('household-10', { discretionary: true }),
  line('household-general', { tier: 'general' }),
  line('establishment-8', { premises: 'establishment', discretionary: true }),
];

const request = (over: Partial<ClassifyRequest> = {}): ClassifyRequest => ({
  kind: 'household',
  criterion: 'household-1',
  reason: null,
  reviewOn: null,
  requestedBy: 'officer-1',
  approval: null,
  today: '2026-06-01',
  ...over,
});

const outcome = (over: Partial<ClassifyRequest>) => {
  const result = mayReclassify(criteria, request(over));
  return result.ok ? result.value : result.refusal.code;
};

describe('classification', () => {
  test('premises.classify: the tier follows from the criterion', () => {
    expect(outcome({})).toEqual({ tier: 'priority', criterion: 'household-1' });
    expect(outcome({ criterion: 'household-general' })).toMatchObject({ tier: 'general' });
  });

  test('premises.classify: a criterion of the other kind or unknown is refused', () => {
    expect(outcome({ kind: 'establishment' })).toBe('premises.criterion-unknown');
    expect(outcome({ criterion: 'household-99' })).toBe('premises.criterion-unknown');
  });

  test.each(['household-3', 'household-8', 'household-9'])(
    'premises.classify: the sealed %s leads to its tier like any other',
    (criterion) => {
      expect(outcome({ criterion })).toEqual({ tier: 'priority', criterion });
    },
  );

  test('premises.discretionary: reason, later review day and approval, each needed', () => {
    const whole = {
      criterion: 'household-10',
      reason: ' 空き家が続く一角 ',
      reviewOn: '2026-12-01',
      approval: { officerId: 'chief', post: 'sectionChief' },
    } as const;
    expect(outcome(whole)).toEqual({
      tier: 'priority',
      criterion: 'household-10',
      reason: '空き家が続く一角',
      reviewOn: '2026-12-01',
    });
    expect(outcome({ ...whole, reason: '  ' })).toBe('premises.reason-missing');
    expect(outcome({ ...whole, reviewOn: null })).toBe('premises.review-day-missing');
    expect(outcome({ ...whole, reviewOn: '2026-06-01' })).toBe('premises.review-day-missing');
    expect(outcome({ ...whole, approval: null })).toBe('premises.approval-missing');
    const box = { officerId: 'chief', post: 'boxChief' } as const;
    expect(outcome({ ...whole, approval: box })).toBe('premises.approval-missing');
    expect(outcome({ ...whole, requestedBy: 'chief' })).toBe('premises.own-approval');
  });

  test('premises.discretionary: the review day of the choice in force', () => {
    const changes = [
      {
        on: '2026-01-10',
        type: 'reclassified',
        tier: 'priority',
        criterion: 'household-10',
        reason: '理由',
        reviewOn: '2026-07-01',
      },
      { on: '2026-05-01', type: 'reclassified', tier: 'priority', criterion: 'household-1' },
    ] as const;
    expect(tierReviewOn(changes, '2026-01-09')).toBeNull();
    expect(tierReviewOn(changes, '2026-01-10')).toBe('2026-07-01');
    expect(tierReviewOn(changes, '2026-05-01')).toBeNull();
  });
});

describe('exemption', () => {
  const order = {
    post: 'stationChief',
    reason: '区画整理で立入りできない',
    instructedOn: '2026-05-20',
    reviewOn: '2026-11-20',
    today: '2026-06-01',
  } as const;
  const code = (over: Partial<Parameters<typeof mayExempt>[0]>) => {
    const result = mayExempt({ ...order, ...over });
    return result.ok ? result.value : result.refusal.code;
  };

  test('premises.exempt: by the station chief, with reason and later review day', () => {
    expect(code({})).toEqual({
      type: 'exempted',
      on: '2026-05-20',
      reason: order.reason,
      reviewOn: '2026-11-20',
    });
    expect(code({ post: 'sectionChief' })).toBe('premises.exemption-by-chief');
    expect(code({ reason: '' })).toBe('premises.reason-missing');
    expect(code({ reviewOn: null })).toBe('premises.review-day-missing');
    expect(code({ reviewOn: '2026-05-20' })).toBe('premises.review-day-missing');
    expect(code({ instructedOn: '2026-06-02' })).toBe('day.in-future');
  });
});
