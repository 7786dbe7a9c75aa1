import { describe, expect, test } from 'vitest';
import cards from '../../../packs/miyagi-visits-2023/cards.json' with { type: 'json' };
import clauses from '../../../packs/miyagi-visits-2023/clauses.json' with { type: 'json' };
import form from '../../../packs/miyagi-visits-2023/form.json' with { type: 'json' };
import pack from '../../../packs/miyagi-visits-2023/pack.json' with { type: 'json' };
import rights from '../../../packs/miyagi-visits-2023/rights.json' with { type: 'json' };
import { type PackFiles, parsePack } from './parse.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

type Files = { [file in keyof PackFiles]: Json };

const fresh = (): Files => structuredClone({ pack, clauses, form, cards, rights });

/** The pack files with one change made inside them. */
const changed = (file: keyof PackFiles, change: (root: Json) => void): PackFiles => {
  const files = fresh();
  change(files[file]);
  return files;
};

const setAt = (path: readonly (string | number)[], value: Json) => (root: Json) => {
  const parent = path.slice(0, -1).reduce<Json>((at, key) => {
    const inside = (at as { [key: string]: Json })[key];
    if (inside === undefined) throw new Error(`no ${String(key)}`);
    return inside;
  }, root);
  (parent as { [key: string]: Json })[String(path.at(-1))] = value;
};

describe('parsePack refuses', () => {
  const cases: readonly (readonly [string, PackFiles, string])[] = [
    [
      'an unknown duty',
      changed('clauses', setAt([0, 'duties'], ['visits.guess'])),
      'clauses.duties',
    ],
    ['two clauses of one id', changed('clauses', setAt([1, 'id'], 'MG-H1')), 'clauses.id'],
    [
      'a source that is no clause',
      changed('pack', setAt(['tasks', 0, 'source'], 'MG-9.9')),
      'clauses',
    ],
    [
      'two criteria of one code',
      changed('pack', setAt(['criteria', 1, 'code'], 'household-1')),
      'criteria.code',
    ],
    [
      'an unsealed criterion',
      changed('pack', setAt(['criteria', 7, 'basis'], 'building')),
      'criteria.basis',
    ],
    [
      'a second sealed criterion',
      changed('pack', setAt(['criteria', 0, 'basis'], 'health')),
      'criteria.basis',
    ],
    [
      'no remainder',
      changed('pack', setAt(['criteria', 10, 'basis'], 'building')),
      'criteria.remainder',
    ],
    [
      'a state with two tasks',
      changed('pack', setAt(['tasks', 1, 'state'], 'plan.missing')),
      'tasks.state',
    ],
    [
      'an interval the form does not follow',
      changed('pack', setAt(['parameters', 'visitInterval', 'general', 'value'], 24)),
      'form.switches.dueEveryYears',
    ],
    [
      'an end before the beginning',
      changed('pack', setAt(['identity', 'effectiveUntil'], '2023-03-31')),
      'identity.effectiveUntil',
    ],
    ['markup in the form', changed('form', setAt(['footnote'], '<b>注</b>')), 'form'],
    [
      'a form row that is no clause',
      changed('clauses', setAt([134 - 13 - 20, 'id'], 'MG-R99')),
      'form.rows',
    ],
  ];
  test.each(cases)('%s', (_what, files, where) => {
    expect(parsePack(files)).toMatchObject({
      ok: false,
      refusal: { code: 'pack.inconsistent', details: { where } },
    });
  });

  const shapes: readonly (readonly [string, PackFiles])[] = [
    ['a clause with neither duty nor reason', changed('clauses', setAt([0, 'duties'], []))],
    [
      'a clause with both',
      changed('clauses', setAt([0, 'reason'], { code: 'statement', text: { ja: 'あ', en: 'a' } })),
    ],
    [
      'a text over 300 characters',
      changed('clauses', setAt([0, 'summary', 'ja'], 'あ'.repeat(301))),
    ],
    ['markup', changed('pack', setAt(['vocabulary', 'beat', 'ja'], '<i>受持区</i>'))],
    ['an expression', changed('pack', setAt(['vocabulary', 'beat', 'en'], '{{ officer }}'))],
    ['a line break', changed('pack', setAt(['vocabulary', 'beat', 'en'], 'beat\nbeat'))],
    [
      'a missing vocabulary word',
      changed('pack', setAt(['vocabulary'], { beat: { ja: '区', en: 'a' } })),
    ],
    ['a prefecture 48', changed('pack', setAt(['identity', 'prefecture', 'code'], '48'))],
    [
      'a day that does not exist',
      changed('pack', setAt(['identity', 'effectiveOn'], '2023-02-30')),
    ],
    ['an unknown post', changed('pack', setAt(['custody', 0, 'post'], 'mayor'))],
    [
      'hours past midnight',
      changed('pack', setAt(['parameters', 'allowedHours', 'value', 'until'], '24:30')),
    ],
    ['a sealed flag', changed('pack', setAt(['criteria', 7, 'sealed'], false))],
    ['a switch for the audit', changed('pack', setAt(['parameters', 'auditReads'], false))],
    ['no object at all', { ...fresh(), pack: null }],
  ];
  test.each(shapes)('%s', (_what, files) => {
    expect(parsePack(files)).toMatchObject({ ok: false, refusal: { code: 'pack.malformed' } });
  });
});
