import { basisOfDuties } from '@meguri/core/directives/directives.ops.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Prefecture, people, testPrefecture } from '../platform/testing.ts';

let p: Prefecture;
beforeAll(async () => {
  p = await testPrefecture();
});
afterAll(() => p.close());

test.each(people)('directives.refer: %s sees the clause a screen rests on', async (who) => {
  const { clauses } = await p.must(who, basisOfDuties, { duties: ['visits.night-approval'] });
  expect(clauses.map((clause) => clause.id)).toEqual(['MG-4.3b']);
  expect(clauses[0]?.cite).toContain('第4');
});
