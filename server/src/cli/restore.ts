import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Foot, Head } from '../platform/backup-format.ts';
import { clearEmpty, loadInto, readHead } from '../platform/backup-load.ts';
import { type BackupEntry, endAllSessions, recordBackup } from '../platform/backup-record.ts';
import type { Database, Tx } from '../platform/database.ts';
import { installed } from '../platform/packs.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { onBackup, readBackupFile, type Sealed } from './backup-file.ts';
import { openHere } from './here.ts';
import { openStore } from './store.ts';

const usage = `meguri restore FILE [--key-file KEY]          into an empty database
meguri restore-drill FILE [--key-file KEY]    tries a backup and leaves no trace of it`;

type Loading = { readonly head: Head; readonly lines: AsyncGenerator<string> };

const reading = <T>({ file, secret }: Sealed, work: (loading: Loading) => Promise<T>): Promise<T> =>
  readBackupFile(file, secret, async (lines) => {
    const head = await readHead(lines);
    return work({ head, lines });
  });

const entryOf = (
  kind: BackupEntry['kind'],
  { file }: Sealed,
  { head, foot }: Tried,
): BackupEntry => ({
  kind,
  fileName: basename(file),
  madeAt: head.madeAt,
  tables: foot.tables,
  rows: foot.rows,
  sha256: foot.sha256,
  auditSize: foot.auditSize,
});

export type Tried = { readonly head: Head; readonly foot: Foot };

const ownOnly = ({ schema: theirs }: Head, ours: string): void => {
  if (theirs !== ours) refuseWith('backup.other-prefecture', { theirs, ours });
};

export type Target = {
  readonly database: Database;
  readonly schema: string;
  readonly now: Date;
};

/** Restores into an empty schema, all of it or nothing, and puts it on record. */
export const restoreInto = (where: Target, source: Sealed): Promise<Tried> =>
  reading(source, ({ head, lines }) => {
    ownOnly(head, where.schema);
    return where.database.transaction({ schema: where.schema, stations: [] }, async (tx) => {
      await clearEmpty(tx, where.schema);
      const foot = await loadInto(tx, where.schema, { head, lines });
      const { now } = where;
      await endAllSessions(tx, now);
      await recordBackup(tx, entryOf('restore', source, { head, foot }), now);
      return { head, foot };
    });
  });

class UndoneError extends Error {
  readonly tried: Tried;
  constructor(tried: Tried) {
    super('undone');
    this.name = 'UndoneError';
    this.tried = tried;
  }
}

const undone = async (work: () => Promise<never>): Promise<Tried> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UndoneError) return error.tried;
    throw error;
  }
};

/** Restores into a schema beside the one in use and takes it back: nothing of it ever shows. */
export const tryBackup = (where: Omit<Target, 'now'>, source: Sealed): Promise<Tried> =>
  undone(() =>
    reading(source, ({ head, lines }) => {
      ownOnly(head, where.schema);
      return where.database.transaction(
        { schema: where.schema, stations: [] },
        async (tx: Tx): Promise<never> => {
          const foot = await loadInto(tx, `${where.schema}_drill`, { head, lines });
          throw new UndoneError({ head, foot });
        },
      );
    }),
  );

const sayTried = (
  { head, foot }: Tried,
  what: { readonly ja: string; readonly en: string },
): void => {
  const { tables, rows, auditSize } = foot;
  console.log(
    `${what.ja}：${head.madeAt} のもの　${tables}表　${rows}行、すべて一致　監査 ${auditSize}件、署名のとおり\n` +
      `${what.en}: made ${head.madeAt}, ${tables} tables, ${rows} rows all equal, ${auditSize} audit entries as signed.`,
  );
};

const restore = async (source: Sealed): Promise<number> => {
  const { schema } = installed();
  const database = await openHere(schema);
  try {
    sayTried(await restoreInto({ database, schema, now: new Date() }, source), {
      ja: '戻しました',
      en: 'Restored',
    });
    return 0;
  } finally {
    await database.close();
  }
};

// With the embedded engine a drill has an engine of its own, so that the one in use goes on working.
const drill = async (source: Sealed): Promise<number> => {
  const { schema } = installed();
  const folder = mkdtempSync(join(tmpdir(), 'meguri-drill-'));
  const database = await openHere(schema, folder);
  const tried = await tryBackup({ database, schema }, source).finally(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const store = await openStore();
  await store.record(entryOf('drill', source, tried)).finally(store.close);
  sayTried(tried, { ja: '復元を試しました', en: 'Tried the backup' });
  return 0;
};

/** `meguri restore FILE`. */
export const runRestore = onBackup(usage, restore);

/** `meguri restore-drill FILE`. */
export const runDrill = onBackup(usage, drill);
