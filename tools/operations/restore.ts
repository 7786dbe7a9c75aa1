// docs/operations.md, "Restore": the data folder is lost; a backup and the keys bring it back.
import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expectThat, meguri, mustRun, pause, runbook, startProduct } from './steps.ts';

await runbook('restore', async (place) => {
  const key = ['--key-file', place.in('key')];
  mustRun(place, 'backup-key', place.in('key'));
  const server = await startProduct(place);
  await pause(1500);
  mustRun(place, 'backup', place.in('all.backup'), ...key);
  await server.stop();
  cpSync(join(place.data, 'keys'), place.in('keys'), { recursive: true });
  cpSync(join(place.data, 'checkpoints'), place.in('checkpoints'), { recursive: true });
  rmSync(place.data, { recursive: true });
  expectThat(true, 'the data folder is gone; backup, keys and checkpoints lie elsewhere');

  const wrong = { ...place, data: place.in('wrong') };
  mustRun(place, 'backup-key', place.in('other-key'));
  const refused = meguri(
    wrong,
    'restore',
    place.in('all.backup'),
    '--key-file',
    place.in('other-key'),
  );
  expectThat(
    refused.code === 1 && /鍵が違う/.test(refused.text),
    'another key is refused in words',
  );

  mustRun(place, 'restore', place.in('all.backup'), ...key);
  renameSync(place.in('keys'), join(place.data, 'keys'));
  const again = meguri(place, 'restore', place.in('all.backup'), ...key);
  expectThat(again.code === 1 && /もうデータが/.test(again.text), 'nothing is restored over data');
  const restored = await startProduct(place);
  try {
    await pause(1500);
    mustRun(place, 'audit', 'export', place.in('log'));
    const [schema = ''] = readdirSync(place.in('checkpoints'));
    const days = readdirSync(join(place.in('checkpoints'), schema)).filter((one) =>
      /^\d/.test(one),
    );
    expectThat(days.length > 0, 'a checkpoint was kept outside');
    const witness = days.flatMap((day) => [
      '--witness',
      join(place.in('checkpoints'), schema, day),
    ]);
    mustRun(place, 'audit', 'verify', place.in('log'), ...witness);
  } finally {
    await restored.stop();
  }
});
