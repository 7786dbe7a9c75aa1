import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { authorise, buildApp } from './app.ts';
import { loadDemo } from './demo/demo.ts';
import { type CommandLine, openCommandLine } from './platform/command-line.ts';
import { dataFolder } from './platform/data-folder.ts';
import { openEmbedded } from './platform/open-database.ts';
import { loadPacks } from './platform/packs.ts';

/** The schema of a prefecture, named by its code of JIS X 0401. */
export const schemaOf = (prefectureCode: string): string => `p${prefectureCode}`;

const officeFolder = fileURLToPath(new URL('../../office/dist', import.meta.url));

const say = (line: string): void => console.log(line);

/**
 * Starts the product on the embedded database: migrates, fills an empty database with the demo,
 * listens on 127.0.0.1 and prints the address. SIGINT and SIGTERM close it cleanly.
 */
export const startServer = async (port: number): Promise<void> => {
  const folder = dataFolder();
  const packs = loadPacks();
  const [prefectureCode] = packs.prefectureCodes;
  if (prefectureCode === undefined) throw new Error('No pack is installed.');
  const schema = schemaOf(prefectureCode);
  say('Preparing the database…');
  const database = await openEmbedded(folder, [schema]);
  const clock = (): Date => new Date();
  const commandLine: { door?: CommandLine } = {};
  const take = (sent: string): boolean => commandLine.door?.take(sent) ?? false;
  const platform = {
    ...{ database, authorise, packs, prefectureCode, schema, clock, demo: true },
    commandLine: { take },
  };
  await loadDemo(platform, say);
  const app = await buildApp(platform, existsSync(officeFolder) ? { officeFolder } : {});
  const close = async (): Promise<void> => {
    commandLine.door?.close();
    await app.close();
    await database.close();
    process.exit(0);
  };
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
  const address = await app.listen({ host: '127.0.0.1', port }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const bound = new URL(address).port;
  commandLine.door = openCommandLine(folder, Number(bound));
  say(`Meguri ready: http://localhost:${bound}/`);
};
