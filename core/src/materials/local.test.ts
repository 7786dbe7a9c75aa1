import { describe, expect, test } from 'vitest';
import { localStateOf, mayApprove, mayStep, mayWriteFor } from './local.ts';

const today = '2026-11-20';

describe('materials.provide: a station’s text of the month (MG-4.4-1, -2)', () => {
  test('draft, submitted, returned, in use until its day, then expired', () => {
    const submitted = { step: 'submitted', validUntil: null } as const;
    const approved = { step: 'approved', validUntil: today } as const;
    expect(localStateOf([], today)).toBe('draft');
    expect(localStateOf([submitted], today)).toBe('submitted');
    expect(localStateOf([submitted, { step: 'returned', validUntil: null }], today)).toBe(
      'returned',
    );
    expect(localStateOf([submitted, approved], today)).toBe('valid');
    expect(localStateOf([submitted, approved], '2026-11-21')).toBe('expired');
  });

  test('is written for this month and the next two', () => {
    expect(mayWriteFor('2026-11-01', today).ok).toBe(true);
    expect(mayWriteFor('2027-01-01', today).ok).toBe(true);
    expect(mayWriteFor('2027-02-01', today).ok).toBe(false);
    expect(mayWriteFor('2026-10-01', today).ok).toBe(false);
    expect(mayWriteFor('2026-11-02', today).ok).toBe(false);
  });

  test('goes one way, and somebody else reviews it', () => {
    expect(mayStep('draft', 'submitted').ok).toBe(true);
    expect(mayStep('draft', 'approved').ok).toBe(false);
    expect(mayStep('valid', 'returned').ok).toBe(false);
    const one = { month: '2026-11-01', today, validUntil: '2026-12-31' };
    expect(mayApprove({ ...one, writtenBy: 'a', reviewer: 'b' }).ok).toBe(true);
    expect(mayApprove({ ...one, writtenBy: 'a', reviewer: 'a' })).toMatchObject({
      refusal: { code: 'materials.own-text' },
    });
    const late = { ...one, validUntil: '2027-01-02', writtenBy: 'a', reviewer: 'b' };
    expect(mayApprove(late)).toMatchObject({ refusal: { code: 'materials.until-when' } });
  });
});
