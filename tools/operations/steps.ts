// What the runbooks of docs/operations.md have in common: the product run as its users run it, on a
// data folder of its own that is gone at the end.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  environment,
  type Product,
  program,
  root,
  startProduct as startOn,
} from '../../server/src/cli/product.testing.ts';

export type Place = {
  readonly folder: string;
  /** The data folder, and where backups and keys go beside it. */
  readonly data: string;
  readonly in: (name: string) => string;
};

/** Says what a step found; the first that is not as the runbook says ends the run. */
export const expectThat = (holds: boolean, what: string): void => {
  console.log(`${holds ? 'ok ' : 'NOT'} ${what}`);
  if (!holds) throw new Error(what);
};

export type Said = { readonly code: number | null; readonly text: string };

/** Runs a command of `meguri` to its end. */
export const meguri = (place: Place, ...args: readonly string[]): Said => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    env: environment(place.data),
    encoding: 'utf8',
  });
  return { code: status, text: stdout + stderr };
};

/** Runs a command that has to succeed. */
export const mustRun = (place: Place, ...args: readonly string[]): string => {
  const { code, text } = meguri(place, ...args);
  expectThat(
    code === 0,
    `meguri ${args.join(' ').replaceAll(place.folder, '…')}${code === 0 ? '' : `: ${text}`}`,
  );
  return text;
};

/** Starts the product and waits until it is ready. */
export const startProduct = async (place: Place): Promise<Product> => {
  const product = await startOn(environment(place.data));
  const health = await fetch(new URL('/healthz', product.url));
  expectThat(health.ok, 'the product answers');
  return product;
};

/** Waits for the sequencer to sign what was done last. */
export const pause = (millis: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, millis));

/** Runs one runbook on a folder of its own. */
export const runbook = async (
  name: string,
  work: (place: Place) => Promise<void>,
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), `meguri-${name}-`));
  const place = { folder, data: join(folder, 'data'), in: (file: string) => join(folder, file) };
  console.log(`runbook ${name}`);
  try {
    await work(place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
