import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { exportAudit } from './audit-export.ts';
import { dumpTo } from './backup-dump.ts';
import { auditCommand, backupEntry, recordBackup } from './backup-record.ts';
import type { Platform } from './door.ts';
import { answerError, fromCommandLine, requestIdOf } from './http.ts';
import { refuseWith } from './refusal-error.ts';

// What only the command line of this machine's account may ask of a running server: the embedded
// database is open in one process (docs/decisions/0006). No session opens these doors.

type Work = (body: unknown, reply: FastifyReply) => Promise<unknown>;

const inTransaction = (platform: Platform, action: string) =>
  platform.database.transaction({ schema: platform.schema, stations: [] }, (tx) =>
    auditCommand(tx, action, platform.clock()),
  );

const dump =
  (platform: Platform): Work =>
  async (_, reply) => {
    await inTransaction(platform, 'backup.begun');
    const out = new PassThrough();
    dumpTo({ ...platform, now: platform.clock() }, out).then(
      () => out.end(),
      (error: Error) => {
        console.error('A backup broke off:', error.message);
        out.destroy(error);
      },
    );
    return reply.type('text/plain; charset=utf-8').send(out);
  };

const exportLog =
  (platform: Platform): Work =>
  async (body) => {
    const { folder } = z.object({ folder: z.string() }).parse(body);
    await inTransaction(platform, 'audit.exported');
    return { size: await exportAudit(platform, folder) };
  };

const record =
  (platform: Platform): Work =>
  async (body) => {
    const entry = backupEntry.parse(body);
    await platform.database.transaction({ schema: platform.schema, stations: [] }, (tx) =>
      recordBackup(tx, entry, platform.clock()),
    );
    return { recorded: true };
  };

/** Binds dump, export of the log and record for the command line. */
export const bindMaintenance = (app: FastifyInstance, platform: Platform): void => {
  const works = { dump: dump(platform), export: exportLog(platform), record: record(platform) };
  for (const [name, work] of Object.entries(works)) {
    app.post(
      `/command-line/${name}`,
      async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
        try {
          if (!fromCommandLine(platform, request)) return refuseWith('session.missing');
          return await work(request.body, reply);
        } catch (error) {
          return answerError(error, reply, requestIdOf(request));
        }
      },
    );
  }
};
