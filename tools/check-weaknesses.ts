// Asks npm which known weaknesses the packages of the product have (npm audit --omit=dev). Fails on a
// high or critical one; where no registry answers it says so and goes on.
import { spawnSync } from 'node:child_process';
import { weaknessesIn } from './supply/weaknesses.ts';
import { rootOf } from './tree.ts';

if (import.meta.main) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: rootOf(process.argv),
    encoding: 'utf8',
    timeout: 600_000,
  });
  const found = weaknessesIn(stdout ?? '');
  if (found.kind === 'unknown') {
    console.log('check-weaknesses: skipped, no registry answered');
  } else {
    for (const line of [...found.grave, ...found.others]) console.log(line);
    console.log(`check-weaknesses: ${found.grave.length} grave, ${found.others.length} others`);
    if (found.grave.length > 0) process.exitCode = 1;
  }
}
