// docs/operations.md, "Install": from nothing to a running product with its first backup.
import { statSync } from 'node:fs';
import { expectThat, mustRun, pause, runbook, startProduct } from './steps.ts';

await runbook('install', async (place) => {
  const server = await startProduct(place);
  try {
    const page = await fetch(server.url);
    expectThat(page.status === 200 || page.status === 404, 'the address of the terminal opens');
    expectThat((statSync(place.data).mode & 0o077) === 0, 'the data folder is its owner’s alone');
    mustRun(place, 'backup-key', place.in('key'));
    mustRun(place, 'backup', place.in('first.backup'), '--key-file', place.in('key'));
    mustRun(place, 'restore-drill', place.in('first.backup'), '--key-file', place.in('key'));
    await pause(1500);
    mustRun(place, 'audit', 'export', place.in('log'));
    mustRun(place, 'audit', 'verify', place.in('log'));
  } finally {
    await server.stop();
  }
});
