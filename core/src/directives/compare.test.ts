import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSides, runsBetween, type Side } from './compare.ts';

const side = (address: string, text: string): Side => ({ address, heading: '', text });
const shown = (left: readonly Side[], right: readonly Side[]) =>
  compareSides(left, right).map(
    ({ relation, left: l, right: r }) => `${relation} ${l?.address ?? '-'} ${r?.address ?? '-'}`,
  );

const purpose = side('第1', 'この要綱は、安全の確保に必要な事項を定める。');
const meeting = side('第2', '会議は、本部長が必要に応じて招集し、主宰する。');
const office = side('第3', '庶務は、見本課において処理する。');

describe('directives.supersede: two versions side by side', () => {
  test('a sentence that changed stays in its row, with what went and what came', () => {
    const now = side('第2', '会議は、本部長が年二回招集し、主宰する。');
    const rows = compareSides([purpose, meeting, office], [purpose, now, office]);
    expect(rows.map(({ relation }) => relation)).toEqual(['same', 'changed', 'same']);
    expect(rows[1]?.runs).toContainEqual({ kind: 'left', text: '必要に応じて' });
    expect(rows[1]?.runs).toContainEqual({ kind: 'right', text: '年二回' });
  });

  test('an inserted clause moves the numbers, not the rows', () => {
    const added = side('第2', '用語の意義は、次のとおりとする。');
    const later = { ...meeting, address: '第3' };
    const last = { ...office, address: '第4' };
    expect(shown([purpose, meeting, office], [purpose, added, later, last])).toEqual([
      'same 第1 第1',
      'only-right - 第2',
      'same 第2 第3',
      'same 第3 第4',
    ]);
  });

  test('what is gone stands where it stood; what went elsewhere is marked as moved', () => {
    expect(shown([purpose, meeting, office], [purpose, office])).toEqual([
      'same 第1 第1',
      'only-left 第2 -',
      'same 第3 第3',
    ]);
    const turned = [office, purpose, meeting].map((one, at) => ({ ...one, address: `${at}` }));
    expect(shown([purpose, meeting, office], turned)).toEqual([
      'moved 第3 0',
      'same 第1 1',
      'same 第2 2',
    ]);
  });

  test('clauses without likeness do not share a row because of their number', () => {
    const other = side('第2', '附則');
    expect(shown([meeting], [other])).toEqual(['only-right - 第2', 'only-left 第2 -']);
  });
});

const words = fc.string({
  unit: fc.constantFrom('会', '議', 'は', '本', '部', '。'),
  maxLength: 40,
});
const trees = fc
  .array(words, { maxLength: 8 })
  .map((texts) => texts.map((text, at) => side(`第${at + 1}`, text)));

describe('laws of the comparison', () => {
  test('the runs make up both texts, and equal texts have one run', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const runs = runsBetween(left, right);
        const of = (kind: 'left' | 'right') =>
          runs
            .filter((run) => run.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(of('right')).toBe(left);
        expect(of('left')).toBe(right);
        if (left === right) expect(runs.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  test('every clause of both is in exactly one row, the right ones in their order', () => {
    fc.assert(
      fc.property(trees, trees, (left, right) => {
        const rows = compareSides(left, right);
        const lefts = rows.flatMap((row) => (row.left ? [row.left.address] : []));
        expect(lefts.toSorted()).toEqual(left.map(({ address }) => address).toSorted());
        const rights = rows.flatMap((row) => (row.right ? [row.right.address] : []));
        expect(rights).toEqual(right.map(({ address }) => address));
      }),
    );
  });

  test('a tree beside itself is the same in every row', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const rows = compareSides(tree, tree);
        expect(rows.every(({ relation }) => relation === 'same')).toBe(true);
      }),
    );
  });
});
