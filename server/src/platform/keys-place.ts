import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyFolder } from './keys-file.ts';
import type { KeyProvider } from './keys-provider.ts';
import { openTransit } from './keys-transit.ts';

/**
 * The keys of this installation: a key service where MEGURI_TRANSIT names one (its token stands in
 * the file MEGURI_TRANSIT_TOKEN_FILE), else files in MEGURI_KEYS or in the data folder.
 */
export const openKeys = (dataFolder: string, env: NodeJS.ProcessEnv = process.env): KeyProvider => {
  const address = env['MEGURI_TRANSIT'];
  if (address === undefined) return openKeyFolder(env['MEGURI_KEYS'] ?? join(dataFolder, 'keys'));
  const file = env['MEGURI_TRANSIT_TOKEN_FILE'];
  if (file === undefined) throw new Error('MEGURI_TRANSIT needs MEGURI_TRANSIT_TOKEN_FILE.');
  const mount = env['MEGURI_TRANSIT_MOUNT'];
  // Read anew each time: an agent renews the token in its file.
  const token = (): string => readFileSync(file, 'utf8').trim();
  return openTransit({ address, token, ...(mount === undefined ? {} : { mount }) });
};
