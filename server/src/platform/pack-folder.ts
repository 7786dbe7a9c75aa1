import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ok, type Result, refuse } from '@meguri/core/base/result.ts';
import { checkPack } from '@meguri/core/pack/check.ts';
import type { PackFault } from '@meguri/core/pack/faults.ts';
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

const unreadable = (file: string): PackFault => ({
  file,
  path: '/',
  clause: null,
  what: 'JSON',
  say: { ja: 'JSONとして読めません。', en: 'This file is not readable as JSON.' },
  mend: {
    ja: '括弧や引用符、余分なコンマを確かめてください。',
    en: 'Check brackets, quotation marks and commas.',
  },
});

type Parsed = {
  readonly files: Readonly<Record<string, unknown>>;
  readonly faults: readonly PackFault[];
};

/** The JSON files of a folder by their names without ending, and those that do not read. */
export const parseFolder = ({ bytes }: PackFolder): Parsed => {
  const files: Record<string, unknown> = {};
  const faults: PackFault[] = [];
  for (const [name, content] of bytes) {
    if (!name.endsWith('.json')) continue;
    try {
      files[name.slice(0, -5)] = JSON.parse(content.toString('utf8'));
    } catch {
      faults.push(unreadable(name));
    }
  }
  return { files, faults };
};

/** Every fault of a pack's folder, in words. */
export const checkFolder = (folder: PackFolder): readonly PackFault[] => {
  const { files, faults } = parseFolder(folder);
  const broken = new Set(faults.map(({ file }) => file));
  const others = checkPack(files).filter(({ file, path }) => path !== '/' || !broken.has(file));
  return [...faults, ...others];
};

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
