/** What one suite gave; skips are named, because an unexpected skip is a failure in CI. */
export type Outcome = {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
};

type VitestJson = {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

/** A file that breaks before its first test counts as one failure. */
export const fromVitest = (suite: string, json: VitestJson): Outcome => {
  const tests = json.testResults.flatMap((file) => file.assertionResults);
  const broken = json.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = tests.filter(({ status }) => status === 'failed').length + broken;
  return {
    suite,
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed === 0 && !json.success ? 1 : failed,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  };
};

type Suite = {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
};

type PlaywrightJson = Suite & { readonly errors: readonly unknown[] };

const specsOf = (suite: Suite): readonly { readonly title: string; readonly status: string }[] => [
  ...(suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.map(({ status }) => ({ title, status })),
  ),
  ...(suite.suites ?? []).flatMap(specsOf),
];

/** A flow that passed only on a second try is unsteady and counts as failed. */
export const fromPlaywright = (suite: string, json: PlaywrightJson): Outcome => {
  const specs = specsOf(json);
  const passed = specs.filter(({ status }) => status === 'expected').length;
  const skipped = specs.filter(({ status }) => status === 'skipped').map(({ title }) => title);
  const failed = specs.length - passed - skipped.length + json.errors.length;
  return { suite, passed, failed, skipped };
};

export type ExpectedSkip = {
  readonly test: string;
  readonly engine: string;
  readonly reason: string;
};

export const unexpectedSkips = (
  outcome: Outcome,
  engine: string,
  expected: readonly ExpectedSkip[],
): readonly string[] =>
  outcome.skipped.filter(
    (name) => !expected.some((skip) => skip.test === name && skip.engine === engine),
  );
