import type { Writable } from 'node:stream';
import { explain } from '@meguri/core/refusals.ts';
import * as z from 'zod';
import { exportAudit } from '../platform/audit-export.ts';
import { dumpTo } from '../platform/backup-dump.ts';
import { type Foot, type Head, linesOf, readControl } from '../platform/backup-format.ts';
import { auditCommand, type BackupEntry, recordBackup } from '../platform/backup-record.ts';
import { installed } from '../platform/packs.ts';
import { RefusalError, refuseWith } from '../platform/refusal-error.ts';
import { writeTo } from '../platform/write-to.ts';
import { askServer, openHere, serverFile } from './here.ts';

/** The whole of the data, by a running server or opened here; for backups and exports only. */
export type Store = {
  readonly schema: string;
  readonly dump: (out: Writable) => Promise<Dumped>;
  readonly exportLog: (folder: string) => Promise<number>;
  readonly record: (entry: BackupEntry) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Dumped = { readonly madeAt: string; readonly foot: Foot };

const direct = async (schema: string): Promise<Store> => {
  const database = await openHere(schema);
  const where = { database, schema };
  const scope = { schema, stations: [] };
  const audit = (action: string) =>
    database.transaction(scope, (tx) => auditCommand(tx, action, new Date()));
  return {
    schema,
    dump: async (out) => {
      await audit('backup.begun');
      const now = new Date();
      return { madeAt: now.toISOString(), foot: await dumpTo({ ...where, now }, out) };
    },
    exportLog: async (folder) => {
      await audit('audit.exported');
      return exportAudit(where, folder);
    },
    record: (entry) => database.transaction(scope, (tx) => recordBackup(tx, entry, new Date())),
    close: database.close,
  };
};

const post = async (file: string, name: string, body: unknown): Promise<Response> => {
  const answer = await askServer(file, `command-line/${name}`, body);
  if (!answer.ok) throw new Error(`The server answered ${answer.status}: ${await answer.text()}`);
  return answer;
};

// The stream of a server that dies ends without its foot.
const copyDump = async (body: AsyncIterable<Uint8Array>, out: Writable): Promise<Dumped> => {
  let head: Head | undefined;
  for await (const line of linesOf(body)) {
    await writeTo(out, `${line}\n`);
    const control = readControl(line);
    if (control?.is === 'head') head = control;
    if (control?.is === 'foot' && head !== undefined) return { madeAt: head.madeAt, foot: control };
  }
  return refuseWith('backup.truncated');
};

const served = (schema: string, file: string): Store => ({
  schema,
  dump: async (out) => {
    const { body } = await post(file, 'dump', {});
    return body === null ? refuseWith('backup.truncated') : copyDump(body, out);
  },
  exportLog: async (folder) =>
    z.object({ size: z.int() }).parse(await (await post(file, 'export', { folder })).json()).size,
  record: async (entry) => void (await post(file, 'record', entry)),
  close: async () => undefined,
});

/** Asks the server that has the data open; opens the data itself only when none runs. */
export const openStore = async (): Promise<Store> => {
  const { schema } = installed();
  const file = serverFile();
  return file === undefined ? direct(schema) : served(schema, file);
};

/** Runs a command; an expected no is told in both languages and answered with 1. */
export const toldInWords = async (work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    const { code, details } = error.refusal;
    for (const language of ['ja', 'en'] as const) {
      const { say, next } = explain(code, details, language);
      console.error(`${say} ${next}`);
    }
    return 1;
  }
};
