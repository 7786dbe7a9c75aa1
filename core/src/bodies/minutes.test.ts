import { describe, expect, test } from 'vitest';
import { byDue, stepOf } from './meeting-waiting.ts';
import { makeMinutes, withoutPersons } from './minutes.ts';

describe('bodies.minutes: minutes from agenda and decisions', () => {
  const decision = (itemId: string | null, text: string) => ({
    itemId,
    decision: text,
    owner: '例示課長',
    dueOn: '2026-12-20',
  });
  const records = {
    items: [
      { itemId: 'a', title: '議題一' },
      { itemId: 'b', title: '議題二' },
    ],
    decisions: [decision('b', '決定二'), decision(null, '決定三')],
    opinions: [
      { office: '見本市課長', opinion: '見本の意見' },
      { office: '例示課長', opinion: '' },
    ],
  };
  const words = { itemId: 'b', discussion: '話合い' };
  const result = makeMinutes(records, { items: [words], other: '特になし' });
  if (!result.ok) throw new Error('No minutes came of the records.');
  const made = result.value;

  test('bodies.minutes: each item has its words and decisions, in the order of the agenda', () => {
    expect(made.items.map(({ title, discussion }) => [title, discussion])).toEqual([
      ['議題一', ''],
      ['議題二', '話合い'],
      ['その他', ''],
    ]);
    expect(made.items.map(({ decisions }) => decisions.map((one) => one.decision))).toEqual([
      [],
      ['決定二'],
      ['決定三'],
    ]);
  });

  test.each([
    ['no item of the agenda', [words, { itemId: 'c', discussion: '見本' }]],
    ['an item twice', [words, { ...words, discussion: '見本' }]],
  ])('bodies.minutes: words for %s are refused, never dropped', (_what, items) => {
    expect(makeMinutes(records, { items, other: '' })).toMatchObject({
      refusal: { code: 'meeting.item-unknown' },
    });
  });

  test('bodies.invite: the opinion of whoever was asked stands in the minutes', () => {
    expect(made.opinions).toEqual([{ office: '見本市課長', opinion: '見本の意見' }]);
  });
});

describe('bodies.minutes: nothing about a person', () => {
  test.each([
    ['電話番号', '連絡先は０２２－１２３－４５６７'],
    ['在留資格・旅券', 'AB12345678CD を確認'],
    ['生年月日・年齢', '昭和60年4月1日生まれの者'],
    ['メールアドレス', 'sample@example.jp へ'],
  ])('bodies.minutes: %s stops it', (what, text) => {
    expect(withoutPersons(['見本', text])).toMatchObject({
      refusal: { code: 'meeting.personal', details: { whatJa: what } },
    });
  });

  test('bodies.minutes: days, counts, addresses of offices and plain words pass', () => {
    const plain = ['12月1日に110番通報講習', '国籍を問わず参加', '見本町1-2-3の会議室', '3団体'];
    expect(withoutPersons(plain).ok).toBe(true);
  });
});

describe('bodies.minutes: what waits', () => {
  const meeting = { id: 'm', chairPostId: 'chair', convenedOn: '2026-11-01', on: '2026-11-20' };

  test('bodies.secretariat: holding and writing are also for the secretariat, approving is not', () => {
    const convened = stepOf({ ...meeting, state: 'convened', writtenOn: null });
    expect(convened).toMatchObject({ kind: 'hold', dueOn: '2026-11-20', secretariat: true });
    const held = stepOf({ ...meeting, state: 'held', writtenOn: null });
    expect(held).toMatchObject({ kind: 'write', dueOn: '2026-12-04', secretariat: true });
    const written = stepOf({ ...meeting, state: 'written', writtenOn: '2026-11-25' });
    expect(written).toMatchObject({
      kind: 'approve',
      postId: 'chair',
      secretariat: false,
      sinceOn: '2026-11-25',
      dueOn: '2026-12-09',
    });
  });

  test('bodies.secretariat: the nearest day first, what has none last', () => {
    const one = (subjectId: string, dueOn: string | null) => ({
      subjectId,
      dueOn,
      sinceOn: '2026-11-01',
    });
    const sorted = [one('a', null), one('b', '2026-12-01'), one('c', '2026-11-05')];
    expect(sorted.toSorted(byDue).map(({ subjectId }) => subjectId)).toEqual(['c', 'b', 'a']);
  });
});
