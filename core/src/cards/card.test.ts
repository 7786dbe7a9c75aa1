import { describe, expect, test } from 'vitest';
import cards from '../../../packs/miyagi-visits-2023/cards.json' with { type: 'json' };
import { cardFileSchema } from '../pack/card-items.ts';
import { type CardVersion, cardStateOn, expiresOn, mayWrite, retainUntil } from './card.ts';
import { termOf, termsOf } from './search.ts';

const { items } = cardFileSchema.parse(cards);

const version = (over: Partial<CardVersion> = {}): CardVersion => ({
  kind: 'household',
  origin: 'resident',
  writtenOn: '2026-01-31',
  confirmedOn: '2026-01-31',
  ended: false,
  ...over,
});

describe('state of a card', () => {
  test('cards.state: none, held, ended', () => {
    expect(cardStateOn(null, '2026-02-01')).toBe('none');
    expect(cardStateOn(version(), '2036-02-01')).toBe('held');
    expect(cardStateOn(version({ ended: true }), '2026-02-01')).toBe('ended');
  });

  test('cards.write-for: a dictated card waits 30 days for its confirmation (R21)', () => {
    const dictated = version({ origin: 'dictated', confirmedOn: null });
    expect(expiresOn(dictated)).toBe('2026-03-02');
    expect(cardStateOn(dictated, '2026-03-02')).toBe('unconfirmed');
    expect(cardStateOn(dictated, '2026-03-03')).toBe('ended');
    expect(cardStateOn({ ...dictated, confirmedOn: '2026-02-03' }, '2026-03-03')).toBe('held');
  });

  test('cards.provisional: a provisional card is over after twelve months (R22)', () => {
    const card = version({ kind: 'provisional', origin: 'provisional' });
    expect(cardStateOn(card, '2027-01-31')).toBe('provisional');
    expect(cardStateOn(card, '2027-02-01')).toBe('ended');
  });
});

test('rights.personal-data: an item without a stated time is kept, with a warning (R24)', () => {
  const timed = items.map((item) => ({
    ...item,
    retentionMonths: item.code === 'phone' ? 36 : null,
  }));
  expect(retainUntil(timed, ['phone'], '2026-01-31')).toBe('2029-01-31');
  expect(retainUntil(timed, ['phone', 'request'], '2026-01-31')).toBeNull();
  expect(retainUntil(timed, [], '2026-01-31')).toBeNull();
});

describe('writing', () => {
  const request = {
    baseRevision: 2,
    revision: 2,
    noticeVersion: '2026-1',
    noticeInForce: '2026-1',
    confirmedOn: '2026-11-20',
    today: '2026-11-21',
    provisionalWaits: false,
    toldProvisional: false,
  } as const;
  const outcome = (over: Partial<Parameters<typeof mayWrite>[0]>) => {
    const result = mayWrite({ ...request, ...over });
    return result.ok ? result.value.revision : result.refusal.code;
  };

  test('cards.amend: the next revision, the purpose text shown, no day to come, no clash', () => {
    expect(outcome({})).toBe(3);
    expect(outcome({ noticeVersion: null })).toBe('cards.notice-not-shown');
    expect(outcome({ noticeVersion: '2025-1' })).toBe('cards.notice-not-shown');
    expect(outcome({ confirmedOn: '2026-11-22' })).toBe('day.in-future');
    expect(outcome({ baseRevision: 1 })).toBe('cards.changed-meanwhile');
    expect(outcome({ provisionalWaits: true })).toBe('cards.provisional-not-told');
    expect(outcome({ provisionalWaits: true, toldProvisional: true })).toBe(3);
  });
});

describe('what a card is found by', () => {
  test('cards.purpose: spellings of one reading and one number are the same', () => {
    const reading = termOf('reading', 'みほんかくう').value;
    for (const text of ['ミホン カクウ', 'ﾐﾎﾝｶｸｳ', 'みほん・かくう', ' みほん　かくう ']) {
      expect(termOf('reading', text).value, text).toBe(reading);
    }
    const phone = termOf('phone', '00012345678').value;
    for (const text of ['000-1234-5678', '０００（１２３４）５６７８', '+81 00-1234-5678']) {
      expect(termOf('phone', text).value, text).toBe(phone);
    }
    expect(termOf('phone', 'なし').value).toBe('');
  });

  test('rights.personal-data: readings and numbers only, each once; children and wishes are in no index', () => {
    const contents = {
      declined: false,
      entries: [
        {
          group: 'self' as const,
          values: {
            'contact-name': '見本 架空',
            'contact-reading': 'みほん かくう',
            phone: '000-0000-0001',
            'language-wish': 'en',
            request: '000-0000-9999',
          },
        },
        { group: 'child' as const, values: { 'child-name': '見本', 'child-birth-year': 2020 } },
        { group: 'emergency' as const, values: { 'emergency-phone': '000 0000 0001' } },
      ],
    };
    expect(termsOf(items, contents)).toEqual([
      { field: 'reading', value: 'みほんかくう' },
      { field: 'phone', value: '00000000001' },
    ]);
  });
});
