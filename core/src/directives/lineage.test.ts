import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, relatedTo, type Succession } from './lineage.ts';

/** 'a>b c>b': b took the place of a and of c. */
const read = (text: string): readonly Succession[] =>
  text.split(' ').map((one) => {
    const [from = '', to = ''] = one.split('>');
    return { from, to };
  });

const shown = (ids: string, text: string) =>
  layOut([...ids], read(text)).map(({ id, layer, place }) => `${id} ${layer} ${place}`);

describe('directives.supersede: the picture of what took the place of what', () => {
  test('directives.supersede: a chain goes down in the order of its days', () => {
    expect(shown('cab', 'a>b b>c')).toEqual(['a 0 0', 'b 1 0', 'c 2 0']);
  });

  test('directives.supersede: several predecessors stand side by side above their successor', () => {
    expect(shown('abc', 'a>c b>c')).toEqual(['a 0 -0.5', 'b 0 0.5', 'c 1 0']);
  });

  test('directives.supersede: one that was replaced in parts has its successors below it', () => {
    expect(shown('abcd', 'a>b a>c b>d')).toEqual(['a 0 0', 'b 1 -0.5', 'c 1 0.5', 'd 2 0']);
  });

  test('directives.supersede: an old one without a predecessor stands next to its successor', () => {
    expect(shown('abcx', 'a>b b>c x>c')).toEqual(['a 0 0', 'b 1 -0.5', 'x 1 0.5', 'c 2 0']);
  });

  test('directives.supersede: documents that name each other still get a place', () => {
    expect(shown('abc', 'a>b b>a b>c c>c')).toEqual(['a 0 0', 'b 1 0', 'c 2 0']);
  });

  test('directives.supersede: the family has everybody joined, and no stranger', () => {
    const all = read('a>b c>b d>e');
    expect([...relatedTo('a', all)].toSorted()).toEqual(['a', 'b', 'c']);
    expect([...relatedTo('x', all)]).toEqual(['x']);
  });

  test('directives.supersede: whatever the data, each has a place of its own', () => {
    const id = fc.constantFrom(...'abcdefgh');
    const any = fc.array(fc.record({ from: id, to: id }), { maxLength: 30 });
    fc.assert(
      fc.property(any, (successions) => {
        const placed = layOut([...'abcdefgh'], successions);
        expect(new Set(placed.map(({ layer, place }) => `${layer} ${place}`)).size).toBe(8);
        expect(Math.min(...placed.map(({ layer }) => layer))).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
