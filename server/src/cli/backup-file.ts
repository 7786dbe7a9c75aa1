import { createReadStream, existsSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { linesOf } from '../platform/backup-format.ts';
import { type BackupSecret, openBackup, sealBackup } from '../platform/keys-backup.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { toldInWords } from './store.ts';

/** A backup file and what opens it. */
export type Sealed = { readonly file: string; readonly secret: BackupSecret };

const shortest = 12;

/** The key of a backup: a key file, or a phrase from the environment, never from the arguments. */
export const secretFrom = (keyFile: string | undefined): BackupSecret => {
  if (keyFile !== undefined) {
    const bytes = Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'base64url');
    return bytes.length === 32 ? { kind: 'key-file', bytes } : refuseWith('backup.no-key');
  }
  const text = process.env['MEGURI_BACKUP_PASSPHRASE'] ?? '';
  return text.length < shortest ? refuseWith('backup.no-key') : { kind: 'passphrase', text };
};

/** A command on one backup file: `FILE [--key-file KEY]`. */
export const onBackup =
  (usage: string, work: (sealed: Sealed) => Promise<number>) =>
  async (argv: readonly string[]): Promise<number> => {
    const options = { 'key-file': { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [file] = positionals;
    if (file === undefined) {
      console.error(usage);
      return 2;
    }
    return toldInWords(() => work({ file, secret: secretFrom(values['key-file']) }));
  };

/** Writes a sealed file under its name only when all of it is on disk; never over another. */
export const writeBackupFile = async <T>(
  file: string,
  secret: BackupSecret,
  fill: (out: Writable) => Promise<T>,
): Promise<T> => {
  if (existsSync(file)) return refuseWith('backup.file-exists', { file });
  const part = `${file}.part`;
  const plain = new PassThrough();
  const seal = (source: AsyncIterable<Uint8Array>) => sealBackup(source, secret);
  // Open before anything can go wrong: an opening that ends later would put the removed file back.
  const out = (await open(part, 'w', 0o600)).createWriteStream({ flush: true });
  const written = pipeline(plain, createZstdCompress(), seal, out);
  try {
    const filled = await Promise.race([
      fill(plain),
      written.then(() => refuseWith('backup.truncated')),
    ]);
    plain.end();
    await written;
    linkSync(part, file);
    return filled;
  } catch (error) {
    plain.destroy();
    await written.catch(() => undefined);
    throw error;
  } finally {
    rmSync(part, { force: true });
  }
};

/** Reads a sealed file as lines of text, as they come. */
export const readBackupFile = async <T>(
  file: string,
  secret: BackupSecret,
  work: (lines: AsyncGenerator<string>) => Promise<T>,
): Promise<T> => {
  const results: T[] = [];
  const sealed = Readable.from(openBackup(createReadStream(file), secret));
  await pipeline(sealed, createZstdDecompress(), async (source: AsyncIterable<Uint8Array>) => {
    results.push(await work(linesOf(source)));
  });
  const [result] = results;
  return result === undefined ? refuseWith('backup.truncated') : result;
};
