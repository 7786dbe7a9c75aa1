import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths } from '../base/day.ts';
import { fateOn, isHeld, keepUntil } from './retention.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
const months = fc.integer({ min: 1, max: 240 });
const runs = { numRuns: 1000 };

test('rights.retain: R24 nothing is destroyed before its period has ended', () => {
  fc.assert(
    fc.property(day, months, day, fc.boolean(), (cutOffOn, count, today, held) => {
      const fate = fateOn({ cutOffOn, months: count, held }, today);
      if (today <= addMonths(cutOffOn, count)) expect(fate).toBe('kept');
      else expect(fate).toBe(held ? 'held' : 'due');
    }),
    runs,
  );
});

test('rights.retain: R24 nothing is destroyed while it is held', () => {
  fc.assert(
    fc.property(day, months, day, (cutOffOn, count, today) => {
      expect(fateOn({ cutOffOn, months: count, held: true }, today)).not.toBe('due');
    }),
    runs,
  );
});

test('rights.retain: R24 an unset period destroys nothing, ever', () => {
  fc.assert(
    fc.property(fc.option(day), day, fc.boolean(), (cutOffOn, today, held) => {
      expect(fateOn({ cutOffOn, months: null, held }, today)).toBe('unset');
    }),
    runs,
  );
});

test('rights.retain: without the event that ends it a record is kept', () => {
  expect(fateOn({ cutOffOn: null, months: 1, held: false }, '2099-01-01')).toBe('kept');
  expect(keepUntil({ cutOffOn: '2026-01-31', months: 1 })).toBe('2026-02-28');
});

test('rights.retain: a hold of a whole kind holds each record; past its review day it still holds', () => {
  const whole = { subjectId: null, reviewOn: '2020-01-01', ended: false };
  expect(isHeld([whole], 'a')).toBe(true);
  expect(isHeld([{ ...whole, ended: true }], 'a')).toBe(false);
  expect(isHeld([{ ...whole, subjectId: 'b' }], 'a')).toBe(false);
});
