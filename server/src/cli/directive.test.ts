import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DirectiveDocument } from '@meguri/core/directives/document.ts';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { sampleText } from '../directives/directives.testing.ts';
import { runDirective } from './directive.ts';

const folder = mkdtempSync(join(tmpdir(), 'meguri-directive-'));
afterAll(() => rmSync(folder, { recursive: true }));

const meguri = async (...args: readonly string[]) => {
  const said = { stdout: '', stderr: '' };
  const listen = (name: keyof typeof said) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    });
  const streams = [listen('stdout'), listen('stderr')];
  try {
    return { status: await runDirective(args), ...said };
  } finally {
    for (const stream of streams) stream.mockRestore();
  }
};

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('directives.register: meguri directive read', () => {
  test('directives.register: --json prints header, tree and repairs', async () => {
    const { status, stdout } = await meguri('read', file('a.txt', sampleText), '--json');
    const document: DirectiveDocument = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(document.header.issuedOn).toEqual({
      value: '2025-03-14',
      source: { from: 8, until: 17 },
      sure: 'printed',
    });
    expect(document.header.validUntil).toBeNull();
    expect(document.nodes.map(({ address }) => address)).toEqual([
      '頭書',
      '前文',
      '別添',
      '第1',
      '第2',
    ]);
  });

  test('directives.register: the report names what is unset and what was read anew', async () => {
    const spaced = sampleText.replace('見本地第12号', '見 本 地 第 1 2 号');
    const { status, stdout } = await meguri('read', file('b.txt', spaced));
    expect(status).toBe(0);
    for (const line of [
      '番号：見本地第12号　※読み直し',
      '有効期間の末日：（記載なし）',
      '字間の空きを詰めました',
    ]) {
      expect(stdout).toContain(line);
    }
  });

  test('directives.register: a refusal says why and what to do, and ends with 2', async () => {
    const { status, stderr } = await meguri('read', file('c.txt', '本日は晴天なり。'));
    expect([
      status,
      /通達・要綱・要領などの形/.test(stderr),
      /選んでください/.test(stderr),
    ]).toEqual([2, true, true]);
    expect((await meguri('read', join(folder, 'none.txt'))).status).toBe(2);
    expect((await meguri('look')).status).toBe(1);
  });
});
