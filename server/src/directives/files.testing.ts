import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { openTypesetter, typeset } from '../platform/typesetting.ts';

const number = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value >>> 0);
  return buffer.subarray(0, bytes);
};

type Entry = { readonly name: Buffer; readonly data: Buffer };

/** The fields an entry has both before its data and in the directory, nothing compressed. */
const about = ({ name, data }: Entry): Buffer =>
  Buffer.concat([
    number(20, 2),
    number(0, 8 - 4),
    number(0, 4),
    number(crc32(data), 4),
    number(data.length, 4),
    number(data.length, 4),
    number(name.length, 2),
    number(0, 2),
  ]);

const zip = (files: Readonly<Record<string, string>>): Buffer => {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const entry = { name: Buffer.from(path), data: Buffer.from(text) };
    const record = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      about(entry),
      entry.name,
      entry.data,
    ]);
    local.push(record);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02', 'latin1'),
        number(20, 2),
        about(entry),
        Buffer.alloc(10),
        number(at, 4),
        entry.name,
      ]),
    );
    at += record.length;
  }
  const index = Buffer.concat(directory);
  const count = number(directory.length, 2);
  const end = [Buffer.from('PK\x05\x06', 'latin1'), number(0, 4), count, count];
  return Buffer.concat([
    ...local,
    index,
    ...end,
    number(index.length, 4),
    number(at, 4),
    number(0, 2),
  ]);
};

const types = 'http://schemas.openxmlformats.org';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraph = (text: string): string => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;
const row = (cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;

/** The text as a Word file, a paragraph a line, and a table of these rows at its end. */
export const docxOf = (text: string, rows: readonly (readonly string[])[]): Buffer => {
  const lines = text.trimEnd().split('\n').map(paragraph).join('');
  const table = `<w:tbl>${rows.map(row).join('')}</w:tbl>`;
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${types}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${types}/package/2006/relationships"><Relationship Id="r1" Type="${types}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${types}/wordprocessingml/2006/main"><w:body>${lines}${table}</w:body></w:document>`,
  });
};

const template = `#let data = json(bytes(sys.inputs.data))
#set document(title: [sample])
#set text(font: "BIZ UDGothic", size: 11pt, lang: "ja")
#set page(paper: "a4", margin: 25mm)
#for line in data.lines [ #par(line) ]
`;

/** The text as a PDF, its long lines broken where the page ends. */
export const pdfOf = async (text: string, folder: string): Promise<Buffer> => {
  const file = join(folder, 'sample.typ');
  writeFileSync(file, template);
  const worker = openTypesetter();
  try {
    const lines = text.trimEnd().split('\n');
    const made = await typeset(worker, { template: file, data: { lines }, datedOn: '2026-01-01' });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    return Buffer.from(made.value.pdf);
  } finally {
    await worker.terminate();
  }
};
