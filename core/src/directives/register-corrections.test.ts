import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClauseNode, DirectiveDocument } from './document.ts';
import {
  type Correction,
  corrected,
  flatten,
  mayCorrect,
  notSince,
  textOf,
  valueAt,
} from './register-corrections.ts';

const source = { from: 0, until: 1 };
const node = (address: string, children: readonly ClauseNode[] = []): ClauseNode => ({
  address,
  label: address.split('/').at(-1) ?? null,
  caption: null,
  tables: [],
  passages: [{ kind: 'body', text: `${address}の文`, source }],
  children,
  source,
});

const document: DirectiveDocument = {
  header: {
    numbers: null,
    issuedOn: null,
    effectiveOn: null,
    validUntil: null,
    keptUntil: null,
    originalKept: null,
    copyKeptYears: null,
    fileCode: null,
    issuer: null,
    addressees: null,
    kind: null,
    predecessors: null,
    attachments: null,
    ownerUnit: null,
    title: { value: '見本要綱', source, sure: 'printed' },
  },
  nodes: [
    node('第1'),
    node('第5', [node('第5/1', [node('第5/1/(1)', [node('第5/1/(1)/ア')])]), node('第5/2')]),
    node('別表/1'),
  ],
  repairs: [],
};

let revision = 0;
const correct = (place: string, field: string, becomes: unknown): Correction => {
  revision += 1;
  return { id: `c${revision}`, revision, place, field, becomes, withdraws: null };
};
const back = (of: Correction): Correction => ({
  ...correct(of.place, of.field, null),
  withdraws: of.id,
});
const addresses = (...corrections: readonly Correction[]) =>
  flatten(corrected(document, corrections).nodes).map((one) => one.node.address);
const code = (place: string, field: string, value: unknown, before: readonly Correction[] = []) => {
  const answer = mayCorrect(document, before, { place, field, value });
  return answer.ok ? answer.value.was : answer.refusal.code;
};

describe('directives.register: corrections are kept apart from the text', () => {
  test('without corrections the document is what the reader returned', () => {
    expect(corrected(document, [])).toEqual(document);
  });

  test('a field of the header, and its taking back', () => {
    const title = correct('header', 'title', '見本推進要綱');
    expect(corrected(document, [title]).header.title?.value).toBe('見本推進要綱');
    expect(corrected(document, [title, back(title)])).toEqual(document);
    expect(code('header', 'issuedOn', '2024-11-15')).toBeNull();
    expect(code('header', 'issuedOn', '2024-13-15')).toBe('directives.wrong-value');
    expect(code('header', 'colour', '青')).toBe('directives.no-such-place');
  });

  test('text, label and caption of a node; the oldest of two gives way to the newest', () => {
    const first = correct('第5/2', 'text', '一つ目');
    const second = correct('第5/2', 'text', '二つ目\nなお、三つ目');
    const label = correct('第5/2', 'label', '第二');
    const nodes = flatten(corrected(document, [label, second, first]).nodes);
    const found = nodes.find((one) => one.node.address === '第5/2')?.node;
    expect(found && textOf(found)).toBe('二つ目\nなお、三つ目');
    expect(found?.passages).toHaveLength(2);
    expect(found?.label).toBe('第二');
    const at = { place: '第5/2', field: 'text' };
    expect(valueAt(document, [first, second, back(second)], at)).toBe('一つ目');
  });

  test('an address carries those below with it; a moved node takes its subtree along', () => {
    expect(addresses(correct('第5/1', 'address', '第5/9'))).toEqual([
      '第1',
      '第5',
      '第5/9',
      '第5/9/(1)',
      '第5/9/(1)/ア',
      '第5/2',
      '別表/1',
    ]);
    expect(addresses(correct('第5/1/(1)', 'parent', '第5/2'))).toEqual([
      '第1',
      '第5',
      '第5/1',
      '第5/2',
      '第5/2/(1)',
      '第5/2/(1)/ア',
      '別表/1',
    ]);
    expect(addresses(correct('第5/2', 'parent', ''))).toContain('2');
  });

  test('refuses a parent below itself, an address that is taken, and what says so already', () => {
    expect(code('第5', 'parent', '第5/1/(1)')).toBe('directives.wrong-value');
    expect(code('第5/1', 'parent', '第9')).toBe('directives.wrong-value');
    expect(code('第5/1', 'address', '第5/2')).toBe('directives.wrong-value');
    expect(code('第5/1/(1)', 'parent', '第5')).toBe('第5/1');
    expect(code('第5/2', 'label', '2')).toBe('directives.nothing-changes');
    expect(code('第9', 'label', '2')).toBe('directives.no-such-place');
    const moved = correct('第5/1', 'parent', '第1');
    expect(code('第1', 'parent', '第5/1/(1)', [moved])).toBe('directives.wrong-value');
  });

  test('a clash names who corrected what since', () => {
    const since = [{ ...correct('第5/2', 'text', '別の文'), by: '見本 二号' }];
    const before = (since[0]?.revision ?? 0) - 1;
    expect(notSince(since, before + 1).ok).toBe(true);
    expect(notSince(since, before)).toEqual({
      ok: false,
      refusal: { code: 'directives.changed-since', details: { by: '見本 二号', places: '第5/2' } },
    });
  });

  const places = flatten(document.nodes).map((one) => one.node.address);
  test('law: whatever is moved where it may, every node stays in the tree once', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...places), fc.constantFrom('', ...places)));
    fc.assert(
      fc.property(moves, (asked) => {
        const done: Correction[] = [];
        for (const [place, value] of asked) {
          if (mayCorrect(document, done, { place, field: 'parent', value }).ok) {
            done.push(correct(place, 'parent', value));
          }
        }
        const all = addresses(...done);
        expect(all).toHaveLength(places.length);
        expect(new Set(all).size).toBe(places.length);
        const undone = [...done, ...done.map(back)];
        expect(corrected(document, undone)).toEqual(document);
      }),
    );
  });
});
