import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coversNight,
  inHours,
  isNight,
  mayAskNight,
  mayDecideNight,
  type NightVisitApproval,
  type NightVisitRequest,
  nightState,
} from './night.ts';

const window = { from: '19:00', until: '07:00' };

describe('night', () => {
  test.each([
    ['18:59', false],
    ['19:00', true],
    ['23:59', true],
    ['00:00', true],
    ['06:59', true],
    ['07:00', false],
  ])('visits.night-approval: %s in Japan is night: %s', (clock, night) => {
    expect(isNight(`2026-06-10T${clock}:00+09:00`, window)).toBe(night);
  });

  test('visits.night-approval: the clock is Japan’s, whatever the offset', () => {
    expect(isNight('2026-06-10T10:30:00Z', window)).toBe(true);
    expect(isNight('2026-06-10T03:00:00Z', window)).toBe(false);
  });

  test('visits.night-approval: a directive without a night knows none', () => {
    expect(isNight('2026-06-10T23:00:00+09:00', null)).toBe(false);
  });

  test('visits.allowed-hours: a window and its reverse share the day between them', () => {
    const clock = fc
      .nat(1439)
      .map(
        (m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`,
      );
    fc.assert(
      fc.property(clock, clock, clock, (from, until, at) => {
        fc.pre(from !== until);
        const reverse = { from: until, until: from };
        expect(inHours(at, { from, until })).toBe(!inHours(at, reverse));
      }),
    );
  });
});

const request: NightVisitRequest = {
  premisesId: 'p1',
  officerId: 'o1',
  from: '2026-06-10T19:00:00+09:00',
  until: '2026-06-10T21:00:00+09:00',
  reason: '昼は不在との連絡',
};
const approval: NightVisitApproval = {
  ...request,
  approvedBy: 'chief',
  approverPost: 'sectionChief',
  approvedAt: '2026-06-08T10:00:00+09:00',
};

describe('approval', () => {
  const visit = { premisesId: 'p1', officerId: 'o1', at: '2026-06-10T20:00:00+09:00' };
  const covers = (v = {}, a = {}, days = 7) =>
    coversNight({ ...approval, ...a }, { ...visit, ...v }, days);

  test('visits.night-approval: covers this door, officer and time only', () => {
    expect(covers()).toBe(true);
    expect(covers({ premisesId: 'p2' })).toBe(false);
    expect(covers({ officerId: 'o2' })).toBe(false);
    expect(covers({ at: '2026-06-10T18:59:00+09:00' })).toBe(false);
    expect(covers({ at: '2026-06-10T21:01:00+09:00' })).toBe(false);
  });

  test('visits.night-approval: given before the visit, and still valid', () => {
    expect(covers({}, { approvedAt: visit.at })).toBe(false);
    expect(covers({}, { approvedAt: '2026-06-10T20:30:00+09:00' })).toBe(false);
    expect(covers({}, {}, 2)).toBe(false);
    expect(covers({}, {}, 3)).toBe(true);
    const dayBefore = { approvedAt: '2026-06-09T20:00:00+09:00' };
    expect(covers({}, dayBefore, 1)).toBe(true);
    expect(covers({ at: '2026-06-10T20:00:01+09:00' }, dayBefore, 1)).toBe(false);
  });

  const decide = (
    over: Partial<Parameters<typeof mayDecideNight>[1]>,
    asked = request,
    now = approval.approvedAt,
  ) => {
    const approver = { officerId: 'chief', post: 'sectionChief', decides: 'sectionChief' } as const;
    const result = mayDecideNight(asked, { ...approver, ...over }, now);
    return result.ok ? result.value : result.refusal.code;
  };

  test('visits.night-approval: by the section chief, by the deputy when the deputy decides', () => {
    expect(decide({})).toEqual(request);
    const deputy = { officerId: 'deputy', post: 'stationChief' } as const;
    expect(decide({ ...deputy, decides: 'stationChief' })).toEqual(request);
    expect(decide(deputy)).toBe('action.not-allowed');
  });

  test('visits.night-approval: not one’s own, not without reason, not afterwards', () => {
    expect(decide({ officerId: 'o1' })).toBe('visits.night-own');
    expect(decide({}, { ...request, reason: ' ' })).toBe('visits.night-reason-missing');
    expect(decide({}, { ...request, until: request.from })).toBe('visits.night-hours-wrong');
    expect(decide({}, request, request.until)).toBe('visits.night-too-late');
  });

  test('visits.night-approval: asked for beforehand, and not earlier than an approval holds', () => {
    const ask = (now: string, rule: 'approved' | 'never' = 'approved') => {
      const result = mayAskNight(request, now, { validityDays: 7, rule });
      return result.ok ? 'ok' : result.refusal.code;
    };
    expect(ask(request.from)).toBe('ok');
    expect(ask('2026-06-10T19:00:01+09:00')).toBe('visits.night-asked-late');
    expect(ask('2026-06-03T21:00:00+09:00')).toBe('ok');
    expect(ask('2026-06-03T20:59:59+09:00')).toBe('visits.night-too-far');
    expect(ask(request.from, 'never')).toBe('visits.night-never');
  });

  test('visits.night-approval: a request nobody decided on in time lapses', () => {
    const { until } = request;
    expect(nightState({ until, approved: null }, request.from)).toBe('waiting');
    expect(nightState({ until, approved: null }, until)).toBe('lapsed');
    expect(nightState({ until, approved: true }, until)).toBe('approved');
    expect(nightState({ until, approved: false }, request.from)).toBe('declined');
  });
});
