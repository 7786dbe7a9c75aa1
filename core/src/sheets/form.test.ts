import { describe, expect, test } from 'vitest';
import formData from '../../../packs/miyagi-visits-2023/form.json' with { type: 'json' };
import { sheetFormSchema } from './form.ts';

const changed = (id: string, change: object) => ({
  ...formData,
  rows: formData.rows.map((row) => (row.id === id ? { ...row, ...change } : row)),
});
const accepts = (form: unknown) => sheetFormSchema.safeParse(form).success;

describe('sheets.compute: what a form definition may say', () => {
  test('sheets.compute: the Miyagi form has 33 rows and seven notes', () => {
    const form = sheetFormSchema.parse(formData);
    expect(form.rows).toHaveLength(33);
    expect(form.notes).toHaveLength(7);
  });

  test('sheets.compute: switches left unset take the documented defaults', () => {
    const { switches: _, ...silent } = formData;
    expect(sheetFormSchema.parse(silent).switches).toEqual({
      listedCount: 'all',
      dueEveryYears: { priority: 1, general: 3 },
      provisionalInListed: true,
      stockSubtotal: 'last-reached',
      rate: { decimals: 1, rounding: 'half-up' },
    });
  });

  test.each([
    ['a count outside the closed list', 'MG-R1', { formula: { count: 'arrests.priority' } }],
    ['a stock called a flow', 'MG-R13', { measure: 'flow' }],
    ['a flow called a stock', 'MG-R4', { measure: 'stock' }],
    ['a sum over a later row', 'MG-R3', { formula: { sum: ['MG-R1', 'MG-R4'] } }],
    ['a sum of a flow and a stock', 'MG-R15', { formula: { sum: ['MG-R1', 'MG-R13'] } }],
    ['a ratio of flows', 'MG-R33', { formula: { numerator: 'MG-R6', denominator: 'MG-R3' } }],
    ['a row with the id of another', 'MG-R2', { id: 'MG-R1' }],
    ['a formula as text', 'MG-R3', { formula: 'MG-R1+MG-R2' }],
    ['a fourth label column', 'MG-R1', { groups: ['実施計画', '世帯', '重点'] }],
  ])('sheets.compute: %s is refused', (_, id, change) => {
    expect(accepts(changed(id, change))).toBe(false);
  });
});
