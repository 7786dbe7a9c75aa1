import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkMovements,
  type FaultCode,
  leftBehind,
  type Movement,
  type OpenHolding,
  stops,
} from './personnel.ts';

const on = '2027-04-01';
const holding = (postId: string, personId: string, more: Partial<OpenHolding> = {}) => ({
  postId,
  personId,
  acting: false,
  concurrent: false,
  fromOn: '2025-04-01',
  ...more,
});
const move = (personId: string, from: string | null, to: string | null, more = {}): Movement => ({
  personId,
  fromPostId: from,
  toPostId: to,
  how: 'move',
  beatIds: [],
  ...more,
});

const holdings = [holding('p1', 'a'), holding('p2', 'b'), holding('p3', 'c')];
const beats = [
  { id: 'beat1', boxId: 'u', inCharge: 'a' },
  { id: 'beat2', boxId: 'u', inCharge: 'b' },
];
const unitOf = new Map(['p1', 'p2', 'p3', 'p4'].map((id) => [id, 'u']));
const check = (lines: readonly Movement[], more: readonly OpenHolding[] = []) =>
  checkMovements(lines, { on, holdings: [...holdings, ...more], beats, unitOf });
const codes = (...all: Parameters<typeof check>): readonly FaultCode[] =>
  check(...all).map(({ code }) => code);

describe('bodies.transfer: what stands against a change', () => {
  test('bodies.transfer: two people exchange posts and beats without a word', () => {
    const lines = [
      move('a', 'p1', 'p2', { beatIds: ['beat2'] }),
      move('b', 'p2', 'p1', { beatIds: ['beat1'] }),
    ];
    expect(check(lines)).toEqual([]);
  });

  test.each<readonly [string, readonly Movement[], FaultCode]>([
    ['two people into one post', [move('a', 'p1', 'p4'), move('b', 'p2', 'p4')], 'double-holder'],
    ['one person into two posts', [move('a', 'p1', 'p4'), move('a', 'p1', 'p2')], 'twice'],
    ['a post the person does not hold', [move('a', 'p2', 'p4')], 'not-in-post'],
    ['the post already held', [move('a', null, 'p1', { how: 'concurrent' })], 'already-there'],
    ['a post of another station', [move('a', 'p1', 'p9')], 'outside'],
    ['a second full post', [move('a', null, 'p4')], 'two-full-time'],
    [
      'a beat twice',
      [
        move('a', 'p1', 'p4', { beatIds: ['beat2'] }),
        move('b', 'p2', 'p1', { beatIds: ['beat2'] }),
      ],
      'beat-twice',
    ],
  ])('bodies.transfer: %s is stopped', (_, lines, code) => {
    expect(codes(lines)).toContain(code);
    expect(stops(code)).toBe(true);
  });

  test('bodies.transfer: a second post beside the first (兼務) or as a deputy is none too many', () => {
    for (const how of ['concurrent', 'acting']) {
      expect(codes([move('a', null, 'p4', { how })])).toEqual([]);
    }
  });

  test('bodies.transfer: what is left empty is said and stops nothing', () => {
    const found = check([move('a', 'p1', 'p2')]);
    expect(found.map(({ code, about }) => [code, about])).toEqual([
      ['replaces', 'b'],
      ['left-vacant', ''],
      ['beat-vacant', 'beat1'],
      ['beat-vacant', 'beat2'],
    ]);
    expect(found.filter(({ code }) => stops(code))).toEqual([]);
  });

  test('bodies.transfer: who retires leaves post and beat empty, unless somebody follows', () => {
    const leave = move('a', 'p1', null, { how: 'leave' });
    expect(codes([leave])).toEqual(['left-vacant', 'beat-vacant']);
    expect(codes([leave, move('b', 'p2', 'p1', { beatIds: ['beat1', 'beat2'] })])).toEqual([
      'left-vacant',
    ]);
  });

  test('bodies.transfer: what began on the day cannot end before it', () => {
    const late = holding('p4', 'd', { fromOn: on });
    expect(codes([move('d', 'p4', 'p1')], [late])).toContain('began-later');
    expect(codes([move('a', 'p1', 'p4')], [late])).toContain('began-later');
  });

  test('bodies.transfer: only who has no other post is left behind', () => {
    const lines = [move('a', 'p1', 'p2')];
    const ground = { on, holdings, beats, unitOf };
    expect(leftBehind(lines, ground)).toEqual(['b']);
    const two = [...holdings, holding('p3', 'b', { concurrent: true })];
    expect(leftBehind(lines, { ...ground, holdings: two })).toEqual([]);
  });

  test('bodies.transfer: any exchange in a ring is sound, in whatever order it is written', () => {
    const rings = fc.integer({ min: 2, max: 40 }).chain((size) =>
      fc.shuffledSubarray(
        Array.from({ length: size }, (_, at) => at),
        { minLength: size, maxLength: size },
      ),
    );
    fc.assert(
      fc.property(rings, (order) => {
        const all = order.map((at) => holding(`p${at}`, `h${at}`));
        const lines = order.map((at) => move(`h${at}`, `p${at}`, `p${(at + 1) % order.length}`));
        const units = new Map(order.map((at) => [`p${at}`, 'u']));
        expect(checkMovements(lines, { on, holdings: all, beats: [], unitOf: units })).toEqual([]);
      }),
    );
  });
});
