import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listImports } from '@meguri/core/imports/imports.ops.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { authorise, buildApp } from '../app.ts';
import { commandLineHeader, contactFile, openCommandLine } from '../platform/command-line.ts';
import { keysInMemory } from '../platform/keys-file.ts';
import { loadPacks } from '../platform/packs.ts';
import { postTo } from '../platform/served-by.ts';
import { testDatabase, testEngine } from '../platform/testing.ts';
import { runImport } from './import.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'meguri-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const tokenIn = (): string => JSON.parse(readFileSync(contactFile(folder), 'utf8')).token;

describe('the token file', () => {
  test('a token of the file opens the door once, for its owner only', async () => {
    const { database, schema } = await testDatabase();
    const packs = loadPacks();
    const [prefectureCode = ''] = packs.prefectureCodes;
    const commandLine = openCommandLine(folder, 1);
    const where = { database, schema, packs, prefectureCode, commandLine, demo: false };
    const own = { keys: keysInMemory(), signIn: {} };
    const app = await buildApp({ ...where, ...own, authorise, clock: () => new Date() });
    const ask = async (token: string) => {
      const headers = { [commandLineHeader]: token };
      return (await postTo(app, listImports.name, { body: {}, headers })).status;
    };
    expect(statSync(contactFile(folder)).mode & 0o777).toBe(0o600);
    const token = tokenIn();
    expect(await ask('a guess')).toBe(401);
    expect(await ask(token)).toBe(200);
    expect(await ask(token)).toBe(401);
    expect(tokenIn()).not.toBe(token);
    expect(await ask(tokenIn())).toBe(200);
    commandLine.close();
    expect(existsSync(contactFile(folder))).toBe(false);
    await app.close();
    await database.close();
  });
});

describe.skipIf(testEngine === 'postgres')('meguri import, no server running', () => {
  const towns = '市区町村名,町名,世帯数\n見本市,見本町一丁目,12\n見本市,見本町二丁目,13\n';
  const run = async (...argv: string[]) => {
    vi.stubEnv('MEGURI_DATA', join(folder, 'data'));
    const lines: string[] = [];
    const spy = vi
      .spyOn(console, 'log')
      .mockImplementation((line: string) => void lines.push(line));
    const code = await runImport(argv).finally(() => spy.mockRestore());
    return { code, said: lines.join('\n') };
  };

  test('imports.towns: shows, writes with --yes only, and writes a file once', async () => {
    const path = join(folder, 'towns.csv');
    writeFileSync(path, towns);
    const given = ['towns', path, '--source', '見本', '--set', 'basis=実数', '--total', '25'];
    const shown = await run(...given);
    expect(shown).toMatchObject({ code: 0, said: expect.stringContaining('--yes') });
    const done = await run(...given, '--yes');
    expect(done).toMatchObject({ code: 0, said: expect.stringContaining('登録しました：新規 2') });
    // The mapping of the source was kept: nothing has to be told again.
    const again = await run('towns', path, '--source', '見本', '--yes');
    expect(again.said).toContain('登録しました：新規 0　変更 0　同じ 2');
  });

  test('without a known kind it says how to call it', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await runImport(['people', 'x.csv'])).toBe(2);
    expect(error).toHaveBeenCalledWith(expect.stringContaining('meguri import'));
    error.mockRestore();
  });
});
