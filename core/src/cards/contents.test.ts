import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import cards from '../../../packs/miyagi-visits-2023/cards.json' with { type: 'json' };
import { cardFileSchema } from '../pack/card-items.ts';
import {
  type CardContents,
  checkContents,
  contactOnly,
  contentsSchema,
  declinedContents,
  type Written,
} from './contents.ts';

const { items } = cardFileSchema.parse(cards);

const entry = (group: 'self' | 'member' | 'child' | 'emergency', values: object) => ({
  group,
  values: values as Record<string, string | number>,
});

const written = (contents: Partial<CardContents>, over: Partial<Written> = {}): Written => ({
  kind: 'household',
  origin: 'resident',
  contents: { declined: false, entries: [], ...contents },
  toldOthers: true,
  year: 2026,
  ...over,
});

const outcome = (contents: Partial<CardContents>, over: Partial<Written> = {}): string => {
  const result = checkContents(items, written(contents, over));
  return result.ok ? 'ok' : result.refusal.code;
};

const full: CardContents = {
  declined: false,
  entries: [
    entry('self', {
      'contact-name': '見本 架空',
      'contact-reading': 'ミホン カクウ',
      phone: '０００-0000-0001',
      'time-wish': 'evening',
      'language-wish': 'easy-ja',
      'child-count': 2,
      request: '夜の見回りを増やしてほしい',
    }),
    entry('member', { 'member-name': '見本 例示' }),
    entry('child', { 'child-birth-year': 2019, 'child-name': '見本 小' }),
    entry('emergency', { 'emergency-name': '例示 試験', 'emergency-relation': 'relative' }),
  ],
};

describe('contents of a card', () => {
  test('cards.layout: every item is optional; leaving any out, or all, breaks nothing (R18)', () => {
    expect(outcome(full)).toBe('ok');
    expect(outcome({})).toBe('ok');
    for (const [at, one] of full.entries.entries()) {
      for (const code of Object.keys(one.values)) {
        const { [code]: _, ...values } = one.values;
        const entries = full.entries.with(at, { ...one, values });
        expect(outcome({ entries }), code).toBe('ok');
      }
    }
  });

  test('cards.layout: only the pack’s items, in their group, on their kind of card', () => {
    const one = (group: 'self' | 'member', values: object) =>
      outcome({ entries: [entry(group, values)] });
    expect(one('self', { birthplace: '見本' })).toBe('cards.item-unknown');
    expect(one('member', { phone: '000-0000-0001' })).toBe('cards.item-unknown');
    expect(one('self', { manager: '見本管理' })).toBe('cards.item-unknown');
    expect(
      outcome({ entries: [entry('self', { hours: '9時から' })] }, { kind: 'establishment' }),
    ).toBe('ok');
  });

  test.each([
    ['phone', 'でんわ'],
    ['phone', '12'],
    ['contact-reading', '見本'],
    ['child-count', 21],
    ['child-count', '2'],
    ['time-wish', 'midnight'],
    ['request', 5],
  ])('cards.layout: %s does not take %s', (code, value) => {
    expect(outcome({ entries: [entry('self', { [code]: value })] })).toBe('cards.item-unfit');
  });

  test.each(['国籍は見本', '宗教の集まり', '在留資格あり', '要注意の家', 'nationality x'])(
    'rights.personal-data: "%s" stands on no card (R01)',
    (request) => {
      expect(outcome({ entries: [entry('self', { request })] })).toBe('cards.item-forbidden');
    },
  );

  test('rights.personal-data: a child is a birth year at most, unless the family writes the name', () => {
    const entries = [entry('child', { 'child-name': '見本 小' })];
    expect(outcome({ entries })).toBe('ok');
    expect(outcome({ entries }, { origin: 'dictated' })).toBe('cards.child-named');
    expect(outcome({ entries }, { origin: 'counter' })).toBe('cards.child-named');
    const year = (of: number) => outcome({ entries: [entry('child', { 'child-birth-year': of })] });
    expect([year(2019), year(1990), year(2027)]).toEqual([
      'ok',
      'cards.item-unfit',
      'cards.item-unfit',
    ]);
  });

  test('rights.personal-data: other people only where the writer says they were told', () => {
    for (const one of full.entries.slice(1)) {
      expect(outcome({ entries: [one] }, { toldOthers: false })).toBe('cards.others-not-told');
    }
    const own = full.entries.slice(0, 1);
    expect(outcome({ entries: own }, { toldOthers: false })).toBe('ok');
  });

  test('cards.state: declining is valid, and a declined card has nothing on it (R20)', () => {
    expect(outcome(declinedContents)).toBe('ok');
    expect(outcome({ declined: true, entries: full.entries.slice(0, 1) })).toBe(
      'cards.declined-yet-filled',
    );
  });

  test('cards.purpose: disaster mode opens names and numbers to call, and nothing else', () => {
    const codes = contactOnly(items, full).entries.flatMap(({ values }) => Object.keys(values));
    expect(codes).toEqual([
      'contact-name',
      'contact-reading',
      'phone',
      'emergency-name',
      'emergency-relation',
    ]);
  });

  test('rights.personal-data: no contents but these keys and values can be held at all', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const parsed = contentsSchema.safeParse(value);
        if (!parsed.success) return true;
        return Object.keys(parsed.data).every((key) => key === 'declined' || key === 'entries');
      }),
    );
    for (const extra of ['score', 'memo', 'note']) {
      expect(contentsSchema.safeParse({ ...full, [extra]: 'x' }).success).toBe(false);
    }
  });
});
