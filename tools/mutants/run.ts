import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { rootOf } from '../tree.ts';

/** A fault planted on purpose: `search` must stand exactly once in `file`. */
export type Mutant = {
  readonly name: string;
  readonly file: string;
  readonly search: string;
  readonly replace: string;
};

/** What a list of mutants needs: the rooms to copy, and the tests that ought to catch them. */
type MutantRun = {
  readonly rooms: readonly string[];
  readonly tests: readonly string[];
  /** The vitest project of those tests. */
  readonly project: 'rules' | 'db';
  readonly mutants: readonly Mutant[];
};

const root = rootOf([]);

/** The copy's packages see each other, not the originals, and share all other dependencies. */
const linkPackages = (copy: string, rooms: readonly string[]): void => {
  const modules = join(copy, 'node_modules');
  mkdirSync(join(modules, '@meguri'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@meguri') symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  for (const room of rooms.filter((one) => existsSync(join(copy, one, 'package.json')))) {
    symlinkSync(join(copy, room), join(modules, '@meguri', room));
  }
};

/** A copy of some rooms in a temp folder that tests run in as in the project itself. */
export const makeCopy = (rooms: readonly string[]): string => {
  const copy = mkdtempSync(join(tmpdir(), 'meguri-mutants-'));
  const filter = (path: string) => !path.endsWith('node_modules');
  for (const room of rooms) cpSync(join(root, room), join(copy, room), { recursive: true, filter });
  for (const file of ['package.json', 'tsconfig.base.json', 'vitest.config.ts'])
    cpSync(join(root, file), join(copy, file));
  linkPackages(copy, rooms);
  return copy;
};

const report = z.object({
  numTotalTests: z.int(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
  ),
});
type Outcome = z.output<typeof report>;

type TestRun = Pick<MutantRun, 'tests' | 'project'> & {
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** Runs the tests in the copy; their exit code says nothing that the report does not say. */
export const runTests = (copy: string, { tests, project, flags = [], env }: TestRun): Outcome => {
  const out = join(copy, 'report.json');
  rmSync(out, { force: true });
  const vitest = join(copy, 'node_modules', 'vitest', 'vitest.mjs');
  const usual = ['--project', project, '--root', copy, '--reporter=json', `--outputFile=${out}`];
  try {
    execFileSync(process.execPath, [vitest, 'run', ...tests, ...usual, ...flags], {
      cwd: copy,
      stdio: 'pipe',
      env: { ...process.env, ...env },
    });
  } catch (error) {
    if (!existsSync(out)) throw error;
  }
  return report.parse(JSON.parse(readFileSync(out, 'utf8')));
};

const plant = (copy: string, { file, search, replace, name }: Mutant): (() => void) => {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(search).length !== 2) {
    throw new Error(`mutant "${name}": its text must stand exactly once in ${file}`);
  }
  writeFileSync(
    path,
    source.replace(search, () => replace),
  );
  return () => writeFileSync(path, source);
};

/** A mutant is caught by a failed test; a file that no longer loads proves nothing. */
const isCaught = (outcome: Outcome, sound: Outcome): boolean =>
  outcome.numFailedTests > 0 && outcome.numTotalTests === sound.numTotalTests;

const tryMutants = (copy: string, run: MutantRun): readonly string[] => {
  const sound = runTests(copy, run);
  if (sound.numFailedTests > 0 || sound.numTotalTests === 0) {
    throw new Error('the tests must pass before a fault is planted');
  }
  return run.mutants.flatMap((mutant) => {
    const restore = plant(copy, mutant);
    const caught = isCaught(runTests(copy, run), sound);
    restore();
    console.log(`${caught ? 'caught ' : 'MISSED '} ${mutant.name}`);
    return caught ? [] : [mutant.name];
  });
};

/** Plants each fault in a copy of the project and answers the names of those no test noticed. */
const runMutants = (run: MutantRun): readonly string[] => {
  const copy = makeCopy(run.rooms);
  try {
    return tryMutants(copy, run);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
};

/** Runs a list from the command line: prints each, fails when one is missed. */
export const reportMutants = (run: MutantRun): void => {
  const missed = runMutants(run);
  console.log(`${run.mutants.length - missed.length} of ${run.mutants.length} mutants caught`);
  if (missed.length > 0) process.exitCode = 1;
};
