import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeAudit } from '../platform/audit.ts';
import { exportAudit } from '../platform/audit-export.ts';
import { sequenceWhole } from '../platform/audit-sequencer.testing.ts';
import { dumpTo } from '../platform/backup-dump.ts';
import type { Foot } from '../platform/backup-format.ts';
import { asOwner, readRows, seeEverything, tablesOf } from '../platform/backup-tables.ts';
import type { Database } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import { newSigningKey, signerOf } from '../platform/keys-audit.ts';
import { type BackupSecret, newBackupKey } from '../platform/keys-backup.ts';
import { openEmbedded, openPostgres } from '../platform/open-database.ts';
import { RefusalError } from '../platform/refusal-error.ts';
import { type Prefecture, testEngine, testPrefecture } from '../platform/testing.ts';
import { verifyBundle } from './audit-verify.ts';
import { readBackupFile, secretFrom, writeBackupFile } from './backup-file.ts';
import { restoreInto, tryBackup } from './restore.ts';

let prefecture: Prefecture;
let folder: string;
let keyFile: string;
let secret: BackupSecret;
let foot: Foot;
const file = (): string => join(folder, 'all.backup');
const signer = signerOf('meguri/test', newSigningKey());
const now = new Date('2026-11-21T01:00:00Z');

const backUp = ({ database, schema }: { database: Database; schema: string }, path: string) =>
  writeBackupFile(path, secret, (out) => dumpTo({ database, schema, now }, out));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meguri-backup-'));
  keyFile = join(folder, 'key');
  writeFileSync(keyFile, newBackupKey());
  secret = secretFrom(keyFile);
  prefecture = await testPrefecture(now);
  const { database, schema } = prefecture;
  for (let turn = 0; turn < 3; turn += 1) {
    await prefecture.rows(async (tx) => {
      for (let one = 0; one < 100; one += 1) {
        const actor = { personId: newId(), postId: newId() };
        const event = { at: now, requestId: newId(), actor, operation: 'x.y', action: 'x.seen' };
        await writeAudit(tx, { ...event, subjectId: newId(), purpose: '“見本”\\\n𠮷' });
      }
    });
    await sequenceWhole({ database, schema, signer, clock: () => now });
  }
  foot = await backUp(prefecture, file());
});
afterAll(async () => {
  await prefecture.close();
  rmSync(folder, { recursive: true, force: true });
});

const sumsOf = (database: Database, schema: string) =>
  database.transaction({ schema, stations: [] }, async (tx) => {
    await asOwner(tx, schema);
    await seeEverything(tx);
    const sums = new Map<string, string>();
    for (const table of await tablesOf(tx, schema)) {
      const { rows, sha256 } = await readRows(tx, table, async () => undefined);
      sums.set(table.name, `${rows} ${sha256}`);
    }
    return sums;
  });

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof RefusalError) return error.refusal.code;
      throw error;
    },
  );

const readAll = (path: string, by: BackupSecret = secret) =>
  readBackupFile(path, by, async (lines) => {
    let count = 0;
    for await (const _ of lines) count += 1;
    return count;
  });

describe('a backup file', () => {
  test('audit.examine: holds every table and row, and tells nothing to whoever has no key', async () => {
    const lines = await readAll(file());
    expect(lines).toBe(foot.rows + 2 * foot.tables + 2);
    const bytes = readFileSync(file());
    expect(bytes.includes('見本')).toBe(false);
    expect(bytes.includes('units')).toBe(false);
  });

  test('T09 every bit that is turned and every cut is refused with a sentence', async () => {
    const whole = readFileSync(file());
    const bent = join(folder, 'bent');
    const seen = new Set<string>();
    const heavy = process.env['MEGURI_HEAVY'] === '1';
    const step = Math.max(1, Math.floor(whole.length / (heavy ? 2000 : 150)));
    for (let at = 0; at < whole.length; at += step) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(bent, bytes);
      seen.add(await codeOf(readAll(bent)));
    }
    for (let length = 0; length < whole.length; length += step) {
      writeFileSync(bent, whole.subarray(0, length));
      seen.add(await codeOf(readAll(bent)));
    }
    writeFileSync(bent, Buffer.concat([whole, Buffer.of(0)]));
    seen.add(await codeOf(readAll(bent)));
    expect([...seen].sort()).toEqual([
      'backup.altered',
      'backup.not-a-backup',
      'backup.truncated',
      'backup.wrong-key',
    ]);
  });

  test('another key, a phrase for a key, and a file that is none are refused', async () => {
    const other = join(folder, 'other-key');
    writeFileSync(other, newBackupKey());
    expect(await codeOf(readAll(file(), secretFrom(other)))).toBe('backup.wrong-key');
    const phrase: BackupSecret = { kind: 'passphrase', text: '正しくない合い言葉です' };
    expect(await codeOf(readAll(file(), phrase))).toBe('backup.wrong-key');
    expect(await codeOf(readAll(keyFile))).toBe('backup.not-a-backup');
  });

  test('a phrase opens what it sealed, and an existing file is never written over', async () => {
    const phrase: BackupSecret = { kind: 'passphrase', text: '正しい合い言葉はこれです' };
    const path = join(folder, 'phrase.backup');
    const write = () =>
      writeBackupFile(path, phrase, async (out) => {
        out.write('#一\n二\n');
        return 2;
      });
    expect(await write()).toBe(2);
    expect(await readAll(path, phrase)).toBe(2);
    expect(await codeOf(write())).toBe('backup.file-exists');
  });

  test('a dump that breaks off leaves no file', async () => {
    const path = join(folder, 'broken.backup');
    const broken = writeBackupFile(path, secret, async (out) => {
      out.write('#一\n');
      throw new Error('the engine died');
    });
    await expect(broken).rejects.toThrow('the engine died');
    expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false]);
  });
});

