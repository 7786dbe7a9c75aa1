import { describe, expect, test } from 'vitest';
import { fromPlaywright, fromVitest, unexpectedSkips } from './outcome.ts';

const file = (status: string, ...statuses: readonly string[]) => ({
  name: 'a file',
  status,
  message: 'a line\nanother',
  assertionResults: statuses.map((one, at) => ({
    status: one,
    fullName: `test ${at}`,
    failureMessages: one === 'failed' ? ['\u001B[31mexpected 1\u001B[39m\nat a place'] : [],
  })),
});

describe('the sum of a test run', () => {
  test('counts passed and failed tests and names the skipped ones', () => {
    const testResults = [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'todo')];
    expect(fromVitest('rules', { success: false, testResults })).toEqual({
      suite: 'rules',
      passed: 1,
      failed: ['test 0: expected 1'],
      skipped: ['test 1', 'test 1'],
    });
  });

  test('a file that breaks before its first test is a failure', () => {
    const failures = (success: boolean, ...testResults: readonly ReturnType<typeof file>[]) =>
      fromVitest('db', { success, testResults }).failed;
    expect(failures(false, file('failed'))).toEqual(['a file: a line']);
    expect(failures(false)).toEqual(['db did not succeed']);
    expect(failures(true)).toEqual([]);
  });

  test('flows: a second try is a failure, nested suites count', () => {
    const error = { message: 'timed out\nat a place' };
    const spec = (title: string, status: string) => ({
      title,
      tests: [{ status, results: status === 'unexpected' ? [{}, { error }] : [{}] }],
    });
    const json = {
      errors: [],
      suites: [
        { specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'flaky')] }] },
        { specs: [spec('c', 'skipped'), spec('d', 'unexpected')] },
      ],
    };
    const expected = { suite: 'flows', passed: 1, failed: ['b', 'd: timed out'], skipped: ['c'] };
    expect(fromPlaywright('flows', json)).toEqual(expected);
    const errors = [{ message: 'no browser' }];
    const { failed } = fromPlaywright('flows', { ...json, errors });
    expect(failed).toEqual(['b', 'd: timed out', 'flows: no browser']);
  });

  test('a skip is expected on the engine it is named for only', () => {
    const outcome = { suite: 'db', passed: 0, failed: [], skipped: ['two writers', 'other'] };
    const expected = [{ test: 'two writers', engine: 'pglite', reason: 'one connection' }];
    expect(unexpectedSkips(outcome, 'pglite', expected)).toEqual(['other']);
    expect(unexpectedSkips(outcome, 'postgres', expected)).toEqual(['two writers', 'other']);
  });
});
