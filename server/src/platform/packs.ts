import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Day } from '@meguri/core/base/day.ts';
import type { Result } from '@meguri/core/base/result.ts';
import type { Pack, Programme } from '@meguri/core/pack/pack.ts';
import { packInForce, parsePack } from '@meguri/core/pack/parse.ts';
import { explain } from '@meguri/core/refusals.ts';

export type Packs = {
  readonly all: readonly Pack[];
  /** Codes of the prefectures that have a pack, each once. */
  readonly prefectureCodes: readonly string[];
  /** The pack by which a prefecture's record of that day is judged. */
  readonly inForce: (prefectureCode: string, programme: Programme, day: Day) => Result<Pack>;
};

const shipped = fileURLToPath(new URL('../../../packs/', import.meta.url));

const readPack = (folder: string): Pack => {
  const json = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  const pack = parsePack({
    pack: json('pack.json'),
    clauses: json('clauses.json'),
    form: json('form.json'),
    cards: json('cards.json'),
    rights: json('rights.json'),
  });
  if (pack.ok) return pack.value;
  const { code, details } = pack.refusal;
  throw new Error(`${folder}: ${explain(code, details, 'en').say}`);
};

/**
 * Reads every pack of a folder, once, at the start: a faulty pack stops the server with its fault
 * in words, because work under half a directive would be worse than none.
 */
export const loadPacks = (folder: string = shipped): Packs => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  const all = folders.map((one) => readPack(`${folder}/${one.name}`));
  if (all.length === 0) throw new Error(`${folder}: no pack found`);
  return {
    all,
    prefectureCodes: [...new Set(all.map((pack) => pack.identity.prefecture.code))],
    inForce: (prefectureCode, programme, day) =>
      packInForce(
        all.filter((pack) => pack.identity.prefecture.code === prefectureCode),
        programme,
        day,
      ),
  };
};
