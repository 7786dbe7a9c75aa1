import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

// Made-up people whose every word is found nowhere else, and a scanner that looks for their names,
// readings, numbers and wishes in files, in every form in which they could lie there.

export type Canary = {
  readonly name: string;
  readonly reading: string;
  readonly phone: string;
  readonly wish: string;
};

const kana =
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ';
const kanji = '空架例示試験仮名見本訓練演習模擬雛形標識図鑑索引余白暗号';

// A fixed sequence: the same canaries in the process that writes them and in the one that looks.
const sequence = (seed: number): ((below: number) => number) => {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
};

const word = (letters: string, length: number, next: (below: number) => number): string =>
  Array.from({ length }, () => letters.charAt(next(letters.length))).join('');

export const canariesOf = (count: number): readonly Canary[] =>
  Array.from({ length: count }, (_, at) => {
    const next = sequence(at + 1);
    const digits = String(next(1e8)).padStart(8, '0');
    return {
      name: `見本 ${word(kanji, 5, next)}`,
      reading: word(kana, 9, next),
      phone: `000-${digits.slice(0, 4)}-${digits.slice(4)}`,
      wish: `${word(kana, 6, next)}${word(kanji, 6, next)}`,
    };
  });

const katakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

/** The spellings a word may have been stored in: as written, normalised, as katakana, without marks. */
const spellings = (text: string): readonly string[] => [
  ...new Set([
    text,
    text.normalize('NFKC'),
    text.normalize('NFD'),
    katakana(text),
    text.replace(/[-\s]/g, ''),
    JSON.stringify(text).slice(1, -1),
  ]),
];

// Base64 depends on where in a group of three the text begins; the edges are left out.
const base64 = (text: string): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const code = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
    return code.slice(shift === 0 ? 0 : 4, -4);
  });

const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** Every form of one text as bytes. */
const formsOf = (text: string): readonly Buffer[] =>
  spellings(text).flatMap((one) => [
    Buffer.from(one),
    Buffer.from(one, 'utf16le'),
    swapped(one),
    Buffer.from(Buffer.from(one).toString('hex')),
    Buffer.from(Buffer.from(one).toString('hex').toUpperCase()),
    ...base64(one).map((code) => Buffer.from(code)),
  ]);

type Needle = { readonly bytes: Buffer; readonly canary: number };

/** Needles by their first eight bytes, and a bit for each first four, which settles most places. */
const indexOf = (canaries: readonly Canary[]) => {
  const bits = new Uint8Array(1 << 21);
  const byHead = new Map<string, Needle[]>();
  for (const [canary, one] of canaries.entries()) {
    for (const bytes of [one.name, one.reading, one.phone, one.wish].flatMap(formsOf)) {
      if (bytes.length < 9) continue;
      const slot = Math.imul(bytes.readUInt32LE(0), 2_654_435_761) >>> 8;
      bits[slot >> 3] = (bits[slot >> 3] ?? 0) | (1 << (slot & 7));
      const head = bytes.toString('latin1', 0, 8);
      byHead.set(head, [...(byHead.get(head) ?? []), { bytes, canary }]);
    }
  }
  return { bits, byHead };
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

export type Found = { readonly files: number; readonly bytes: number; readonly canaries: number };

/** How many of the canaries lie in files below these folders, in any form. */
export const scan = (folders: readonly string[], canaries: readonly Canary[]): Found => {
  const { bits, byHead } = indexOf(canaries);
  const found = new Set<number>();
  let [files, total] = [0, 0];
  for (const file of folders.flatMap(filesIn)) {
    const bytes = readFileSync(file);
    files += 1;
    total += bytes.length;
    for (let at = 0; at + 8 < bytes.length; at += 1) {
      const slot = Math.imul(bytes.readUInt32LE(at), 2_654_435_761) >>> 8;
      if (((bits[slot >> 3] ?? 0) & (1 << (slot & 7))) === 0) continue;
      for (const needle of byHead.get(bytes.toString('latin1', at, at + 8)) ?? []) {
        const end = at + needle.bytes.length;
        if (bytes.subarray(at, end).equals(needle.bytes)) found.add(needle.canary);
      }
    }
  }
  return { files, bytes: total, canaries: found.size };
};
