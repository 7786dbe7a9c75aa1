import { expect, test } from 'vitest';
import { type Draft, emptyDraft, wishOf, withBeat } from './recut-draft.ts';

const filled: Draft = {
  ...emptyDraft,
  beatId: 'a',
  other: 'b',
  townPartIds: ['t'],
  premisesIds: ['p'],
  number: 3,
  name: ' 第3受持区 ',
};

test('beats.recut: the form makes the wish of its kind', () => {
  const kinds = ['split', 'merge', 'move-towns', 'move-premises'] as const;
  expect(kinds.map((kind) => wishOf({ ...filled, kind }))).toEqual([
    { kind: 'split', beatId: 'a', number: 3, name: '第3受持区', townPartIds: ['t'] },
    { kind: 'merge', intoBeatId: 'a', beatIds: ['b'] },
    { kind: 'move-towns', fromBeatId: 'a', toBeatId: 'b', townPartIds: ['t'] },
    { kind: 'move-premises', fromBeatId: 'a', toBeatId: 'b', premisesIds: ['p'] },
  ]);
});

test('beats.recut: without a beat, a second beat or a name there is no wish', () => {
  expect(wishOf({ ...filled, beatId: null })).toBeNull();
  expect(wishOf({ ...filled, other: null })).toBeNull();
  expect(wishOf({ ...filled, kind: 'split', name: ' ' })).toBeNull();
});

test('beats.recut: choosing another beat forgets the towns of the one before', () => {
  expect(withBeat(filled, { beatId: 'c' })).toMatchObject({
    beatId: 'c',
    townPartIds: [],
    premisesIds: [],
  });
});
