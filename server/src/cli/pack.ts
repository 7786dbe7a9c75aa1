import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PackFault } from '@meguri/core/pack/faults.ts';
import { newSigningKey } from '../platform/keys-audit.ts';
import { publicHalf, signText } from '../platform/keys-packs.ts';
import {
  checkFolder,
  type PackFolder,
  packFolders,
  readFolder,
  signatureFile,
  statementOf,
} from '../platform/pack-folder.ts';

const usage = `meguri pack check DIR             every fault of a pack, or of every pack in DIR, and how to mend it
meguri pack key FILE              a new key for signing; prints the line for trusted-keys
meguri pack sign DIR --key FILE   signs a pack that is sound
`;

const line = ({ file, path, clause, say, mend }: PackFault): string =>
  [
    `${file}  ${path}${clause === null ? '' : `  (${clause})`}`,
    `  ${say.ja} ${mend.ja}`,
    `  ${say.en} ${mend.en}`,
    '',
  ].join('\n');

const foldersIn = (folder: string): readonly PackFolder[] => {
  const whole = readFolder(folder);
  return whole.bytes.has('pack.json') ? [whole] : packFolders(folder);
};

const checkAll = (folders: readonly PackFolder[]): number => {
  const found = folders.map((folder) => ({ folder, faults: checkFolder(folder) }));
  for (const { folder, faults } of found) {
    const name = basename(folder.name);
    process.stdout.write(faults.map((fault) => `${name}/${line(fault)}`).join(''));
    const count = faults.length;
    process.stdout.write(
      count === 0
        ? `${name}: 正常です。 / sound\n`
        : `${name}: 誤り${count}件 / faults: ${count}\n`,
    );
  }
  return found.every(({ faults }) => faults.length === 0) ? 0 : 2;
};

const check = (folder: string): number => {
  const folders = foldersIn(resolve(folder));
  if (folders.length > 0) return checkAll(folders);
  process.stderr.write(`${folder}: 通達データがありません。 / no pack is there\n`);
  return 2;
};

const sign = async (dir: string, keyFile: string): Promise<number> => {
  const folder = readFolder(resolve(dir));
  if (checkFolder(folder).length > 0) return checkAll([folder]);
  const { key, signature } = signText(await readFile(keyFile, 'utf8'), statementOf(folder));
  writeFileSync(join(folder.name, signatureFile), `${key}\n${signature}\n`);
  process.stdout.write(`${basename(folder.name)}: 署名しました。 / signed by ${key}\n`);
  return 0;
};

const makeKey = (file: string): number => {
  const pem = newSigningKey();
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  process.stdout.write(`${publicHalf(pem)}\n`);
  return 0;
};

/**
 * `meguri pack`: checks, signs and makes keys for packs. Answers the exit code: 0 done, 1 wrong
 * usage, 2 faults (each with file, place, clause and mend, in Japanese and English).
 */
export const runPack = async (argv: readonly string[]): Promise<number> => {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { key: { type: 'string' } },
  });
  const [verb, target] = positionals;
  if (target !== undefined) {
    if (verb === 'check') return check(target);
    if (verb === 'key') return makeKey(target);
    if (verb === 'sign' && values.key !== undefined) return sign(target, values.key);
  }
  process.stderr.write(usage);
  return 1;
};
