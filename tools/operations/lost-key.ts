// docs/operations.md, "Lost key": what a lost key costs, and how work goes on.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expectThat, meguri, mustRun, pause, runbook, startProduct } from './steps.ts';

await runbook('lost-key', async (place) => {
  mustRun(place, 'backup-key', place.in('lost'));
  const first = await startProduct(place);
  await pause(1500);
  mustRun(place, 'backup', place.in('old.backup'), '--key-file', place.in('lost'));
  await pause(1500);
  mustRun(place, 'audit', 'export', place.in('before'));
  const known = readFileSync(place.in('before/keys.txt'), 'utf8').trim();
  await first.stop();

  rmSync(place.in('lost'));
  rmSync(join(place.data, 'keys', 'audit-signing.pem'));
  const none = meguri(place, 'restore-drill', place.in('old.backup'));
  expectThat(
    none.code === 1 && /鍵が示されていません/.test(none.text),
    'without its key a backup stays shut',
  );

  mustRun(place, 'backup-key', place.in('new'));
  const second = await startProduct(place);
  try {
    mustRun(place, 'backup', place.in('new.backup'), '--key-file', place.in('new'));
    mustRun(place, 'restore-drill', place.in('new.backup'), '--key-file', place.in('new'));
    await pause(1500);
    mustRun(place, 'audit', 'export', place.in('after'));
    const keys = readFileSync(place.in('after/keys.txt'), 'utf8').trim().split('\n');
    expectThat(keys.length === 2 && keys.includes(known), 'the log goes on under a new key');
    mustRun(place, 'audit', 'verify', place.in('after'));
    mustRun(place, 'audit', 'verify', place.in('before'), '--key', known);
    const old = meguri(place, 'audit', 'verify', place.in('after'), '--key', known);
    expectThat(old.code === 1, 'who knows the old key only is told that a new one signs');
  } finally {
    await second.stop();
  }
});
