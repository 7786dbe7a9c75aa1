import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSigningKey, type Signer, signerOf } from './keys-audit.ts';

/** Where the keys lie: MEGURI_KEYS, or `keys` in the data folder. */
const keyFolder = (dataFolder: string): string =>
  process.env['MEGURI_KEYS'] ?? join(dataFolder, 'keys');

/** The file of the key that signs checkpoints; only its owner can read it (0600). */
export const signingKeyFile = (dataFolder: string): string =>
  join(keyFolder(dataFolder), 'audit-signing.pem');

const writeWhole = (file: string, text: string, mode: number): void => {
  const next = `${file}.next`;
  writeFileSync(next, text, { mode });
  renameSync(next, file);
};

/**
 * The signer of a prefecture's log; makes its key when there is none. A lost key is replaced by a new
 * one in this way: the log goes on, and what the old key signed stays provable with its public half.
 */
export const openSigner = (dataFolder: string, schema: string): Signer => {
  const file = signingKeyFile(dataFolder);
  if (!existsSync(file)) {
    mkdirSync(keyFolder(dataFolder), { recursive: true, mode: 0o700 });
    writeWhole(file, newSigningKey(), 0o600);
  }
  return signerOf(`meguri/${schema}`, readFileSync(file, 'utf8'));
};

/** Where the checkpoint of each day lies, to be handed to a witness outside. */
export const checkpointFolder = (dataFolder: string, schema: string): string =>
  join(dataFolder, 'checkpoints', schema);

export type DailyCheckpoint = { readonly day: string; readonly note: string; readonly key: string };

/**
 * Writes the first checkpoint of a day: it covers all that happened before that day. The file of a
 * day is never written twice.
 */
export const keepDailyCheckpoint = (
  folder: string,
  { day, note, key }: DailyCheckpoint,
): boolean => {
  const file = join(folder, `${day}.txt`);
  if (existsSync(file)) return false;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeWhole(join(folder, 'key.txt'), `${key}\n`, 0o644);
  writeWhole(file, note, 0o644);
  return true;
};
