// npm run bench -- audit [--full]: the log of 100,000 events (a million with --full) sequenced,
// exported and verified, backed up and restored, on PostgreSQL 15; and how soon one event is signed.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyBundle } from '../server/src/cli/audit-verify.ts';
import { writeBackupFile } from '../server/src/cli/backup-file.ts';
import { tryBackup } from '../server/src/cli/restore.ts';
import { exportAudit } from '../server/src/platform/audit-export.ts';
import { sequenceAll, startSequencer } from '../server/src/platform/audit-sequencer.ts';
import { proveInclusion } from '../server/src/platform/audit-tree.ts';
import { dumpTo } from '../server/src/platform/backup-dump.ts';
import { leafHash, newSigningKey, signerOf } from '../server/src/platform/keys-audit.ts';
import type { BackupSecret } from '../server/src/platform/keys-backup.ts';
import { openPostgres } from '../server/src/platform/open-database.ts';
import { addEvents, hashOnly, readOnly } from './support/audit.db.ts';
import { openCluster } from './support/cluster.ts';
import { ms, writeFigures } from './support/figures.ts';

const events = process.argv.includes('--full') ? 1_000_000 : 100_000;
const folder = mkdtempSync(join(tmpdir(), 'meguri-bench-audit-'));
const cluster = openCluster();
const schema = 'bench_audit';
const database = await openPostgres(cluster.url, [schema]);
const where = { database, schema };
const signer = signerOf('meguri/bench', newSigningKey());
const clock = (): Date => new Date();
const secret: BackupSecret = { kind: 'key-file', bytes: new Uint8Array(32).fill(7) };

const timed = async <T>(work: () => Promise<T>): Promise<{ value: T; took: number }> => {
  const start = performance.now();
  const value = await work();
  return { value, took: performance.now() - start };
};

type Row = readonly string[];
const row = (what: string, took: number, floor?: number): Row => [
  what,
  ms(took),
  `${Math.round((events / took) * 1000).toLocaleString('en')}/s`,
  floor === undefined ? '' : (took / floor).toFixed(2),
];

await addEvents(where, events);
const hashed = await timed(() => hashOnly(where));
const sequenced = await timed(() => sequenceAll({ ...where, signer, clock }));
if (sequenced.value.taken !== events) throw new Error('Not every event got its place.');

const exported = await timed(() => exportAudit(where, join(folder, 'log')));
const line = Buffer.alloc(300, 120);
const hashing = await timed(async () => {
  for (let turn = 0; turn < 2 * events; turn += 1) leafHash(line);
});
const verified = await timed(() =>
  verifyBundle(join(folder, 'log'), { keys: [signer.verifierKey] }),
);
if (!verified.value.ok) throw new Error(verified.value.problem);

const proofs = 200;
const proved = await timed(async () => {
  for (let at = 0; at < proofs; at += 1) {
    const index = Math.floor((at * events) / proofs);
    await database.transaction({ schema, stations: [] }, (tx) => proveInclusion(tx, index, events));
  }
});

const plain = await timed(() => readOnly(where, join(folder, 'plain')));
const file = join(folder, 'x.backup');
const backedUp = await timed(() =>
  writeBackupFile(file, secret, (out) => dumpTo({ ...where, now: clock() }, out)),
);
const memory = process.memoryUsage.rss();
const restored = await timed(() => tryBackup(where, { file, secret }));
const grown = process.memoryUsage.rss() - memory;
const rows = restored.value.foot.rows;

// From the commit of an event to its signature, while the sequencer runs as in the product.
const signedIn: number[] = [];
let onSigned = (): void => undefined;
const stop = startSequencer({ ...where, signer, clock }, () => onSigned());
for (let turn = 0; turn < 30; turn += 1) {
  await new Promise((resolve) => setTimeout(resolve, turn * 37));
  await addEvents(where, 1);
  const start = performance.now();
  await new Promise<void>((resolve) => {
    onSigned = resolve;
  });
  signedIn.push(performance.now() - start);
}
await stop();
signedIn.sort((a, b) => a - b);

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
writeFigures({
  name: 'audit',
  notes: [
    `${events.toLocaleString('en')} events, PostgreSQL 15 and this program on the same processors.`,
    'Ratios: sequencing against numbering and hashing the rows in one statement; verifying against two SHA-256 of 300 bytes per entry; a backup against reading the rows as JSON into a file, without sums, seal or the other tables.',
    `The backup holds ${rows.toLocaleString('en')} rows in ${megabytes(statSync(file).size)}; trying it restores, compares every row, checks the log and takes all back. Memory grew by ${megabytes(Math.max(0, grown))} meanwhile.`,
    `A proof has ${Math.ceil(Math.log2(events))} hashes. From commit to signature: median ${ms(signedIn[15] ?? 0)}, longest of 30 ${ms(signedIn.at(-1) ?? 0)}.`,
  ],
  table: {
    heads: ['what', 'time', 'entries', 'against floor'],
    rows: [
      row('sequenced, tiles and checkpoints', sequenced.took, hashed.took),
      row('exported', exported.took),
      row('verified from the export', verified.took, hashing.took),
      ['one proof of inclusion', ms(proved.took / proofs), '', ''],
      row('backed up', backedUp.took, plain.took),
      row('restored and compared', restored.took),
    ],
  },
});
await database.close();
cluster.stop();
rmSync(folder, { recursive: true, force: true });
