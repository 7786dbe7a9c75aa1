import { expect, test } from 'vitest';
import { dueOn, endOf, mayReviewOn, removalDue, type Standing, stateOf } from './freshness.ts';
import { checkSharing, mayKnow } from './sharing.ts';

const one: Standing = {
  basis: 'consent',
  basisSince: '2026-04-10',
  basisUntil: '2028-03-31',
  confirmedOn: '2026-04-10',
  reviewOn: '2026-10-10',
  toldOn: null,
  objectedOn: null,
};
const open: Standing = { ...one, basis: 'public', basisUntil: null };

test('communities.review: the situation always changes: an entry is looked at again by its day', () => {
  expect(stateOf(one, '2026-10-09')).toBe('current');
  expect(stateOf(one, '2026-10-10')).toBe('to-confirm');
  expect(dueOn(one, '2026-10-10')).toBe('2026-10-10');
  expect(dueOn(one, '2026-10-09')).toBeNull();
  expect(mayReviewOn('2026-10-10', '2026-10-10')).toBe(false);
  expect(mayReviewOn('2027-10-09', '2026-10-10')).toBe(true);
  expect(mayReviewOn('2027-10-10', '2026-10-10')).toBe(false);
});

test('communities.review: R03: what is not confirmed again is gone after 12 months', () => {
  expect(removalDue(one, '2027-04-09')).toBeNull();
  expect(removalDue(one, '2027-04-10')).toBe('expired');
  expect(removalDue({ ...one, confirmedOn: '2026-10-01' }, '2027-04-10')).toBeNull();
});

test('communities.register: R05: public basis without notice lasts 30 days, consent its time', () => {
  expect(stateOf(open, '2026-04-11')).toBe('notice-due');
  expect(dueOn(open, '2026-04-11')).toBe('2026-05-10');
  expect(removalDue(open, '2026-05-10')).toBeNull();
  expect(removalDue(open, '2026-05-11')).toBe('no-notice');
  expect(removalDue({ ...open, toldOn: '2026-05-01' }, '2026-05-11')).toBeNull();
  expect(removalDue({ ...open, toldOn: '2026-04-01' }, '2026-05-11'), 'told of another').toBe(
    'no-notice',
  );
  const short = { ...one, basisUntil: '2026-06-30' };
  expect(removalDue(short, '2026-06-30')).toBeNull();
  expect(endOf(short)).toEqual({ on: '2026-07-01', why: 'basis-ended' });
});

test('communities.register: R05: an objection comes before all else and ends within 7 days', () => {
  const no = { ...open, objectedOn: '2026-04-12' };
  expect(stateOf(no, '2026-04-12')).toBe('objected');
  expect(dueOn(no, '2026-04-12')).toBe('2026-04-19');
  expect(removalDue(no, '2026-04-18')).toBeNull();
  expect(removalDue(no, '2026-04-19')).toBe('objection');
});

const chief = {
  postKind: 'stationChief',
  unitId: 's1',
  stationIds: ['s1'],
  stationId: 's1',
} as const;
const section = {
  postKind: 'headquartersOfficer',
  unitId: 'u1',
  stationIds: ['s1', 's2'],
  stationId: null,
} as const;

test('communities.share: headquarters knows what the station shares, and no other station', () => {
  const only = { level: 'station', sectionIds: [] } as const;
  const named = { level: 'sections', sectionIds: ['u1'] } as const;
  const all = { level: 'organisation', sectionIds: [] } as const;
  for (const sharing of [only, named, all]) {
    expect(mayKnow(sharing, 's1', chief)).toBe(true);
    expect(mayKnow(sharing, 's2', chief)).toBe(false);
    expect(mayKnow(sharing, 's1', { ...section, postKind: 'auditor' })).toBe(false);
  }
  expect(mayKnow(only, 's1', section)).toBe(false);
  expect(mayKnow(named, 's1', section)).toBe(true);
  expect(mayKnow(named, 's1', { ...section, unitId: 'u2' })).toBe(false);
  expect(mayKnow(all, 's1', { ...section, unitId: 'u2' })).toBe(true);
});

test('communities.share: what is confidential is not for the whole organisation', () => {
  const all = { level: 'organisation', sectionIds: [] } as const;
  expect(checkSharing(all, 'internal')).toEqual({ ok: true, value: true });
  expect(checkSharing(all, 'confidential')).toMatchObject({
    refusal: { code: 'communities.shared-too-widely' },
  });
  expect(checkSharing({ level: 'sections', sectionIds: [] }, 'limited')).toMatchObject({
    refusal: { code: 'communities.sections-unnamed' },
  });
});
