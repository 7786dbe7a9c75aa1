import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The embedded engine: PostgreSQL in WASM in a worker thread behind a Unix socket. */
export type Embedded = {
  /** Folder of the socket, mode 0700; the `host` of the ordinary pg driver. */
  readonly host: string;
  /** Resolves when the engine has died without being asked to. */
  readonly died: Promise<Error>;
  readonly stop: () => Promise<void>;
};

const answer = (worker: Worker, expected: string): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The database engine ended (${code}).`)));
    worker.on('message', (message) => message === expected && resolve());
  });

/**
 * Starts the engine on a data folder, creates and migrates the schemas, then opens the socket.
 * The socket lies in a new private folder of the system's temp dir, because long paths fail.
 */
export const startEmbedded = async (
  dataDir: string,
  schemas: readonly string[],
): Promise<Embedded> => {
  const host = mkdtempSync(join(tmpdir(), 'meguri-'));
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
    workerData: { dataDir, socketPath: join(host, '.s.PGSQL.5432'), schemas },
  });
  await answer(worker, 'ready');
  let stopping = false;
  const died = new Promise<Error>((resolve) => {
    worker.once('exit', (code) => {
      rmSync(host, { recursive: true, force: true });
      if (!stopping) resolve(new Error(`The database engine ended (${code}).`));
    });
  });
  const stop = async (): Promise<void> => {
    stopping = true;
    const stopped = answer(worker, 'stopped');
    worker.postMessage('stop');
    await stopped;
    await worker.terminate();
  };
  return { host, died, stop };
};
