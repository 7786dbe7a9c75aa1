import { join } from 'node:path';
import { startEmbedded } from './embedded.ts';
import { testFolder } from './testing-folder.ts';

/** Set-up of the database suite: one embedded engine for all files, unless a server is named. */
export const setup = async (): Promise<(() => Promise<void>) | undefined> => {
  if (process.env['DATABASE_URL'] !== undefined) return undefined;
  const folder = testFolder();
  const engine = await startEmbedded(join(folder.path, 'data'), []);
  process.env['MEGURI_TEST_HOST'] = engine.host;
  return async () => {
    await engine.stop();
    folder.remove();
  };
};
