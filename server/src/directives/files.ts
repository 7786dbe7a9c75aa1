import { ok, type Result, refuse } from '@meguri/core/base/result.ts';
import { unpackedSize } from '../platform/tables.ts';
import { decodeText } from './files-encoding.ts';
import { htmlText } from './files-html.ts';
import { pdfText } from './files-pdf.ts';

export type FileText = {
  readonly type: 'text' | 'html' | 'docx' | 'pdf';
  readonly text: string;
};

/** A Word file of a directive unpacks to a few MiB. */
const largestUnpacked = 256 * 2 ** 20;

const starts = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark;

const docxText = async (bytes: Buffer): Promise<string> => {
  if (unpackedSize(bytes) > largestUnpacked) throw new Error('The file unpacks to too much.');
  const { default: mammoth } = await import('mammoth');
  return htmlText((await mammoth.convertToHtml({ buffer: bytes })).value);
};

const isHtml = (text: string, name: string): boolean =>
  /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)/i.test(text.slice(0, 2000)) ||
  (/\.html?$/i.test(name) && /<[a-z]/i.test(text));

/** What a file says it is at its start counts; its name only tells HTML from text. */
const contentsOf = async (bytes: Buffer, name: string): Promise<FileText | null> => {
  if (starts(bytes, '%PDF')) return { type: 'pdf', text: await pdfText(bytes) };
  if (starts(bytes, 'PK\x03\x04')) return { type: 'docx', text: await docxText(bytes) };
  const text = decodeText(bytes);
  if (text === null) return null;
  return isHtml(text, name) ? { type: 'html', text: htmlText(text) } : { type: 'text', text };
};

/**
 * The text of a .txt (UTF-8, UTF-16, Shift_JIS, EUC-JP, ISO-2022-JP), .html, .docx or .pdf file, with
 * line ends, indents and the columns of tables as tabs. Refuses `directives.unreadable-file`.
 */
export const readFile = async (bytes: Buffer, name: string): Promise<Result<FileText>> => {
  const contents = await contentsOf(bytes, name).catch(() => null);
  return contents === null ? refuse('directives.unreadable-file', { file: name }) : ok(contents);
};