test('a reader that goes away in the middle does not keep the database waiting', async () => {
  const { database, schema } = prefecture;
  const out = new PassThrough({ highWaterMark: 100 });
  const dumped = dumpTo({ database, schema, now }, out);
  setTimeout(() => out.destroy(), 200);
  await expect(dumped).rejects.toThrow('closed before everything was written');
  expect(await prefecture.rows((tx) => tx.selectFrom('units').select('id').execute())).toHaveLength(
    7,
  );
});

describe('restoring', () => {
  const source = () => ({ file: file(), secret });
  const where = () => ({ database: prefecture.database, schema: prefecture.schema, now });

  test('a drill compares every row and leaves no trace', async () => {
    const before = await sumsOf(prefecture.database, prefecture.schema);
    const { foot: tried } = await tryBackup(where(), source());
    expect(tried).toEqual(foot);
    expect(await sumsOf(prefecture.database, prefecture.schema)).toEqual(before);
    const { rows } = await prefecture.rows((tx) =>
      sql`select 1 from pg_namespace where nspname = ${`${prefecture.schema}_drill`}`.execute(tx),
    );
    expect(rows).toEqual([]);
  });

  test('where data are, nothing is restored', async () => {
    const before = await sumsOf(prefecture.database, prefecture.schema);
    expect(await codeOf(restoreInto(where(), source()))).toBe('backup.not-empty');
    expect(await sumsOf(prefecture.database, prefecture.schema)).toEqual(before);
  });

  test('the backup of another prefecture is refused', async () => {
    const other = { database: prefecture.database, schema: 'p99', now };
    expect(await codeOf(restoreInto(other, source()))).toBe('backup.other-prefecture');
  });

  test('audit.examine: destroyed and restored, all rows are equal and the log is as it was signed', async () => {
    const { database, schema } = prefecture;
    const before = await sumsOf(database, schema);
    await destroy(database, schema);
    const { foot: restored } = await restoreInto(where(), source());
    expect(restored).toEqual(foot);
    const after = await sumsOf(database, schema);
    // A restore is itself on record, ends all sessions, and is done by the command line.
    const own = ['audit_events', 'backup_records', 'persons', 'sessions'];
    for (const name of own) [before, after].map((sums) => sums.delete(name));
    expect(after).toEqual(before);
    await sequenceWhole({ database, schema, signer, clock: () => now });
    const bundle = join(folder, 'log');
    expect(await exportAudit({ database, schema }, bundle)).toBe(foot.auditSize + 1);
    expect(await verifyBundle(bundle, { keys: [signer.verifierKey] })).toMatchObject({ ok: true });
    const { rows } = await prefecture.rows((tx) =>
      sql<{ kind: string; row_count: number }>`select kind, row_count from backup_records`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([{ kind: 'restore', row_count: foot.rows }]);
  });

  test('the application role is under its policies again', async () => {
    const { rows } = await prefecture.rows((tx) =>
      sql`select 1 from pg_class where relnamespace = ${prefecture.schema}::regnamespace
        and relrowsecurity and not relforcerowsecurity`.execute(tx),
    );
    expect(rows).toEqual([]);
    const beats = await prefecture.database.transaction(
      { schema: prefecture.schema, stations: [] },
      (tx) => tx.selectFrom('beats').select('id').execute(),
    );
    expect(beats).toEqual([]);
  });
});

/** Takes all rows of a schema away, as a disaster would; the tables stand empty. */
const destroy = (database: Database, schema: string): Promise<void> =>
  database.transaction({ schema, stations: [] }, async (tx) => {
    await asOwner(tx, schema);
    const tables = (await tablesOf(tx, schema)).map(({ name }) => `"${name}"`).join(', ');
    await sql.raw(`truncate ${tables}`).execute(tx);
  });

describe('a restore that is killed', () => {
  const begun = (child: ReturnType<typeof spawn>): Promise<void> =>
    new Promise((resolve) => child.stdout?.once('data', () => resolve()));

  test('audit.examine: T01 leaves an empty database, into which it can be restored again', async () => {
    const url = process.env['DATABASE_URL'];
    const schema = `t_${newId().replaceAll('-', '').slice(0, 12)}`;
    const data = join(folder, 'data');
    const open = () =>
      testEngine === 'embedded' ? openEmbedded(data, [schema]) : openPostgres(url ?? '', [schema]);
    const big = join(folder, 'big.backup');
    const first = await open();
    await first.transaction({ schema, stations: [] }, (tx) =>
      sql`insert into audit_events (id, at, request_id, operation, action)
        select gen_random_uuid(), now(), gen_random_uuid(), 'x.y', 'x.seen'
        from generate_series(1, 15000)`.execute(tx),
    );
    const { rows } = await backUp({ database: first, schema }, big);
    await destroy(first, schema);
    await first.close();
    const victim = new URL('./restore-victim.testing.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [victim, data, schema, big, keyFile]);
    await begun(child);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(child.exitCode, 'it is still at it').toBeNull();
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const second = await open();
    const left = await sumsOf(second, schema);
    expect([...left.values()].filter((sum) => !sum.startsWith('0 '))).toEqual([]);
    const { foot: restored } = await restoreInto(
      { database: second, schema, now },
      { file: big, secret },
    );
    expect(restored.rows).toBe(rows);
    await second.close();
  });
});
