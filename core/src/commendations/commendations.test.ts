import { describe, expect, test } from 'vitest';
import {
  byDay,
  deciderOf,
  isAllowed,
  isTimeToConsider,
  mustFollow,
  notForSelf,
  notInvolved,
  praiseForVisits,
  stateOf,
  toldInWords,
  yearToConsider,
} from './commendations.ts';

const gifu = {
  clause: 'GF-4',
  when: 'yearly',
  recipients: ['station', 'staff'],
  forms: ['nominate', 'praise'],
  who: null,
} as const;

describe('commendation', () => {
  test('commendations.merit, R29: counts alone are no reason, words are', () => {
    const counts = [
      '訪問件数300件',
      '巡回連絡カード1,200枚で最多',
      '月50件、年600件、実績トップ',
      '一二〇戸',
      '１２０％',
      'most visits: 300',
    ];
    for (const good of counts) {
      expect(toldInWords(good), good).toMatchObject({
        refusal: { code: 'commendation.only-counts' },
      });
    }
    const reasons = [
      '110番の講習で、通訳と一緒に順番を組み直し、参加者が自分で電話をかけられるようになった。',
      '不在の家に時間を変えて3回訪ね、困りごとを聞いて市の窓口につないだ。',
    ];
    for (const good of reasons) expect(toldInWords(good).ok, good).toBe(true);
  });

  test('commendations.merit: only what the directive has, and praise for visits without one', () => {
    expect(isAllowed(gifu, { form: 'nominate', recipient: 'station' }).ok).toBe(true);
    expect(isAllowed(gifu, { form: 'praise', recipient: 'unit' }).ok).toBe(false);
    expect(isAllowed(praiseForVisits, { form: 'praise', recipient: 'staff' }).ok).toBe(true);
    expect(isAllowed(praiseForVisits, { form: 'nominate', recipient: 'staff' }).ok).toBe(false);
  });

  test('commendations.merit, R29: nobody proposes, goes over or decides it for himself', () => {
    const who = { personId: 'p', unitId: 'box', stationId: 'station' };
    const own = [
      { recipient: 'staff', unitId: null, personId: 'p' },
      { recipient: 'unit', unitId: 'box', personId: null },
      { recipient: 'station', unitId: 'station', personId: null },
    ] as const;
    for (const concerned of own) expect(notForSelf(who, concerned).ok).toBe(false);
    const other = { recipient: 'unit', unitId: 'other', personId: null } as const;
    expect(notForSelf(who, other).ok).toBe(true);
    expect(notInvolved(who, ['p']).ok).toBe(false);
    expect(notInvolved(who, ['q']).ok).toBe(true);
  });

  test('reviews.praise: the chief decides praise for visits unless he has a part in it', () => {
    const about = { recipient: 'staff', unitId: null, personId: 'q', stationId: 's' } as const;
    const visits = { ...about, ground: praiseForVisits };
    expect(deciderOf({ ...visits, chiefHasPart: false })).toBe('stationChief');
    expect(deciderOf({ ...visits, chiefHasPart: true })).toBe('headquartersClerk');
    expect(deciderOf({ ...about, ground: gifu, chiefHasPart: false })).toBe('headquartersClerk');
  });

  test('commendations.merit: proposed, back once, gone over, decided', () => {
    const way = ['returned', 'resubmitted', 'supported', 'decided'] as const;
    let done: readonly { readonly step: (typeof way)[number] }[] = [];
    for (const step of way) {
      expect(mustFollow(stateOf(done), step).ok, step).toBe(true);
      done = [...done, { step }];
    }
    expect(stateOf(done)).toBe('decided');
    expect(mustFollow('proposed', 'decided').ok).toBe(false);
    expect(mustFollow('decided', 'declined').ok).toBe(false);
  });

  test('commendations.merit: the year is thought of from January to March', () => {
    expect(isTimeToConsider('2026-12-31')).toBe(false);
    expect(isTimeToConsider('2027-01-01')).toBe(true);
    expect(isTimeToConsider('2027-04-01')).toBe(false);
    expect(yearToConsider('2027-02-01')).toEqual({ year: 2026, dueOn: '2027-03-31' });
  });

  test('commendations.merit, R29: lists stand by day and by nothing else', () => {
    const rows = [
      { id: 'b', proposedOn: '2026-11-01' },
      { id: 'a', proposedOn: '2026-11-01' },
      { id: 'c', proposedOn: '2026-11-20' },
    ];
    expect(rows.toSorted(byDay).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
