// docs/operations.md, "Rotate": the key that signs the log and the key of backups are changed; what
// the old ones signed and sealed stays provable and readable.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expectThat, mustRun, pause, runbook, startProduct } from './steps.ts';

await runbook('rotate', async (place) => {
  mustRun(place, 'backup-key', place.in('key-1'));
  const first = await startProduct(place);
  await pause(1500);
  mustRun(place, 'backup', place.in('1.backup'), '--key-file', place.in('key-1'));
  mustRun(place, 'keys', 'status');
  await first.stop();

  rmSync(join(place.data, 'keys', 'audit-signing.pem'));
  mustRun(place, 'backup-key', place.in('key-2'));
  const second = await startProduct(place);
  try {
    mustRun(place, 'backup', place.in('2.backup'), '--key-file', place.in('key-2'));
    await pause(1500);
    mustRun(place, 'audit', 'export', place.in('log'));
    const keys = readFileSync(place.in('log/keys.txt'), 'utf8').trim().split('\n');
    expectThat(keys.length === 2, 'the log knows both public keys');
    mustRun(place, 'audit', 'verify', place.in('log'), ...keys.flatMap((key) => ['--key', key]));
    mustRun(place, 'restore-drill', place.in('1.backup'), '--key-file', place.in('key-1'));
    mustRun(place, 'restore-drill', place.in('2.backup'), '--key-file', place.in('key-2'));
  } finally {
    await second.stop();
  }
});
