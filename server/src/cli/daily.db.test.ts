import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { testEngine } from '../platform/testing.ts';
import { runDestroyDue } from './destroy-due.ts';
import { runRecount } from './recount.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'meguri-daily-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

describe.skipIf(testEngine === 'postgres')('what is run once a day, no server running', () => {
  const said = async (work: () => Promise<number>) => {
    vi.stubEnv('MEGURI_DATA', folder);
    const lines: string[] = [];
    const spy = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
    const code = await work().finally(() => spy.mockRestore());
    return { code, last: lines.at(-1) };
  };

  test('rights.retain: what is due is destroyed, and counted', async () => {
    const { code, last } = await said(runDestroyDue);
    expect(code).toBe(0);
    expect(last).toContain('Destroyed 0 records');
  });

  test('sheets.amend: the closed months are counted anew', async () => {
    expect(await said(() => runRecount(['2026']))).toMatchObject({ code: 0 });
    expect((await said(() => runRecount(['2026']))).last).toContain('0 of 0 closed months differ');
  });
});
