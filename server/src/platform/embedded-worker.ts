import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { type Execute, ensureLogin, loginRole, migrateSchema } from './migrations.ts';

type Start = {
  readonly dataDir: string;
  readonly socketPath: string;
  readonly schemas: readonly string[];
};

const start: Start = workerData;

const executeOn =
  (db: PGlite): Execute =>
  async (sql) => {
    const results = await db.exec(`begin; ${sql}; commit`);
    return (results.at(-2)?.rows ?? []) as Record<string, unknown>[];
  };

// Migrations run as the owner before the socket opens; afterwards only the login role is reachable.
const owner = await PGlite.create({ dataDir: start.dataDir });
const execute = executeOn(owner);
await ensureLogin(execute);
for (const schema of start.schemas) await migrateSchema(execute, schema);
await owner.close();

const db = await PGlite.create({ dataDir: start.dataDir, username: loginRole });
// The program's pool holds one connection; more places let a new one in while the last closes.
const server = new PGLiteSocketServer({ db, path: start.socketPath, maxConnections: 4 });
await server.start();

parentPort?.on('message', async (message: string) => {
  if (message !== 'stop') return;
  await server.stop();
  await db.close();
  parentPort?.postMessage('stopped');
});
parentPort?.postMessage('ready');
