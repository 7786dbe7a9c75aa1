import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths } from '../base/day.ts';
import type { CardItem } from '../pack/card-items.ts';
import { fateOn, isHeld, itemsKept, keepUntil } from './retention.ts';

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

test('rights.retain: R24 items go after their own period, unset ones never', () => {
  const named = (code: string, retentionMonths: number | null): CardItem => {
    const label = { ja: code, en: code };
    const plain = { group: 'self', type: 'line', visibility: 'card', choices: [] } as const;
    return { code, cards: ['household'], label, purpose: label, retentionMonths, ...plain };
  };
  const items = [named('short', 1), named('unset', null)];
  const contents = {
    declined: false,
    entries: [{ group: 'self' as const, values: { short: '見本', unset: '見本' } }],
  };
  fc.assert(
    fc.property(day, day, (confirmedOn, today) => {
      const [kept] = itemsKept(items, contents, { confirmedOn, today }).entries;
      const isOver = today > addMonths(confirmedOn, 1);
      expect(Object.keys(kept?.values ?? {})).toEqual(isOver ? ['unset'] : ['short', 'unset']);
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
