import { describe, expect, test } from 'vitest';
import { fromPlaywright, fromVitest, unexpectedSkips } from './outcome.ts';

const file = (status: string, ...statuses: readonly string[]) => ({
  status,
  assertionResults: statuses.map((one, at) => ({ status: one, fullName: `test ${at}` })),
});

describe('the sum of a test run', () => {
  test('counts passed and failed tests and names the skipped ones', () => {
    const testResults = [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'todo')];
    expect(fromVitest('rules', { success: false, testResults })).toEqual({
      suite: 'rules',
      passed: 1,
      failed: 1,
      skipped: ['test 1', 'test 1'],
    });
  });

  test('a file that breaks before its first test is a failure', () => {
    expect(fromVitest('db', { success: false, testResults: [file('failed')] }).failed).toBe(1);
    expect(fromVitest('db', { success: false, testResults: [] }).failed).toBe(1);
    expect(fromVitest('db', { success: true, testResults: [] }).failed).toBe(0);
  });

  test('flows: a second try is a failure, nested suites count', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const json = {
      errors: [],
      suites: [
        { specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'flaky')] }] },
        { specs: [spec('c', 'skipped'), spec('d', 'unexpected')] },
      ],
    };
    const expected = { suite: 'flows', passed: 1, failed: 2, skipped: ['c'] };
    expect(fromPlaywright('flows', json)).toEqual(expected);
    expect(fromPlaywright('flows', { ...json, errors: ['no browser'] }).failed).toBe(3);
  });

  test('a skip is expected on the engine it is named for only', () => {
    const outcome = { suite: 'db', passed: 0, failed: 0, skipped: ['two writers', 'other'] };
    const expected = [{ test: 'two writers', engine: 'pglite', reason: 'one connection' }];
    expect(unexpectedSkips(outcome, 'pglite', expected)).toEqual(['other']);
    expect(unexpectedSkips(outcome, 'postgres', expected)).toEqual(['two writers', 'other']);
  });
});
