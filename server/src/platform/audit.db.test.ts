import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inclusionSides } from '@meguri/core/audit/tree.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyBundle } from '../cli/audit-verify.ts';
import { writeAudit } from './audit.ts';
import { exportAudit } from './audit-export.ts';
import { type Sequenced, sequenceAudit } from './audit-sequencer.ts';
import { proveInclusion } from './audit-tree.ts';
import type { Database, Tx } from './database.ts';
import { newId } from './keys.ts';
import { leafHash, newSigningKey, nodeHash, signerOf } from './keys-audit.ts';
import { openTestSchemas, testDatabase, testEngine } from './testing.ts';

const signer = signerOf('meguri/test', newSigningKey());
const now = new Date('2026-11-21T01:00:00.123Z');

let database: Database;
let schema: string;
let folder: string;
beforeAll(async () => {
  ({ database, schema } = await testDatabase());
  folder = mkdtempSync(join(tmpdir(), 'meguri-log-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.close();
});

const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  database.transaction({ schema, stations: [] }, work);

const write = (tx: Tx, action: string, at = now): Promise<void> =>
  writeAudit(tx, {
    at,
    requestId: newId(),
    operation: 'audit.test',
    action,
    subjectId: newId(),
    actor: { personId: newId(), postId: newId() },
    purpose: '見本の目的',
  });

const step = (at = now): Promise<Sequenced> => run((tx) => sequenceAudit(tx, { signer, now: at }));

// Transactions of other suites on the same server are older ones still running, too.
const take = async (count: number, at = now): Promise<string> => {
  let [taken, note] = [0, ''];
  for (let turn = 0; taken < count && turn < 200; turn += 1) {
    const done = await step(at);
    taken += done.taken;
    note = done.note ?? note;
    if (taken < count) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(taken).toBe(count);
  return note;
};

const secondVerifier = join(import.meta.dirname, '../../../tools/audit/second-verifier.ts');

/** Runs the verifier that shares no code with ours, as a program of its own. */
const secondVerdict = (witnesses: readonly string[]): string => {
  const files = witnesses.map((note, at) => {
    const file = join(folder, `witness-${at}.txt`);
    writeFileSync(file, note);
    return file;
  });
  const flags = files.flatMap((file) => ['--witness', file]);
  const args = [secondVerifier, folder, '--key', signer.verifierKey, ...flags];
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout.trim();
};

const verdicts = async (witnesses: readonly string[] = []) => {
  await exportAudit({ database, schema }, folder);
  const trust = { keys: [signer.verifierKey], witnesses };
  const first = await verifyBundle(folder, trust);
  return { first, second: secondVerdict(witnesses) };
};

const actions = async (): Promise<readonly string[]> =>
  run(async (tx) =>
    (
      await sql<{ action: string }>`select e.action from audit_leaves l
        join audit_events e on e.id = l.event_id order by l.leaf_index`.execute(tx)
    ).rows.map(({ action }) => action),
  );

describe('the sequencer', () => {
  test('audit.examine: gives every event one place and signs, and signs nothing when nothing is new', async () => {
    await run((tx) => write(tx, 'first.one'));
    await run((tx) => write(tx, 'first.two'));
    expect(await take(2)).toContain('meguri/test\n2\n');
    expect(await step()).toEqual({ taken: 0 });
    expect(await actions()).toEqual(['first.one', 'first.two']);
  });

  test('audit.examine: what is rolled back has no place', async () => {
    const undone = run(async (tx) => {
      await write(tx, 'never');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await step()).toEqual({ taken: 0 });
  });

  test('audit.examine: tiles, export and both verifiers, over more than one tile', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await run(async (tx) => {
        for (let one = 0; one < 150; one += 1) await write(tx, `turn.${turn}`);
      });
      await take(150);
    }
    const { first, second } = await verdicts();
    expect(first).toMatchObject({ ok: true, size: 602 });
    expect(second).toBe('as it was signed');
    const tiles = await run((tx) =>
      tx.selectFrom('audit_tiles').select(['level', 'tile']).orderBy('tile').execute(),
    );
    expect(tiles).toEqual([
      { level: 0, tile: 0 },
      { level: 0, tile: 1 },
    ]);
  });

  test('audit.examine: the proof of an entry leads to the signed root', async () => {
    const lines = readFileSync(join(folder, 'events.ndjson'), 'utf8').split('\n');
    const { root, size } = await run((tx) =>
      tx
        .selectFrom('audit_checkpoints')
        .select(['root', 'size'])
        .orderBy('size', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    for (const index of [0, 255, 256, 511, 512, 601]) {
      const path = await run((tx) => proveInclusion(tx, index, size));
      const sides = inclusionSides(index, size);
      expect(path).toHaveLength(sides.length);
      const found = path.reduce(
        (sum, text, at) => {
          const hash = Buffer.from(text, 'base64');
          return sides[at] === 'left' ? nodeHash(hash, sum) : nodeHash(sum, hash);
        },
        leafHash(lines[index] ?? ''),
      );
      expect(found.equals(root)).toBe(true);
    }
  });

  test('audit.examine: R11 a change in the database is found in the next export', async () => {
    const { rows } = await run((tx) =>
      sql<{ note: string }>`select note from audit_checkpoints order by size desc limit 1`.execute(
        tx,
      ),
    );
    const notes = rows.map(({ note }) => note);
    const change = run((tx) => sql`update audit_events set action = 'x'`.execute(tx));
    await expect(change).rejects.toThrow(/permission denied/);
    // Whoever owns the database can; the witness's checkpoint stays what it was.
    await run(async (tx) => {
      await sql`set local role none`.execute(tx);
      await sql`update audit_events set action = 'turn.9' where id =
        (select event_id from audit_leaves where leaf_index = 300)`.execute(tx);
    });
    const bent = await verdicts(notes);
    expect(bent.first.ok).toBe(false);
    expect(bent.second).toMatch(/^another root at/);
    await run(async (tx) => {
      await sql`set local role none`.execute(tx);
      await sql`update audit_events set action = 'turn.1' where action = 'turn.9'`.execute(tx);
    });
    expect((await verdicts(notes)).first).toMatchObject({ ok: true });
  });

  test('audit.examine: an event smuggled in with an old date is found by its date', async () => {
    await run((tx) => write(tx, 'old.news', new Date('2026-01-01T00:00:00Z')));
    await take(1, new Date('2026-11-21T01:05:00Z'));
    const { first, second } = await verdicts();
    expect(first).toEqual({ ok: false, problem: 'entry 603: dated back' });
    expect(second).toBe('an entry is dated back');
  });
});

describe.skipIf(testEngine === 'embedded')('sixteen writers that commit out of order', () => {
  test('audit.examine: nobody is passed over, and nothing is signed while an older one is open', async () => {
    const before = (await actions()).length;
    // A pool holds eight connections: the writers have two of their own.
    const pools = [await openTestSchemas([schema]), await openTestSchemas([schema])];
    const gates = Array.from({ length: 16 }, () => Promise.withResolvers<void>());
    const writers: Promise<void>[] = [];
    for (const [at, own] of gates.entries()) {
      const written = Promise.withResolvers<void>();
      const pool = pools[at % 2] ?? database;
      const writer = pool.transaction({ schema, stations: [] }, async (tx) => {
        await write(tx, `writer.${at}`);
        written.resolve();
        await own.promise;
      });
      writers.push(writer);
      await written.promise;
    }
    expect(await step(), 'all of them are open').toEqual({ taken: 0 });
    const open = new Set(gates.keys());
    const places = async () => (await actions()).slice(before).map((text) => Number(text.slice(7)));
    // 0 is the oldest; while it is open, what the others committed has to wait.
    for (const at of [15, 3, 9, 1, 12, 0, 14, 2, 8, 4, 11, 5, 13, 7, 10, 6]) {
      gates[at]?.resolve();
      await writers[at];
      open.delete(at);
      await step();
      const oldest = Math.min(...open);
      expect((await places()).filter((one) => one > oldest)).toEqual([]);
    }
    await Promise.all(pools.map((pool) => pool.close()));
    await take(16 - (await places()).length);
    expect(await places()).toEqual([...gates.keys()]);
  });

  test('audit.examine: two sequencers do not get in each other’s way', async () => {
    await run((tx) => write(tx, 'pair.one'));
    const hold = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const first = run(async (tx) => {
      const done = await sequenceAudit(tx, { signer, now });
      held.resolve();
      await hold.promise;
      return done;
    });
    await held.promise;
    await run((tx) => write(tx, 'pair.two'));
    expect(await step()).toEqual({ taken: 0 });
    hold.resolve();
    await take(2 - (await first).taken);
  });
});

test('audit.examine: a copy of the files on another server, whose transactions count anew', async () => {
  await run(async (tx) => {
    await sql`set local role none`.execute(tx);
    await sql`update audit_checkpoints set taken_before = '900000000000'::xid8`.execute(tx);
  });
  await run((tx) => write(tx, 'after.copy'));
  await take(1);
  await run(async (tx) => {
    await write(tx, 'from.elsewhere');
    await sql`set local role none`.execute(tx);
    await sql`update audit_events set written_in = '900000000000'::xid8
      where action = 'from.elsewhere'`.execute(tx);
  });
  await take(1);
});
