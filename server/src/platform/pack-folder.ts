import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ok, type Result, refuse } from '@meguri/core/base/result.ts';
import type { PackFault } from '@meguri/core/pack/faults.ts';
import { checkTexts, type PackTexts, parseTexts } from '@meguri/core/pack/texts.ts';
import { sha256 } from './keys.ts';
import { isTextSigned, type TextSignature } from './keys-packs.ts';

/** A pack's folder as it was read, once: what is checked is what is used. */
export type PackFolder = {
  readonly name: string;
  readonly bytes: ReadonlyMap<string, Buffer>;
};

export const signatureFile = 'pack.signature';

export const readFolder = (folder: string): PackFolder => {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();
  const named = files.map((file) => [file.slice(folder.length + 1), readFileSync(file)] as const);
  return { name: folder, bytes: new Map(named) };
};

/** The folders of packs inside a folder, by name. */
export const packFolders = (folder: string): readonly PackFolder[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => readFolder(join(folder, name)));

const textsOf = ({ bytes }: PackFolder): PackTexts =>
  new Map([...bytes].map(([name, content]) => [name, content.toString('utf8')]));

/** The JSON files of a folder as text, in the order of their names. */
export const jsonOf = (folder: PackFolder): PackTexts =>
  new Map([...textsOf(folder)].filter(([name]) => name.endsWith('.json')));

/** The JSON files of a folder by their names without ending, and those that do not read. */
export const parseFolder = (folder: PackFolder): ReturnType<typeof parseTexts> =>
  parseTexts(textsOf(folder));

/** Every fault of a pack's folder, in words. */
export const checkFolder = (folder: PackFolder): readonly PackFault[] =>
  checkTexts(textsOf(folder));

/** What a signature of a pack covers: every file of its folder with its SHA-256. */
export const statementOf = ({ bytes }: PackFolder): string => {
  const lines = [...bytes]
    .filter(([name]) => name !== signatureFile)
    .map(([name, content]) => `${sha256(content)}  ${name}\n`);
  return ['meguri pack 1\n', ...lines].join('');
};

const signatureIn = ({ bytes }: PackFolder): TextSignature | undefined => {
  const lines = bytes.get(signatureFile)?.toString('utf8').split('\n') ?? [];
  const [key, signature] = lines.map((line) => line.trim());
  return key && signature ? { key, signature } : undefined;
};

/** Public keys of a trusted-keys file: one a line, what follows a space is a note; # begins a remark. */
export const trustedKeys = (file: string): readonly string[] => {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.map((line) => line.trim().split(/\s/)[0] ?? '').filter((key) => /^[^#]/.test(key));
};

/** Refuses a folder that no trusted key signed as it is now. */
export const signedBy = (folder: PackFolder, keys: readonly string[]): Result<PackFolder> => {
  const pack = basename(folder.name);
  const signature = signatureIn(folder);
  if (signature === undefined) return refuse('pack.unsigned', { pack });
  if (!keys.includes(signature.key)) return refuse('pack.untrusted', { pack });
  return isTextSigned(statementOf(folder), signature)
    ? ok(folder)
    : refuse('pack.altered', { pack });
};
