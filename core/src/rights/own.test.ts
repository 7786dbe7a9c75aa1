import fc from 'fast-check';
import { expect, test } from 'vitest';
import cards from '../../../packs/miyagi-visits-2023/cards.json' with { type: 'json' };
import type { CardContents } from '../cards/contents.ts';
import { cardFileSchema } from '../pack/card-items.ts';
import { ownEntries, withOwn, withoutOwn } from './own.ts';

const { items } = cardFileSchema.parse(cards);
const contents: CardContents = {
  declined: false,
  entries: [
    {
      group: 'self',
      values: {
        'contact-name': '見本　架空',
        'contact-reading': 'みほん かくう',
        phone: '000-0000-0001',
      },
    },
    { group: 'member', values: { 'member-name': '見本 例示', 'member-reading': 'みほん れいじ' } },
    {
      group: 'emergency',
      values: { 'emergency-name': '試験 一郎', 'emergency-phone': '000-0000-0002' },
    },
  ],
};
const self = { name: '見本架空', reading: 'ミホン カクウ' };
const spouse = { name: '見本 例示', reading: 'みほん れいじ' };
const parent = { name: '見本 先代', reading: 'みほん せんだい' };

test('rights.requests: R23 whoever asks gets their own entry, a spouse is not the household', () => {
  expect(ownEntries(items, contents, self)).toEqual([contents.entries[0]]);
  expect(ownEntries(items, contents, spouse)).toEqual([contents.entries[1]]);
  expect(ownEntries(items, contents, parent)).toEqual([]);
});

test('rights.requests: R23 the same reading with another name is somebody else', () => {
  expect(ownEntries(items, contents, { name: '見本 別人', reading: self.reading })).toEqual([]);
});

test('rights.requests: R23 erasing takes one person off and leaves the others as they were', () => {
  const left = withoutOwn(items, contents, spouse);
  expect(left).toEqual({
    ok: true,
    value: { declined: false, entries: [contents.entries[0], contents.entries[2]] },
  });
  expect(withoutOwn(items, contents, parent).ok).toBe(false);
});

test('rights.requests: R23 a correction touches the own items only', () => {
  const phone = { code: 'phone', value: '000-0000-0009' };
  const changed = withOwn(items, contents, { subject: self, changes: [phone] });
  if (!changed.ok) throw new Error(changed.refusal.code);
  expect(changed.value.entries[0]?.values['phone']).toBe('000-0000-0009');
  expect(changed.value.entries.slice(1)).toEqual(contents.entries.slice(1));
  expect(withOwn(items, contents, { subject: spouse, changes: [phone] })).toMatchObject({
    refusal: { code: 'rights.not-own' },
  });
});

test('rights.requests: R23 no name but the own one ever gets somebody’s entry', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 12 }), (name) => {
      const own = ownEntries(items, contents, { name, reading: name });
      expect(own.length).toBeLessThanOrEqual(1);
      const known = ['見本架空', '見本例示', '試験一郎'];
      if (!known.includes(name.normalize('NFKC').replace(/\s/g, ''))) expect(own).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
