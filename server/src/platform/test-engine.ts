import { join } from 'node:path';
import { startEmbedded } from './embedded.ts';
import { testFolder } from './testing-folder.ts';

/** Set-up of the database suite: an embedded engine for each worker, unless a server is named. */
export const setup = async (): Promise<(() => Promise<void>) | undefined> => {
  if (process.env['DATABASE_URL'] !== undefined) return undefined;
  const folders = [testFolder(), testFolder()];
  const engines = await Promise.all(
    folders.map(({ path }) => startEmbedded(join(path, 'data'), [])),
  );
  process.env['MEGURI_TEST_HOSTS'] = engines.map(({ host }) => host).join(',');
  return async () => {
    for (const engine of engines) await engine.stop();
    for (const folder of folders) folder.remove();
  };
};
