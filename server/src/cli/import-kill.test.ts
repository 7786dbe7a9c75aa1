import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testFolder } from '../platform/testing-folder.ts';

let folder: ReturnType<typeof testFolder>;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

const rows = 4000;
const lines = Array.from(
  { length: rows },
  (_, at) => `見本市,見本町${at + 1},${(at % 90) + 1},実数`,
);
const script = new URL('./meguri.ts', import.meta.url);

/** `meguri import` on the data of `place`; sockets go into the test's own folder. */
const start = (place: string, ...flags: readonly string[]): ChildProcess => {
  const [data, temp, file] = ['data', 'tmp', 'towns.csv'].map((name) => join(place, name));
  mkdirSync(temp ?? '', { recursive: true });
  writeFileSync(file ?? '', `市区町村名,町名,世帯数,数値の性質\n${lines.join('\n')}\n`);
  const env = { ...process.env, TMPDIR: temp, MEGURI_DATA: data };
  return fork(script, ['import', 'towns', file ?? '', ...flags], { env, silent: true });
};

/** What it said up to its end; `onPreview` runs once the writing begins. */
const run = async (child: ChildProcess, onPreview: () => void = () => undefined) => {
  let said = '';
  child.stdout?.on('data', (text) => {
    if (said === '') onPreview();
    said += String(text);
  });
  await once(child, 'close');
  return said;
};

/** Kills it so many milliseconds after it began to write. */
const runKilled = async (place: string, after: number): Promise<string> => {
  const child = start(place, '--yes');
  return run(child, () => setTimeout(() => child.kill('SIGKILL'), after));
};

const nothing = `新規 ${rows}　変更 0　同じ 0`;
const everything = `新規 0　変更 0　同じ ${rows}`;

test('imports.towns: a process killed while it writes leaves all rows or none', async () => {
  for (const after of [0, 300]) {
    const said = await runKilled(folder.path, after);
    const found = await run(start(folder.path));
    const kept = found.includes(everything);
    expect(kept || found.includes(nothing)).toBe(true);
    // What was acknowledged is there; and the first kill comes before anything could be.
    if (said.includes('登録しました')) expect(kept).toBe(true);
    if (after === 0) expect(kept).toBe(false);
  }
  await run(start(folder.path, '--yes'));
  expect(await run(start(folder.path))).toContain(everything);
}, 300_000);
