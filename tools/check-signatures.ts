// Asks npm whether the registry signed every installed package (npm audit signatures). Fails on a wrong
// or missing signature; where the registry or its keys cannot be reached it says so and goes on.
import { spawnSync } from 'node:child_process';
import { verdictOf } from './supply/signatures.ts';
import { rootOf } from './tree.ts';

if (import.meta.main) {
  const { stdout } = spawnSync('npm', ['audit', 'signatures', '--json'], {
    cwd: rootOf(process.argv),
    encoding: 'utf8',
    timeout: 600_000,
  });
  const verdict = verdictOf(stdout ?? '');
  if (verdict.kind === 'held') console.log('check-signatures: every package is signed');
  if (verdict.kind === 'unknown') {
    console.log(`check-signatures: not checked, the registry gave no answer (${verdict.why})`);
  }
  if (verdict.kind === 'broken') {
    for (const line of verdict.packages) console.log(line);
    console.log(`check-signatures: ${verdict.packages.length} packages are not as signed`);
    process.exitCode = 1;
  }
}
