import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { push, rootOf, type Stack } from '../platform/audit-stack.ts';

/** Ends the verification with what is wrong. */
export const problem = (text: string): never => {
  throw new Error(text);
};

const lineEnd = 10;

/** The lines of a file as bytes; a last line without its end is a file cut short. */
export const linesOf = async function* (file: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 })) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let to = bytes.indexOf(lineEnd); to >= 0; to = bytes.indexOf(lineEnd, from)) {
      yield bytes.subarray(from, to);
      from = to + 1;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) problem(`${file} ends in the middle of a line`);
};

const tileFile = (level: number, tile: number, width: number): string => {
  const digits = String(tile);
  const padded = digits.padStart(digits.length + ((3 - (digits.length % 3)) % 3), '0');
  const path = padded.replace(/\d{3}(?=\d)/g, 'x$&/');
  return `tile/${level}/${path}${width < 256 ? `.p/${width}` : ''}`;
};

/** Collects hashes level by level and compares each tile with its file. */
export const tileChecker = (folder: string) => {
  const rows: { tile: number; hashes: Buffer[] }[] = [];
  const compare = (level: number): void => {
    const row = rows[level];
    if (row === undefined || row.hashes.length === 0) return;
    const name = tileFile(level, row.tile, row.hashes.length);
    const file = join(folder, name);
    if (!existsSync(file)) problem(`${name} is missing`);
    if (!readFileSync(file).equals(Buffer.concat(row.hashes))) problem(`${name} is not right`);
  };
  const add = (level: number, hash: Buffer): void => {
    rows[level] ??= { tile: 0, hashes: [] };
    const row = rows[level];
    row.hashes.push(hash);
    if (row.hashes.length < 256) return;
    compare(level);
    const stack: Stack = { size: 0, parts: [] };
    for (const one of row.hashes) push(stack, one);
    rows[level] = { tile: row.tile + 1, hashes: [] };
    add(level + 1, Buffer.from(rootOf(stack), 'base64'));
  };
  return {
    add: (hash: Buffer): void => add(0, hash),
    end: (): void => {
      for (const level of rows.keys()) compare(level);
    },
  };
};
