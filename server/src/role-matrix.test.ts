import { expect, test } from 'vitest';
import { authorise, operations } from './app.ts';
import { authoriser, readPolicies } from './platform/authorise.ts';
import {
  heard,
  holderOf,
  oracle,
  places,
  type Question,
  questionsOf,
  readConditions,
  readRoleMatrix,
  today,
} from './role-matrix.testing.ts';

const matrix = readRoleMatrix();
const conditions = readConditions();
const names = operations.map(({ action }) => action);
const describeOne = (question: Question): string => Object.values(question).join(', ');

test('T40: every decision is the one of the role matrix, for each purpose, state and holding', () => {
  const expected = oracle(matrix, conditions);
  const different: string[] = [];
  let [asked, allowed] = [0, 0];
  for (const question of questionsOf(matrix)) {
    const decision = authorise(...heard(question));
    if (decision !== expected(question)) different.push(describeOne(question));
    asked += 1;
    if (decision) allowed += 1;
  }
  expect(different.slice(0, 20)).toEqual([]);
  expect(asked).toBeGreaterThanOrEqual(100_000);
  expect(allowed, 'a policy that denies everything proves nothing').toBeGreaterThan(asked / 20);
}, 240_000);

test('the conditions of the matrix name actions that exist, once', () => {
  const listed = conditions.map(({ action }) => action);
  expect(listed.filter((action) => !names.includes(action))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
  const looking = operations.filter(({ purpose }) => purpose === 'required');
  expect(looking.filter(({ action }) => !listed.includes(action)).map(({ name }) => name)).toEqual(
    [],
  );
});

test('R15: no post may do anything for the purpose of an investigation that rests on a purpose', () => {
  const bound = new Set(conditions.filter((one) => one.purposes !== 'any').map((o) => o.action));
  const rows = matrix.filter(({ action }) => bound.has(action));
  const questions = [...questionsOf(rows)].filter(({ purpose }) => purpose === 'investigation');
  expect(questions.length).toBeGreaterThan(500);
  expect(questions.filter((question) => authorise(...heard(question)))).toEqual([]);
});

const withPolicy = (name: string, policy: string) =>
  authoriser(names, { name, policies: [...readPolicies().values(), policy].join('\n') });

const clerk = holderOf('headquartersClerk');
const everywhere = { place: places.prefecture, state: 'cleared', today } as const;

test('a forbid that cannot be evaluated denies, although Cedar skips it and allows', () => {
  expect(authorise(clerk, 'organisation.change', everywhere)).toBe(true);
  // Strict validation lets it pass: the number grows too large only when it is computed.
  const planted =
    'forbid (principal, action, resource) when { context.today * 9223372036854775807 > 0 };';
  expect(withPolicy('overflow', planted)(clerk, 'organisation.change', everywhere)).toBe(false);
});

test.each([
  ['an action no operation has', 'permit (principal, action == Action::"cards.export", resource);'],
  [
    'an attribute no post has',
    'permit (principal, action, resource) when { principal.religion == "" };',
  ],
  [
    'a purpose that is compared with a number',
    'forbid (principal, action, resource) when { context.purpose == 1 };',
  ],
])('the server does not start with %s in a policy', (name, policy) => {
  expect(() => withPolicy(name, policy)).toThrow('Policies:');
});

test('T43: an action nobody wrote a policy for is denied to everyone', () => {
  const decide = authoriser([...names, 'cards.export'], {
    name: 'unwritten',
    policies: [...readPolicies().values()].join('\n'),
  });
  const questions = [...questionsOf(matrix.filter(({ action }) => action === 'tasks.see-own'))];
  const asked = questions.map((one) => ({ ...one, action: 'cards.export' }));
  expect(asked.filter((question) => decide(...heard(question)))).toEqual([]);
});
