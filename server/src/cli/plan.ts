import { parseArgs } from 'node:util';
import { ok, type Result } from '@meguri/core/base/result.ts';
import { readYearRounds, type YearRounds } from '@meguri/core/plans/rounds/beat-file.ts';
import { costOf } from '@meguri/core/plans/rounds/problem.ts';
import { type Effort, planRounds } from '@meguri/core/plans/rounds/rounds.ts';
import { readJson, sayNo } from './file-in.ts';

const usage = `meguri plan rounds --beat FILE [--seconds S] [--json]
  --beat FILE    the doors of one beat as JSON
  --seconds S    how long to look for shorter rounds (2)
  --json         print {"cost":…,"routes":[[door ids]…],"ms":…} in one line`;

const options = {
  beat: { type: 'string' },
  seconds: { type: 'string', default: '2' },
  json: { type: 'boolean', default: false },
} as const;

const parse = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const seconds = Number(values.seconds);
  const [what, ...more] = positionals;
  if (what !== 'rounds' || more.length > 0 || values.beat === undefined || !(seconds > 0)) {
    throw new Error(usage);
  }
  return { beat: values.beat, seconds, json: values.json };
};

/** Until so many milliseconds have gone by since `begun`. */
const byClock = (begun: number, limit: number): Effort => ({
  progress: () => (performance.now() - begun) / limit,
});

const plan = ({ problem, ids }: YearRounds, seconds: number) => {
  const begun = performance.now();
  const rounds = planRounds(problem, byClock(begun, seconds * 1000));
  const ms = performance.now() - begun;
  return {
    cost: costOf(problem, rounds),
    routes: rounds.map((round) => round.map((door) => ids[door - 1])),
    ms: Math.round(ms * 10) / 10,
  };
};

const planned = async (beat: string, seconds: number): Promise<Result<ReturnType<typeof plan>>> => {
  const json = await readJson(beat);
  if (!json.ok) return json;
  const read = readYearRounds(json.value);
  return read.ok ? ok(plan(read.value, seconds)) : read;
};

/**
 * `meguri plan rounds`: the rounds of one beat from a file, without a database. `args` are the words
 * after `plan`. Answers the exit code: 0 done, 1 wrong usage, 2 refused (the reason goes to standard
 * error in Japanese and English).
 */
export const runPlan = async (args: readonly string[]): Promise<number> => {
  let wishes: ReturnType<typeof parse>;
  try {
    wishes = parse(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  const answer = await planned(wishes.beat, wishes.seconds);
  if (!answer.ok) {
    sayNo(answer.refusal);
    return 2;
  }
  process.stdout.write(`${JSON.stringify(answer.value, null, wishes.json ? 0 : 2)}\n`);
  return 0;
};
