import { stripVTControlCharacters } from 'node:util';

/** What one suite gave; failures and skips are named, an unexpected skip is a failure in CI. */
export type Outcome = {
  readonly suite: string;
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
};

/** A test with the first line of what it says. */
const named = (title: string, message = ''): string =>
  [title, stripVTControlCharacters(message).split('\n', 1)[0] ?? ''].filter(Boolean).join(': ');

type VitestJson = {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
};

/** A file that breaks before its first test counts as one failure. */
export const fromVitest = (suite: string, json: VitestJson): Outcome => {
  const tests = json.testResults.flatMap((file) => file.assertionResults);
  const broken = json.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = [
    ...tests
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => named(fullName, failureMessages?.[0])),
    ...broken.map(({ name, message }) => named(name, message)),
  ];
  return {
    suite,
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed.length === 0 && !json.success ? [`${suite} did not succeed`] : failed,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  };
};

type Spec = {
  readonly title: string;
  readonly tests: readonly {
    readonly status: string;
    readonly results?: readonly { readonly error?: { readonly message?: string } }[];
  }[];
};

type Suite = { readonly suites?: readonly Suite[]; readonly specs?: readonly Spec[] };

type PlaywrightJson = Suite & { readonly errors: readonly { readonly message?: string }[] };

const specsOf = (suite: Suite): readonly Spec[] => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
];

const runsOf = ({ title, tests }: Spec) =>
  tests.map(({ status, results = [] }) => {
    const message = results.find(({ error }) => error !== undefined)?.error?.message;
    return { status, title, failure: named(title, message) };
  });

/** A flow that passed only on a second try is unsteady and counts as failed. */
export const fromPlaywright = (suite: string, json: PlaywrightJson): Outcome => {
  const runs = specsOf(json).flatMap(runsOf);
  const failed = runs.filter(({ status }) => status !== 'expected' && status !== 'skipped');
  return {
    suite,
    passed: runs.filter(({ status }) => status === 'expected').length,
    failed: [
      ...failed.map(({ failure }) => failure),
      ...json.errors.map(({ message }) => named(suite, message)),
    ],
    skipped: runs.filter(({ status }) => status === 'skipped').map(({ title }) => title),
  };
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
