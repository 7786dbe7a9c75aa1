import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DirectiveDocument } from '@meguri/core/directives/document.ts';
import { nodesIn, readDirective } from '@meguri/core/directives/reader.ts';
import encodings from 'encoding-japanese';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { sampleText } from './directives.testing.ts';
import { docxOf, pdfOf } from './files.testing.ts';
import { readFile } from './files.ts';

const read = async (bytes: Buffer, name: string): Promise<DirectiveDocument> => {
  const contents = await readFile(bytes, name);
  if (!contents.ok) throw new Error(JSON.stringify(contents.refusal));
  const document = readDirective(contents.value.text);
  if (!document.ok) throw new Error(`${JSON.stringify(document.refusal)}\n${contents.value.text}`);
  return document.value;
};

const plain = ({ header, nodes }: DirectiveDocument) => ({
  header: Object.fromEntries(
    Object.entries(header).map(([name, field]) => [name, field?.value ?? null]),
  ),
  nodes: nodesIn(nodes).map(({ address, caption, passages }) => [
    address,
    caption,
    passages.map(({ text }) => text),
  ]),
});

const expected = plain(await read(Buffer.from(sampleText), 'sample.txt'));

const html = `<!DOCTYPE html><html><head><title>見本</title><style>p{}</style></head><body>
<nav><a href="/">ホーム</a></nav>
${sampleText
  .trimEnd()
  .split('\n')
  .map((line) =>
    /^第\d/.test(line) ? `<h3>${line}</h3>` : `<p>${line.replace('計画', '<b>計画</b>')}</p>`,
  )
  .join('\n')}
<table><tr><th>区分</th><th>回数</th></tr><tr><td>家庭<br>等</td><td>1&nbsp;回</td></tr></table>
<script>alert(1 < 2)</script></body></html>`;

describe('directives.register: files of every kind say the same', () => {
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${sampleText}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${sampleText}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${sampleText}`, 'utf16le').swap16()],
    ['Shift_JIS with CRLF', iconv.encode(sampleText.replaceAll('\n', '\r\n'), 'windows-31j')],
    ['EUC-JP', iconv.encode(sampleText, 'euc-jp')],
    [
      'ISO-2022-JP',
      Buffer.from(
        encodings.convert(encodings.stringToCode(sampleText), { from: 'UNICODE', to: 'JIS' }),
      ),
    ],
  ])('directives.register: text in %s', async (_name, bytes) => {
    expect(plain(await read(bytes, 'sample.txt'))).toEqual(expected);
  });

  test('directives.register: a page of HTML without its menu, its table with its cells', async () => {
    const document = await read(Buffer.from(html), 'sample.html');
    expect(plain(document)).toEqual(expected);
    const tables = nodesIn(document.nodes).flatMap((node) => node.tables);
    expect(tables.map(({ rows, headRows }) => [rows, headRows])).toEqual([
      [
        [
          ['区分', '回数'],
          ['家庭 等', '1 回'],
        ],
        1,
      ],
    ]);
  });

  test('directives.register: a Word file with a table', async () => {
    const rows = [
      ['区分', '回数'],
      ['家庭', '1回'],
    ];
    const document = await read(docxOf(sampleText, rows), 'sample.docx');
    expect(plain(document)).toEqual(expected);
    expect(nodesIn(document.nodes).flatMap(({ tables }) => tables.map((one) => one.rows))).toEqual([
      rows,
    ]);
  });

  test('directives.register: a PDF whose page broke its lines', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'meguri-pdf-'));
    try {
      const long = sampleText.replace(
        '架空の計画を作成する',
        '関係部門と緊密に連携しながら、管内の実情に応じた架空の計画を作成し、これに基づき必要な指導及び助言を行う',
      );
      const wanted = plain(await read(Buffer.from(long), 'long.txt'));
      expect(plain(await read(await pdfOf(long, folder), 'long.pdf'))).toEqual(wanted);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ['bytes that are no text', Buffer.from([0, 1, 2, 3, 255, 254, 0, 9])],
    ['a PDF that is broken', Buffer.from('%PDF-1.7 and nothing')],
    ['a ZIP that is no Word file', Buffer.from('PK\x03\x04 and nothing', 'latin1')],
  ])('directives.register: %s are refused', async (_name, bytes) => {
    expect(await readFile(bytes, 'x.bin')).toMatchObject({
      ok: false,
      refusal: { code: 'directives.unreadable-file' },
    });
  });
});
