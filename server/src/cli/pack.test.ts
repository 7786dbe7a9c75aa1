import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runPack } from './pack.ts';

const room = mkdtempSync(join(tmpdir(), 'meguri-pack-cli-'));
afterAll(() => rmSync(room, { recursive: true }));
const samples = fileURLToPath(new URL('../../../core/fixtures/packs/', import.meta.url));
const pack = join(room, 'mihon-residents');

const told: string[] = [];
for (const stream of [process.stdout, process.stderr]) {
  vi.spyOn(stream, 'write').mockImplementation((text) => told.push(String(text)) > 0);
}

beforeEach(() => {
  told.length = 0;
  cpSync(samples, room, { recursive: true });
});

const spoil = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(pack, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(pack, file), text.replace(from, to));
};

describe('meguri pack', () => {
  test('check: a sound folder of packs is told so', async () => {
    expect(await runPack(['check', room])).toBe(0);
    expect(told.join('')).toContain('mihon-residents: 正常です。 / sound');
    expect(told.join('')).toContain('mihon-visits: 正常です。 / sound');
  });

  test('check: every fault with file, place, clause and mend, in both languages', async () => {
    spoil('pack.json', '"role": "deputy"', '"role": "prince"');
    spoil('clauses.json', '"kind": "RPT"', '"kind": "STORY"');
    expect(await runPack(['check', pack])).toBe(2);
    const text = told.join('');
    expect(text).toContain('mihon-residents/pack.json  bodies.0.seats.1.role  (MK-4)');
    expect(text).toContain('決められた語ではありません。 次から選んでください：chair, deputy');
    expect(text).toContain('This is not one of the agreed words. Choose one of: chair, deputy');
    expect(text).toContain('mihon-residents/clauses.json');
    expect(text).toContain('(MK-10)');
    expect(text).toContain('faults: 2');
  });

  test('check: a file that is no JSON is one fault, and the others are still looked at', async () => {
    writeFileSync(join(pack, 'clauses.json'), '[{');
    spoil('pack.json', '"role": "deputy"', '"role": "prince"');
    expect(await runPack(['check', pack])).toBe(2);
    expect(told.join('')).toContain('clauses.json  /\n  JSONとして読めません。');
    expect(told.join('')).toContain('faults: 2');
  });

  test('key and sign: a faulty pack is not signed, a sound one is', async () => {
    const key = join(room, 'key.pem');
    expect(await runPack(['key', key])).toBe(0);
    expect(statSync(key).mode & 0o777).toBe(0o600);
    spoil('pack.json', '"role": "deputy"', '"role": "prince"');
    expect(await runPack(['sign', pack, '--key', key])).toBe(2);
    cpSync(samples, room, { recursive: true });
    expect(await runPack(['sign', pack, '--key', key])).toBe(0);
    const [by] = readFileSync(join(pack, 'pack.signature'), 'utf8').split('\n');
    expect(told[0]).toBe(`${by}\n`);
    await expect(runPack(['key', key])).rejects.toThrow(/EEXIST/);
  });

  test('anything else prints the usage', async () => {
    expect(await runPack([])).toBe(1);
    expect(await runPack(['sign', pack])).toBe(1);
    expect(told.join('')).toContain('meguri pack check DIR');
  });
});
