import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dayInJapan } from '@meguri/core/base/day.ts';
import { authorise, buildApp, operations } from './app.ts';
import { choresOf } from './chores.ts';
import { loadDemo } from './demo/demo.ts';
import { filingOfDemo } from './demo/filing.ts';
import { type Sequencing, startSequencer } from './platform/audit-sequencer.ts';
import { checkpointFolder, keepDailyCheckpoint, openSigner } from './platform/audit-signer.ts';
import { type CommandLine, openCommandLine } from './platform/command-line.ts';
import { startDaily } from './platform/daily.ts';
import { dataFolder, takeFolder } from './platform/data-folder.ts';
import type { Database } from './platform/database.ts';
import { openKeys } from './platform/keys-place.ts';
import { openEmbedded, openPostgres } from './platform/open-database.ts';
import { installed } from './platform/packs.ts';
import { type SignIn, signInSettings } from './platform/sign-in.ts';
import { servePublicSide } from './public-side.ts';

const officeFolder = fileURLToPath(new URL('../../office/dist', import.meta.url));

const say = (line: string): void => console.log(line);

// The log is signed while the server runs; the first checkpoint of each day is kept for a witness.
const sequence = (folder: string, where: Omit<Sequencing, 'signer'>): (() => Promise<void>) => {
  const signer = openSigner(folder, where.schema);
  const witness = checkpointFolder(folder, where.schema);
  const owed = operations
    .filter(({ offline }) => offline)
    .map(({ name, audit }) => ({ operation: name, action: audit }));
  return startSequencer({ ...where, signer, owed }, (note) => {
    const day = dayInJapan(where.clock());
    keepDailyCheckpoint(witness, { day, note, key: signer.verifierKey });
  });
};

const openDatabase = async (folder: string, schema: string): Promise<Database> => {
  const url = process.env['DATABASE_URL'];
  if (url === undefined) return openEmbedded(folder, [schema]);
  // Keys and checkpoints lie in the folder, so one server at a time here too.
  const release = takeFolder(folder);
  const database = await openPostgres(url, [schema], process.env['MEGURI_OWNER_URL']);
  const close = () => database.close().finally(release);
  return { ...database, close };
};

// A prefecture of one's own begins empty: its first administrator comes in by `meguri admin-code`.
// Whoever has an address for others, or a database of their own, does not want the demo.
const wantsDemo = ({ origin }: SignIn): boolean =>
  process.env['MEGURI_DEMO'] !== '0' &&
  process.env['DATABASE_URL'] === undefined &&
  origin === undefined;

/**
 * Starts the product on the embedded database, or on PostgreSQL by DATABASE_URL: migrates, fills an
 * empty embedded database with the demo, listens on 127.0.0.1 and prints the address. SIGINT and SIGTERM close it cleanly.
 */
export const startServer = async (port: number): Promise<void> => {
  const folder = dataFolder();
  const { packs, prefectureCode, schema } = installed();
  say('Preparing the database…');
  const database = await openDatabase(folder, schema);
  const clock = (): Date => new Date();
  const commandLine: { door?: CommandLine } = {};
  const take = (sent: string): boolean => commandLine.door?.take(sent) ?? false;
  const own = {
    database,
    authorise,
    packs,
    prefectureCode,
    schema,
    clock,
    keys: openKeys(folder),
    signIn: signInSettings(),
    commandLine: { take },
  };
  const demo = wantsDemo(own.signIn) && (await loadDemo({ ...own, demo: true }, say));
  const platform = { ...own, demo };
  const app = await buildApp(platform, existsSync(officeFolder) ? { officeFolder } : {});
  const stopSequencer = sequence(folder, { database, schema, clock });
  const address = await app.listen({ host: '127.0.0.1', port }).catch(async (error: unknown) => {
    await stopSequencer();
    await database.close();
    throw error;
  });
  const chores = [...choresOf(platform), ...(demo ? [filingOfDemo(platform)] : [])];
  const stopDaily = startDaily({ clock, chores });
  const stopPublic = await servePublicSide(platform, { folder, port, say });
  const close = async (): Promise<void> => {
    commandLine.door?.close();
    await app.close();
    await stopPublic();
    await stopDaily();
    await stopSequencer();
    await database.close();
    process.exit(0);
  };
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
  const bound = new URL(address).port;
  commandLine.door = openCommandLine(folder, Number(bound));
  say(`Meguri ready: http://localhost:${bound}/`);
};
