import { sql } from 'kysely';
import * as z from 'zod';
import { writeAudit } from './audit.ts';
import { loadCommandLine } from './command-line.ts';
import type { Tx } from './database.ts';
import { newId } from './keys.ts';

export const backupEntry = z.object({
  kind: z.enum(['backup', 'restore', 'drill']),
  fileName: z.string(),
  madeAt: z.iso.datetime(),
  tables: z.int(),
  rows: z.int(),
  sha256: z.string(),
  auditSize: z.int(),
});

export type BackupEntry = z.output<typeof backupEntry>;

const actions = { backup: 'backup.made', restore: 'backup.restored', drill: 'backup.tried' };

/** Audits what the command line does with the whole of the data. */
export const auditCommand = async (tx: Tx, action: string, now: Date): Promise<void> => {
  const actor = await loadCommandLine(tx);
  const event = { at: now, requestId: newId(), actor, operation: 'command-line', action };
  await writeAudit(tx, { ...event, subjectId: undefined });
};

/** Puts on record that a backup was made, restored or tried; the auditor sees it. */
export const recordBackup = async (tx: Tx, entry: BackupEntry, now: Date): Promise<void> => {
  await auditCommand(tx, actions[entry.kind], now);
  await sql`insert into backup_records
    (id, kind, at, file_name, made_at, tables, row_count, checksum, log_size)
    values (${newId()}, ${entry.kind}, ${now}, ${entry.fileName}, ${entry.madeAt}, ${entry.tables},
      ${entry.rows}, ${entry.sha256}, ${entry.auditSize})`.execute(tx);
};

/** Nobody goes on with a session of the time before: it may have been ended since. */
export const endAllSessions = async (tx: Tx, now: Date): Promise<void> => {
  await sql`update sessions set ended_at = ${now} where ended_at is null`.execute(tx);
};
