import { expect, test } from 'vitest';
import { operations } from '../../server/src/app.ts';
import { type Authorise, authoriser, readPolicies } from '../../server/src/platform/authorise.ts';
import {
  heard,
  oracle,
  questionsOf,
  readConditions,
  readRoleMatrix,
} from '../../server/src/role-matrix.testing.ts';
import { policyMutants } from './policies.ts';

// The quick form of tools/mutants/policies.ts: the same faults, planted in the text that the decision
// point is given, and asked about until the first wrong answer.

const policies = readPolicies();
const names = operations.map(({ action }) => action);
const matrix = readRoleMatrix();
const expected = oracle(matrix, readConditions());

const nameOf = (file: string): string => file.replace('server/policies/', '');

/** The actions a policy file speaks of; a few stand for all where it speaks of every action. */
const concerned = (text: string): ReadonlySet<string> => {
  const named = [...text.matchAll(/Action::"([^"]+)"/g)].map(([, action = '']) => action);
  return new Set(named.length > 0 ? named : ['tasks.see-own', 'plans.see']);
};

const plantedIn = (file: string, search: string, replace: string): string => {
  const text = policies.get(nameOf(file)) ?? '';
  expect(text.split(search), `"${search}" must stand once in ${file}`).toHaveLength(2);
  return text.replace(search, () => replace);
};

const isNoticed = (decide: Authorise, actions: ReadonlySet<string>): boolean => {
  for (const one of questionsOf(matrix.filter(({ action }) => actions.has(action)))) {
    if (decide(...heard(one)) !== expected(one)) return true;
  }
  return false;
};

test.each(policyMutants)('the role matrix notices: $name', ({ name, file, search, replace }) => {
  const text = plantedIn(file, search, replace);
  const others = [...policies].filter(([one]) => one !== nameOf(file)).map(([, other]) => other);
  const decide = authoriser(names, { name, policies: [...others, text].join('\n') });
  expect(isNoticed(decide, concerned(text))).toBe(true);
});

test('there are thirty faults or more, and each is another one', () => {
  expect(policyMutants.length).toBeGreaterThanOrEqual(30);
  expect(new Set(policyMutants.map(({ name }) => name)).size).toBe(policyMutants.length);
  const planted = policyMutants.map(({ file, search, replace }) => file + search + replace);
  expect(new Set(planted).size).toBe(policyMutants.length);
});
