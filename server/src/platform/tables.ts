import type { Result } from '@meguri/core/base/result.ts';
import { ok, refuse } from '@meguri/core/base/result.ts';
import { parse } from 'csv-parse/sync';
import encodings from 'encoding-japanese';
import type { CellValue, Worksheet } from 'exceljs';
import iconv from 'iconv-lite';

/** A file as rows of texts, as it stands: no header is known yet (core/src/imports). */
export type Table = {
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-31j' | 'xlsx';
  readonly rows: readonly (readonly string[])[];
};

const mebibyte = 1024 * 1024;
/** A prefecture's premises, a million rows, are about 100 MiB of CSV. */
const largestFile = 128 * mebibyte;
const largestWorkbook = 512 * mebibyte;

/** No control characters but tab and line ends: binary files and ISO-2022-JP show by them. */
const isText = (text: string): boolean => !/(?![\t\r\n\f])\p{Cc}|\ufffd/u.test(text);

const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

type Decoded = { readonly text: string; readonly encoding: Exclude<Table['encoding'], 'xlsx'> };

const decode = (bytes: Uint8Array): Decoded | null => {
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return isText(utf8) ? { text: utf8, encoding: marked ? 'utf-8-bom' : 'utf-8' } : null;
  }
  // EUC-JP reads as half-width katakana in Windows-31J, so it has to be told apart by its statistics.
  if (encodings.detect(bytes, ['SJIS', 'EUCJP']) === 'EUCJP') return null;
  const text = iconv.decode(Buffer.from(bytes), 'windows-31j');
  return isText(text) ? { text, encoding: 'windows-31j' } : null;
};

const readCsv = (bytes: Uint8Array): Result<Table> => {
  const decoded = decode(bytes);
  if (decoded === null) return refuse('imports.unknown-encoding');
  const [firstLine = ''] = decoded.text.split('\n', 1);
  const delimiter = firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ',';
  try {
    const rows: string[][] = parse(decoded.text, { delimiter, relax_column_count: true });
    return ok({ kind: 'csv', encoding: decoded.encoding, rows });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    return refuse('imports.unreadable-table', { line });
  }
};

/** What a cell shows; a formula its result, a date its day, a broken formula nothing. */
const cellText = (value: CellValue): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('result' in value) return cellText(value.result ?? null);
  return 'text' in value ? cellText(value.text) : '';
};

/** A merged area is filled once, at its first cell, or a merged figure would count several times. */
const sheetRows = (sheet: Worksheet): readonly (readonly string[])[] =>
  Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => {
      const cell = sheet.getRow(row + 1).getCell(column + 1);
      return cell.isMerged && cell.master !== cell ? '' : cellText(cell.value);
    }),
  );

/** The unpacked size a ZIP file declares in its directory, so that a bomb is not unpacked. */
export const unpackedSize = (bytes: Buffer): number => {
  let size = 0;
  const entry = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 4)) {
    size += at + 28 <= bytes.length ? bytes.readUInt32LE(at + 24) : 0;
  }
  return size;
};

const readWorkbook = async (bytes: Buffer): Promise<Result<Table>> => {
  if (unpackedSize(bytes) > largestWorkbook) return refuse('request.too-large');
  // Loaded when a workbook comes: it takes a third of a second.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch {
    return refuse('imports.unreadable-table', { line: 1 });
  }
  const sheet = workbook.worksheets.find(
    ({ state, actualRowCount }) => state === 'visible' && actualRowCount > 0,
  );
  if (sheet === undefined) return refuse('imports.no-rows');
  return ok({ kind: 'xlsx', encoding: 'xlsx', rows: sheetRows(sheet) });
};

/**
 * Reads an uploaded file as a table: CSV in UTF-8 (with or without BOM) or Windows-31J, or the first
 * visible sheet of an XLSX workbook. What is neither is refused, never guessed at.
 */
export const readTable = async (bytes: Uint8Array): Promise<Result<Table>> => {
  if (bytes.length > largestFile) return refuse('request.too-large');
  if (bytes.length === 0) return refuse('imports.no-rows');
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  return zipped ? readWorkbook(Buffer.from(bytes)) : readCsv(bytes);
};

/** Characters Windows-31J has under another code point (JIS X 0208 read by two tables). */
const twins = new Map([
  ['〜', '～'],
  ['−', '－'],
  ['‖', '∥'],
  ['—', '―'],
  ['¢', '￠'],
  ['£', '￡'],
  ['¬', '￢'],
]);

/**
 * A text for programs that read only Windows-31J, and the characters it does not have (𠮷, 한), each
 * written as 〓, so that a loss is told and never silent.
 */
export const encodeWindows31J = (
  text: string,
): { readonly bytes: Uint8Array; readonly lost: readonly string[] } => {
  const letters = Array.from(text.normalize('NFC'), (letter) => twins.get(letter) ?? letter);
  const survives = (letter: string): boolean =>
    iconv.decode(iconv.encode(letter, 'windows-31j'), 'windows-31j') === letter;
  const lost = new Set([...new Set(letters)].filter((letter) => !survives(letter)));
  const kept = letters.map((letter) => (lost.has(letter) ? '〓' : letter)).join('');
  return { bytes: iconv.encode(kept, 'windows-31j'), lost: [...lost] };
};
