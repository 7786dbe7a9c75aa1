import { expect, test } from 'vitest';
import { type Assessment, assessmentInForce, lastDayOf, standingOf } from './assessment.ts';

const say = (ja: string) => ({ ja, en: ja });
const one: Assessment = {
  version: '1',
  title: say('見本'),
  signedBy: say('見本課長'),
  signedOn: '2026-04-01',
  validUntil: '2028-03-31',
  sample: false,
  points: [{ id: 'a', question: say('問'), safeguard: say('答'), rule: 'R01' }],
};
const on = (today: string, demo = false) => ({ today, demo });

test('R07: an assessment counts when it is signed, begun and not expired', () => {
  expect(standingOf(null, on('2026-11-21'))).toBe('missing');
  expect(standingOf({ ...one, signedBy: null }, on('2026-11-21'))).toBe('unsigned');
  expect(standingOf({ ...one, signedOn: null }, on('2026-11-21'))).toBe('unsigned');
  expect(standingOf(one, on('2026-03-31'))).toBe('not-begun');
  expect(standingOf(one, on('2026-04-01'))).toBe('in-force');
  expect(standingOf(one, on('2028-03-31'))).toBe('in-force');
  expect(standingOf(one, on('2028-04-01'))).toBe('expired');
});

test('R07: no assessment counts for ever, whatever it says of itself', () => {
  const long = { ...one, validUntil: '2099-12-31' };
  expect(lastDayOf(long)).toBe('2029-04-01');
  expect(standingOf(long, on('2029-04-02'))).toBe('expired');
});

test('R07: a sample counts in the demo only, and one pack is enough', () => {
  const sample = { ...one, sample: true };
  expect(standingOf(sample, on('2026-11-21'))).toBe('sample');
  expect(standingOf(sample, on('2026-11-21', true))).toBe('in-force');
  expect(standingOf({ ...sample, validUntil: '2026-05-01' }, on('2026-11-21', true))).toBe(
    'expired',
  );
  expect(assessmentInForce([], on('2026-11-21'))).toBe(false);
  const packs = [{ assessment: null }, { assessment: one }];
  expect(assessmentInForce(packs, on('2026-11-21'))).toBe(true);
  expect(assessmentInForce(packs, on('2030-11-21'))).toBe(false);
});
