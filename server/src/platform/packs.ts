import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day } from '@meguri/core/base/day.ts';
import type { Refusal, Result } from '@meguri/core/base/result.ts';
import { isProgrammeFile } from '@meguri/core/pack/check.ts';
import type { Pack, Programme } from '@meguri/core/pack/pack.ts';
import { parsePack, parseProgramme } from '@meguri/core/pack/parse.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { packInUse } from '@meguri/core/pack/state.ts';
import type { PackTexts } from '@meguri/core/pack/texts.ts';
import { explain } from '@meguri/core/refusals.ts';
import {
  jsonOf,
  type PackFolder,
  packFolders,
  parseFolder,
  signedBy,
  trustedKeys,
} from './pack-folder.ts';

export type Packs = {
  readonly all: readonly Pack[];
  /** Directives on the programme for foreign residents; several may be in force at once. */
  readonly programmes: readonly ProgrammePack[];
  /** Codes of the prefectures that have a pack on visits, each once. */
  readonly prefectureCodes: readonly string[];
  /** The files of a pack as they were read, by its id, for whoever writes a new one. */
  readonly texts: ReadonlyMap<string, PackTexts>;
  /** The pack by which a prefecture's record of that day is judged, lapsed or not. */
  readonly inUse: (prefectureCode: string, programme: Programme, day: Day) => Result<Pack>;
};

/** Packs of the prefecture's own: their folder, and the file of the keys that may sign them. */
export type OwnPacks = { readonly folder: string; readonly keys: string };

const shipped = fileURLToPath(new URL('../../../packs/', import.meta.url));

/** MEGURI_PACKS, and MEGURI_PACK_KEYS where the list of keys lies elsewhere than in that folder. */
export const ownPacks = (env: NodeJS.ProcessEnv = process.env): OwnPacks | undefined => {
  const folder = env['MEGURI_PACKS'];
  if (folder === undefined || folder === '') return undefined;
  return { folder, keys: env['MEGURI_PACK_KEYS'] ?? join(folder, 'trusted-keys') };
};

const fail = (where: string, { code, details }: Refusal): never => {
  const words = (['ja', 'en'] as const).map((language) => explain(code, details, language));
  throw new Error(`${where}: ${words.map(({ say, next }) => `${say} ${next}`).join(' / ')}`);
};

const soundIn = <T>(where: string, answer: Result<T>): T =>
  answer.ok ? answer.value : fail(where, answer.refusal);

type Read = {
  readonly visits: readonly Pack[];
  readonly programmes: readonly ProgrammePack[];
  readonly texts: PackTexts;
};

const readPack = (folder: PackFolder): Read => {
  const { files, faults } = parseFolder(folder);
  const [broken] = faults;
  if (broken !== undefined) throw new Error(`${folder.name}/${broken.file}: ${broken.say.en}`);
  const { pack, clauses, form, cards, rights, assessment } = files;
  const texts = jsonOf(folder);
  return isProgrammeFile(pack)
    ? {
        texts,
        visits: [],
        programmes: [soundIn(folder.name, parseProgramme({ pack, clauses, assessment }))],
      }
    : {
        texts,
        programmes: [],
        visits: [soundIn(folder.name, parsePack({ pack, clauses, form, cards, rights }))],
      };
};

const foldersOf = (folder: string, own: OwnPacks | undefined): readonly PackFolder[] => {
  const there = packFolders(folder);
  if (own === undefined) return there;
  const keys = trustedKeys(own.keys);
  const signed = packFolders(own.folder).map((one) => soundIn(one.name, signedBy(one, keys)));
  return [...signed, ...there];
};

/**
 * Reads every pack, once, at the start: those that are shipped, and before them those of the
 * prefecture's own, which somebody trusted has to have signed. A faulty pack stops the server with
 * its fault in words, because work under half a directive would be worse than none.
 */
export const loadPacks = (folder: string = shipped, own = ownPacks()): Packs => {
  const read = foldersOf(folder, own).map(readPack);
  const all = read.flatMap(({ visits }) => visits);
  const programmes = read.flatMap((one) => one.programmes);
  if (all.length === 0) throw new Error(`${folder}: no pack found`);
  const ids = [...all, ...programmes].map(({ identity }) => identity.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) fail(folder, { code: 'pack.twice', details: { pack: twice } });
  return {
    all,
    programmes,
    texts: new Map(
      read.flatMap(({ visits, programmes: others, texts }) =>
        [...visits, ...others].map(({ identity }) => [identity.id, texts] as const),
      ),
    ),
    prefectureCodes: [...new Set(all.map((pack) => pack.identity.prefecture.code))],
    inUse: (prefectureCode, programme, day) =>
      packInUse(
        all.filter((pack) => pack.identity.prefecture.code === prefectureCode),
        programme,
        day,
      ),
  };
};

/** The prefecture served here, whose pack is installed; its schema is named by its code (JIS X 0401). */
export const installed = (): {
  readonly packs: Packs;
  readonly prefectureCode: string;
  readonly schema: string;
} => {
  const packs = loadPacks();
  const [prefectureCode] = packs.prefectureCodes;
  if (prefectureCode === undefined) throw new Error('No pack is installed.');
  return { packs, prefectureCode, schema: `p${prefectureCode}` };
};
