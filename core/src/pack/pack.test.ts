import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import cards from '../../../packs/miyagi-visits-2023/cards.json' with { type: 'json' };
import clauses from '../../../packs/miyagi-visits-2023/clauses.json' with { type: 'json' };
import form from '../../../packs/miyagi-visits-2023/form.json' with { type: 'json' };
import pack from '../../../packs/miyagi-visits-2023/pack.json' with { type: 'json' };
import rights from '../../../packs/miyagi-visits-2023/rights.json' with { type: 'json' };
import { duties, isDuty } from './duties.ts';
import type { Pack } from './pack.ts';
import { parsePack } from './parse.ts';
import { packInForce, packInUse, packState } from './state.ts';

const register = new URL('../../../../shared/reference/clauses.md', import.meta.url);

const parsed = (): Pack => {
  const answer = parsePack(structuredClone({ pack, clauses, form, cards, rights }));
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
};

describe('the pack of Miyagi', () => {
  const directive = parsed();

  test('directives.register: identity as printed', () => {
    expect(directive.identity).toMatchObject({
      prefecture: { code: '04' },
      number: '宮本地第370号',
      issuedOn: '2023-03-29',
      effectiveOn: '2023-04-01',
      effectiveUntil: null,
      supersedes: [{ number: '宮本地第241号', issuedOn: '2020-03-03' }],
      retention: { original: 'permanent', copyYears: 5 },
    });
  });

  test('premises.frequency: once a year and once in three years', () => {
    expect(directive.parameters.visitInterval.priority).toMatchObject({
      value: 12,
      source: 'MG-4.2a',
    });
    expect(directive.parameters.visitInterval.general).toMatchObject({
      value: 36,
      source: 'MG-4.2b',
    });
  });

  test('sheets.retain: an unset retention keeps the sheet', () => {
    expect(directive.parameters.sheetRetentionYears.value).toBeNull();
  });

  test('premises.classify: ten household and eight establishment criteria, and two remainders', () => {
    const count = (premises: string, tier: string): number =>
      directive.criteria.filter((c) => c.premises === premises && c.tier === tier).length;
    expect([count('household', 'priority'), count('household', 'general')]).toEqual([10, 1]);
    expect([count('establishment', 'priority'), count('establishment', 'general')]).toEqual([8, 1]);
  });

  test('premises.classify: exactly household 3, 8 and 9 are sealed', () => {
    const sealed = directive.criteria.filter((criterion) => criterion.sealed);
    expect(sealed.map((one) => one.code)).toEqual(['household-3', 'household-8', 'household-9']);
  });

  test('premises.discretionary: exactly household 10 and establishment 8', () => {
    const chosen = directive.criteria.filter((criterion) => criterion.discretionary);
    expect(chosen.map((one) => one.code)).toEqual(['household-10', 'establishment-8']);
  });

  test('visits.guidance-items: the five items in their order', () => {
    expect(directive.guidance.map((item) => item.code)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('has 135 clauses, 33 of them rows of the form', () => {
    expect(directive.clauses.length).toBe(135);
    expect(directive.form.rows.map((row) => row.id)).toEqual(
      Array.from({ length: 33 }, (_, i) => `MG-R${i + 1}`),
    );
  });

  test.skipIf(!existsSync(register))(
    'has exactly the ids and kinds of ../shared/reference/clauses.md (skipped when it is missing)',
    () => {
      const lines = readFileSync(register, 'utf8').matchAll(
        /^\| (MG-[^ |]+) \| [^|]+ \| ([A-Z]+) \|/gm,
      );
      const wanted = Array.from(lines, ([, id, kind]) => `${id} ${kind}`);
      expect(wanted.length).toBe(135);
      expect(directive.clauses.map((clause) => `${clause.id} ${clause.kind}`)).toEqual(wanted);
    },
  );

  test('every part of the product’s duties that a clause names is known, most are named', () => {
    const named = new Set(directive.clauses.flatMap((c) => ('duties' in c ? c.duties : [])));
    expect([...named].filter((duty) => !isDuty(duty))).toEqual([]);
    expect(named.size).toBeGreaterThan(45);
    expect(Object.keys(duties).length).toBeGreaterThanOrEqual(60);
  });
});

describe('directives.in-force', () => {
  const old = parsed();
  const next: Pack = {
    ...old,
    identity: { ...old.identity, effectiveOn: '2030-04-01', effectiveUntil: '2031-03-31' },
  };
  const on = (day: string): Pack | string => {
    const found = packInForce([next, old], 'visits', day);
    return found.ok ? found.value : found.refusal.code;
  };

  test('directives.in-force: nothing before, the old one, the new one from its first day', () => {
    expect(on('2023-03-31')).toBe('pack.none-in-force');
    expect(on('2023-04-01')).toBe(old);
    expect(on('2030-03-31')).toBe(old);
    expect(on('2030-04-01')).toBe(next);
  });

  test('directives.supersede: an expired successor does not revive its predecessor', () => {
    expect(on('2031-03-31')).toBe(next);
    expect(on('2031-04-01')).toBe('pack.none-in-force');
  });

  test('directives.in-force: what has lapsed stays in use and says so; nothing stops in silence', () => {
    const used = packInUse([next, old], 'visits', '2031-04-01');
    expect(used.ok && used.value).toBe(next);
    expect(packState(next, '2030-03-31')).toBe('draft');
    expect(packState(next, '2031-03-31')).toBe('in-force');
    expect(packState(next, '2031-04-01')).toBe('lapsed');
  });

  test('directives.in-force: without a printed day a pack is in force from its issue, or always', () => {
    const dated = (issuedOn: string | null) => ({
      identity: { issuedOn, effectiveOn: null, effectiveUntil: null },
    });
    expect(packState(dated('2024-11-15'), '2024-11-14')).toBe('draft');
    expect(packState(dated('2024-11-15'), '2024-11-15')).toBe('in-force');
    expect(packState(dated(null), '1999-01-01')).toBe('in-force');
  });
});
