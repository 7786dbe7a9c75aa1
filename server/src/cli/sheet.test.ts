import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomYear } from '@meguri/core/sheets/random-years.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runSheet } from './sheet.ts';

let folder = '';
const said = { out: '', err: '' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meguri-sheet-'));
  Object.assign(said, { out: '', err: '' });
  for (const [key, stream] of [
    ['out', process.stdout],
    ['err', process.stderr],
  ] as const) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said[key] += String(text);
      return true;
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const put = (content: unknown): string => {
  const path = join(folder, 'facts.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const out = (name: string): string => join(folder, name);

describe('sheets.compute: the command line', () => {
  test('sheets.compute: --json prints the rows and nothing else', async () => {
    expect(await runSheet(['--facts', put(randomYear(1)), '--json'])).toBe(0);
    const { rows, ...rest } = JSON.parse(said.out);
    expect(rest).toEqual({});
    expect(rows).toHaveLength(33);
    expect(Object.keys(rows[0])).toEqual([
      'id',
      'label',
      'months',
      'firstHalf',
      'secondHalf',
      'total',
    ]);
  });

  test('sheets.print: PDF, XLSX and CSV of one command, with the heading given', async () => {
    const papers = ['--pdf', out('a.pdf'), '--xlsx', out('a.xlsx'), '--csv', out('a.csv')];
    const heading = ['--box', '見本中央交番', '--beat', '3', '--officer', '見本 一郎'];
    expect(await runSheet(['--facts', put(randomYear(1)), ...papers, ...heading])).toBe(0);
    expect(said).toEqual({ out: '', err: '' });
    expect(readFileSync(out('a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(out('a.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(out('a.csv'), 'utf8')).toContain('見本中央交番,3,見本 一郎');
  });

  test.each([
    [
      'facts out of order',
      { ...randomYear(1), facts: [...randomYear(1).facts].reverse() },
      '起きた順',
    ],
    ['a wrong field', { ...randomYear(1), year: '令和八年' }, '（year）'],
    ['text that is no JSON', '年,月', 'JSON'],
  ])(
    'sheets.compute: %s is refused in two languages and nothing is written',
    async (_, file, ja) => {
      expect(await runSheet(['--facts', put(file), '--csv', out('a.csv')])).toBe(2);
      const [japanese = '', english = ''] = said.err.split('\n');
      expect(japanese).toContain(ja);
      expect(english).toMatch(/^[ -~’…]+$/);
      expect(said.out).toBe('');
      expect(readdirSync(folder)).toEqual(['facts.json']);
    },
  );

  test('sheets.compute: a missing file, a missing folder and an unknown pack are refused', async () => {
    const facts = ['--facts', put(randomYear(1))];
    expect(await runSheet(['--facts', out('none.json')])).toBe(2);
    expect(await runSheet([...facts, '--csv', out('none/a.csv')])).toBe(2);
    expect(await runSheet([...facts, '--pack', 'nowhere'])).toBe(2);
    expect(said.err).toContain('miyagi-visits-2023');
  });

  test('sheets.compute: wrong usage shows how to use it', async () => {
    expect(await runSheet([])).toBe(1);
    expect(await runSheet(['--colour'])).toBe(1);
    expect(said.err).toContain('--facts FILE');
  });
});
