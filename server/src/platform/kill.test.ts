import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { killRounds, killWriter, refusedWriter, startWriter, stopWriter } from './kills.testing.ts';
import { testFolder } from './testing-folder.ts';

let folder: ReturnType<typeof testFolder>;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

/** npm test kills ten times, `npm run bench -- kills` a hundred times. */
const kills = Number(process.env['MEGURI_KILLS'] ?? 10);

test('a server killed again and again under eight writers loses no acknowledged fact', async () => {
  const result = await killRounds(folder.path, kills);
  console.log(`${kills} kills: ${result.acknowledged} facts acknowledged`);
  expect(result.lost).toEqual([]);
  expect(result.acknowledged).toBeGreaterThanOrEqual(kills * 8);
}, 900_000);

test('one data folder, one process; a killed one leaves the folder to the next', async () => {
  const lock = join(folder.path, 'meguri', 'lock');
  const first = await startWriter(folder.path);
  const { code, said } = await refusedWriter(folder.path);
  expect(code).toBe(1);
  expect(said).toContain('先にそちらを終了してください');
  expect(said).toContain(`in use by another Meguri (process ${first.process.pid})`);
  await killWriter(first);
  expect(existsSync(lock)).toBe(true);
  const second = await startWriter(folder.path);
  expect(await stopWriter(second)).toBe(0);
}, 120_000);

test('a clean shutdown takes lock and socket away and keeps every fact', async () => {
  const first = await startWriter(folder.path);
  expect(await stopWriter(first)).toBe(0);
  expect(existsSync(join(folder.path, 'meguri', 'lock'))).toBe(false);
  expect(readdirSync(join(folder.path, 'tmp'))).toEqual([]);
  const second = await startWriter(folder.path);
  expect([...first.acknowledged].filter((id) => !second.kept.has(id))).toEqual([]);
  expect(await stopWriter(second)).toBe(0);
}, 120_000);
