import { describe, expect, test } from 'vitest';
import type { PackCouncil } from '../pack/running.ts';
import { agreementState, renewFrom } from './agreements.ts';
import { councilRuleOf, maySit, meetingDueOn, termUntil } from './councils.ts';
import { directionIds, isOnCrime, legalBases, levelIds, mayPassOn } from './information.ts';
import { contactUntil, defaultPartnerKinds, partnerKindsOf } from './partner.ts';
import { wordingGuide } from './wording.ts';

const today = '2026-11-21';
const said = (subject: string, more: Partial<Parameters<typeof mayPassOn>[0]> = {}): string => {
  const from = { source: '県警察の犯罪統計', sourceOn: '2026-10-01' };
  const answer = mayPassOn({ subject, onCrime: false, ...from, ...more }, today);
  return answer.ok ? 'ok' : answer.refusal.code;
};

describe('information that passes between police and partners', () => {
  test('partners.inform: no level is about a person, and every basis names its law (R01)', () => {
    expect(levelIds).toEqual(['aggregate', 'organisation']);
    expect(directionIds).toEqual(['given', 'received']);
    for (const { law } of Object.values(legalBases)) expect(law.ja).toMatch(/法|規則|条例/u);
  });

  test.each([
    'ベトナム人の検挙件数',
    '国籍別の刑法犯の件数',
    '来日外国人の犯罪情勢',
    '外国人による窃盗の件数',
    'Thefts by foreigners in the city',
    'Arrests of Vietnamese people',
  ])('partners.inform: %s is refused, because it tells crime by origin (R03)', (subject) => {
    expect(said(subject)).toBe('partner.origin');
    expect(said('犯罪情勢', { source: subject })).toBe('partner.origin');
  });

  test.each(['外国人住民向けの防犯講話', '多言語の防災訓練の日程', '自転車盗の発生状況と防ぎ方'])(
    'partners.inform: %s may pass with its source',
    (subject) => expect(said(subject)).toBe('ok'),
  );

  test('partners.inform: on crime only what was published, with source and day', () => {
    expect(isOnCrime({ subject: '特殊詐欺の被害', onCrime: false })).toBe(true);
    expect(isOnCrime({ subject: '防災訓練', onCrime: false })).toBe(false);
    expect(said('特殊詐欺の件数', { source: '' })).toBe('partner.source-missing');
    expect(said('防犯', { onCrime: true, sourceOn: null })).toBe('partner.source-missing');
    expect(said('特殊詐欺の件数', { sourceOn: '2026-11-22' })).toBe('partner.source-later');
    expect(said('防災訓練', { source: '', sourceOn: null })).toBe('ok');
  });

  test('partners.inform: the wording guide says what to do and what to leave, in two languages', () => {
    const lines = [...wordingGuide.say, ...wordingGuide.leave];
    expect(lines.length).toBeGreaterThanOrEqual(6);
    for (const { ja, en } of lines)
      expect([ja.endsWith('。'), en.endsWith('.')]).toEqual([true, true]);
  });
});

describe('partners', () => {
  test('partners.register: kinds come from the directives, once each, else from the default', () => {
    const kind = (id: string) => ({ id, title: { ja: id, en: id } });
    const packs = [{ partnerKinds: [kind('a'), kind('b')] }, { partnerKinds: [kind('b')] }];
    expect(partnerKindsOf(packs).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(partnerKindsOf([{ partnerKinds: [] }])).toBe(defaultPartnerKinds);
  });

  test('partners.register: telephone and mail hold for a year (R04)', () => {
    expect(contactUntil('2026-11-21')).toBe('2027-11-21');
  });

  test('partners.cooperate: an agreement asks to be renewed sixty days before it ends', () => {
    const agreement = { fromOn: '2026-04-01', untilOn: '2027-03-31' };
    expect(renewFrom('2027-03-31')).toBe('2027-01-30');
    const at = (day: string) => agreementState(agreement, day);
    expect([at('2026-03-31'), at('2026-04-01'), at('2027-01-29')]).toEqual([
      'to-come',
      'in-force',
      'in-force',
    ]);
    expect([at('2027-01-30'), at('2027-03-31'), at('2027-04-01')]).toEqual([
      'ending',
      'ending',
      'over',
    ]);
    expect(agreementState({ ...agreement, untilOn: null }, '2040-01-01')).toBe('in-force');
  });
});

describe('councils of police boxes', () => {
  const council: PackCouncil = {
    id: 'box',
    clause: 'XX-1',
    name: { ja: '見本協議会', en: 'sample council' },
    members: { least: 5, most: 10 },
    termYears: 2,
    rhythm: { kind: 'per-year', times: 1 },
  };
  const rule = councilRuleOf([{ councils: [] }, { councils: [council] }]);
  const sit = (sitting: number, untilOn: string | null, of = rule): string => {
    const answer = maySit(of, { fromOn: '2026-04-01', untilOn, sitting });
    return answer.ok ? 'ok' : answer.refusal.code;
  };

  test('organisation.environment: size and term bind where a directive prints them', () => {
    expect(termUntil(rule, '2026-04-01')).toBe('2028-03-31');
    expect(sit(9, '2028-03-31')).toBe('ok');
    expect(sit(10, '2028-03-31')).toBe('council.full');
    expect(sit(0, '2028-04-01')).toBe('council.term-longer');
    expect(sit(0, null)).toBe('council.term-longer');
    expect(sit(0, '2026-03-31')).toBe('council.term-backwards');
    expect(sit(30, null, null)).toBe('ok');
  });

  test('organisation.environment: a meeting is due where a rhythm is printed, else never', () => {
    expect(meetingDueOn(rule, '2026-04-01')).toBe('2027-04-01');
    expect(meetingDueOn({ ...council, rhythm: { kind: 'needed' } }, '2026-04-01')).toBeNull();
    expect(meetingDueOn(null, '2026-04-01')).toBeNull();
    expect(councilRuleOf([{ councils: [] }])).toBeNull();
  });
});
