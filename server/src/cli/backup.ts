import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { newBackupKey } from '../platform/keys-backup.ts';
import { onBackup, type Sealed, writeBackupFile } from './backup-file.ts';
import { openStore } from './store.ts';

const usage = `meguri backup FILE [--key-file KEY]     (else MEGURI_BACKUP_PASSPHRASE)
meguri backup-key KEY                   make a key file; keep it apart from the backups`;

const backup = async ({ file, secret }: Sealed): Promise<number> => {
  const store = await openStore();
  try {
    const { madeAt, foot } = await writeBackupFile(file, secret, store.dump);
    const { tables, rows, sha256, auditSize } = foot;
    const counted = { tables, rows, sha256, auditSize };
    await store.record({ kind: 'backup', fileName: basename(file), madeAt, ...counted });
    console.log(
      `バックアップを作りました：${file}　${tables}表　${rows}行　検査番号 ${sha256.slice(0, 16)}\n` +
        `Made ${file}: ${tables} tables, ${rows} rows, check number ${sha256.slice(0, 16)}.`,
    );
    return 0;
  } finally {
    await store.close();
  }
};

/** `meguri backup FILE`: the whole of a prefecture's data, sealed; works while the server runs. */
export const runBackup = onBackup(usage, backup);

/** `meguri backup-key FILE`: a new key for backups; an existing file is left as it is. */
export const runBackupKey = async ([file]: readonly string[]): Promise<number> => {
  if (file === undefined || existsSync(file)) {
    console.error(
      file === undefined ? usage : `${file} は、もうあります。 ${file} exists already.`,
    );
    return 2;
  }
  writeFileSync(file, newBackupKey(), { mode: 0o600, flag: 'wx' });
  console.log(
    `鍵ファイルを作りました：${file}　バックアップとは別の場所に、もう一つ写しを置いてください。\n` +
      `Made ${file}. Keep a copy in another place than the backups.`,
  );
  return 0;
};
