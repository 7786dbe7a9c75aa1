import { parseArgs } from 'node:util';
import { ok, type Result } from '@meguri/core/base/result.ts';
import { type DayRoundAsked, readDayRound } from '@meguri/core/plans/day/beat-file.ts';
import { planDay } from '@meguri/core/plans/day/day.ts';
import { endOf } from '@meguri/core/plans/day/problem.ts';
import { readYearRounds, type YearRounds } from '@meguri/core/plans/rounds/beat-file.ts';
import { costOf } from '@meguri/core/plans/rounds/problem.ts';
import { type Effort, planRounds } from '@meguri/core/plans/rounds/rounds.ts';
import { readJson, sayNo } from './file-in.ts';

const usage = `meguri plan rounds --beat FILE [--seconds S] [--json]
meguri plan day --beat FILE [--milliseconds M] [--json]
  --beat FILE         the doors of one beat as JSON
  --seconds S         how long to look for shorter rounds of the year (2)
  --milliseconds M    how long to look for a better round of the day (100)
  --json              print one line`;

const options = {
  beat: { type: 'string' },
  seconds: { type: 'string', default: '2' },
  milliseconds: { type: 'string', default: '100' },
  json: { type: 'boolean', default: false },
} as const;

/** Until so many milliseconds have gone by since `begun`. */
const byClock = (begun: number, limit: number): Effort => ({
  progress: () => (performance.now() - begun) / limit,
});

const tenths = (ms: number): number => Math.round(ms * 10) / 10;

const rounds = ({ problem, ids }: YearRounds, limit: number) => {
  const begun = performance.now();
  const found = planRounds(problem, byClock(begun, limit));
  const ms = performance.now() - begun;
  return {
    cost: costOf(problem, found),
    routes: found.map((round) => round.map((door) => ids[door - 1])),
    ms: tenths(ms),
  };
};

const day = ({ problem, ids }: DayRoundAsked, limit: number) => {
  const begun = performance.now();
  let first: number | undefined;
  const { route, prize } = planDay(problem, byClock(begun, limit), () => {
    first ??= performance.now() - begun;
  });
  const ms = performance.now() - begun;
  return {
    prize,
    route: route.map((door) => ids[door - 1]),
    endSeconds: endOf(problem, route),
    firstMs: tenths(first ?? ms),
    ms: tenths(ms),
  };
};

type Answer = Result<object>;

const after = <T>(read: Result<T>, plan: (value: T) => object): Answer =>
  read.ok ? ok(plan(read.value)) : read;

const kinds: Readonly<Record<string, (json: unknown, wishes: Wishes) => Answer>> = {
  rounds: (json, { seconds }) =>
    after(readYearRounds(json), (asked) => rounds(asked, seconds * 1000)),
  day: (json, { milliseconds }) => after(readDayRound(json), (asked) => day(asked, milliseconds)),
};

type Wishes = { readonly seconds: number; readonly milliseconds: number };

const parse = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const wishes = { seconds: Number(values.seconds), milliseconds: Number(values.milliseconds) };
  const [what = '', ...more] = positionals;
  const plan = kinds[what];
  const isTimed = wishes.seconds > 0 && wishes.milliseconds > 0;
  if (plan === undefined || more.length > 0 || values.beat === undefined || !isTimed) {
    throw new Error(usage);
  }
  return { plan, beat: values.beat, wishes, json: values.json };
};

/**
 * `meguri plan`: rounds of the year or of the day of one beat from a file, without a database. `args`
 * are the words after `plan`. Answers the exit code: 0 done, 1 wrong usage, 2 refused (the reason
 * goes to standard error in Japanese and English).
 */
export const runPlan = async (args: readonly string[]): Promise<number> => {
  let asked: ReturnType<typeof parse>;
  try {
    asked = parse(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  const json = await readJson(asked.beat);
  const answer = json.ok ? asked.plan(json.value, asked.wishes) : json;
  if (!answer.ok) {
    sayNo(answer.refusal);
    return 2;
  }
  process.stdout.write(`${JSON.stringify(answer.value, null, asked.json ? 0 : 2)}\n`);
  return 0;
};
