import { searchClauses } from '@meguri/core/directives/clauses.ops.ts';
import {
  compareDirectives,
  makeEdition,
  printComparison,
  printEdition,
} from '@meguri/core/directives/compare.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { enactText, firstText, open, registerText, secondText } from './directive.testing.ts';

const clerk = 'headquartersClerk';
let p: Prefecture;
let [first, second, draft] = ['', '', ''];
beforeAll(async () => {
  p = await testPrefecture();
  first = await enactText(p, firstText, { effectiveOn: '2019-09-02' });
  second = await enactText(p, secondText, { effectiveOn: '2024-11-15' });
  const text = firstText.replace('第12号', '第99号').replace('見本課', '未公表課');
  ({ versionId: draft } = await registerText(p, text));
});
afterAll(() => p.close());

const isPdf = (base64: string): boolean =>
  Buffer.from(base64, 'base64').subarray(0, 5).toString() === '%PDF-';

describe('directives.supersede: two directives clause by clause', () => {
  test('what changed stands in one row, with what went and what came', async () => {
    const asked = { leftId: first, rightId: second };
    const { left, right, rows } = await p.must('officer', compareDirectives, asked);
    expect([left.versionId, right.versionId]).toEqual([first, second]);
    const row = rows.find((one) => one.right?.address === '第2/1');
    expect(row).toMatchObject({ relation: 'changed', left: { address: '第2/1' } });
    expect(row?.runs).toContainEqual({ kind: 'left', text: '必要に応じて' });
    expect(rows.find((one) => one.right?.address === '第3')?.relation).toBe('same');
    expect(await p.as('officer', compareDirectives, { ...asked, rightId: draft })).toMatchObject({
      code: 'not-found',
    });
  });

  test('the table is printed, whole or with the differences only', async () => {
    const asked = { leftId: first, rightId: second, onlyChanges: true };
    const { name, base64 } = await p.must('officer', printComparison, asked);
    expect(name).toBe('新旧対照表.pdf');
    expect(isPdf(base64)).toBe(true);
    const whole = await p.must('officer', printComparison, { ...asked, onlyChanges: false });
    expect(whole.base64).not.toBe(base64);
  });
});

describe('directives.publish: a redacted edition', () => {
  const make = (leftOut: readonly string[], who: 'stationChief' | typeof clerk = clerk) =>
    p.as(who, makeEdition, { versionId: second, leftOut: [...leftOut], reason: '見本の理由' });

  test('places are chosen by headquarters; nothing left or nothing known is refused', async () => {
    const all = (await open(p, second)).nodes.map(({ place }) => place);
    expect(await make(['第2'], 'stationChief')).toMatchObject({ ok: false });
    expect(await make(['第99'])).toMatchObject({ code: 'directives.no-such-place' });
    expect(await make(all)).toMatchObject({ code: 'directives.everything-left-out' });
    const ofDraft = { versionId: draft, leftOut: [], reason: '見本' };
    expect(await p.as(clerk, makeEdition, ofDraft)).toMatchObject({
      code: 'directives.wrong-life',
    });
  });

  test('the printed edition is a PDF, and a whole one is another', async () => {
    const partial = await make(['第2']);
    const whole = await make([]);
    if (!partial.ok || !whole.ok) throw new Error('two editions');
    expect((await open(p, second)).editions.map(({ leftOut }) => leftOut)).toContainEqual(['第2']);
    const print = async (editionId: string) =>
      (await p.must('officer', printEdition, { editionId })).base64;
    const [one, other] = [await print(partial.value.editionId), await print(whole.value.editionId)];
    expect([isPdf(one), isPdf(other)]).toEqual([true, true]);
    expect(one.length).not.toBe(other.length);
  });
});

test('directives.refer: a search finds words however they are typed, drafts only for headquarters', async () => {
  const found = async (words: string, who: 'officer' | typeof clerk = 'officer') =>
    (await p.must(who, searchClauses, { words })).texts.map(({ address }) => address);
  expect(await found('必要に応じて招集')).toEqual(['第2/1']);
  expect(await found('一般第１２号')).toContain('頭書');
  expect(await found('未公表課')).toEqual([]);
  expect(await found('未公表課', clerk)).toEqual(['第2/2']);
  expect(await found('夜間')).toEqual([]);
  const { clauses } = await p.must('officer', searchClauses, { words: 'ＭＧ－４．３ｂ' });
  expect(clauses.map(({ id }) => id)).toContain('MG-4.3b');
});
