// npm run bench -- kills [NUMBER]: kills the embedded engine 100 times (-9) under eight writers and
// looks after each restart for every fact that had been acknowledged.
import { killRounds } from '../server/src/platform/kills.testing.ts';
import { testFolder } from '../server/src/platform/testing-folder.ts';
import { ms, writeFigures } from './support/figures.ts';

const kills = Number(process.argv[2] ?? 100) || 100;
const folder = testFolder();
const start = performance.now();
const result = await killRounds(folder.path, kills);
folder.remove();

const starts = [...result.startMs.slice(1)].sort((a, b) => a - b);
writeFigures({
  name: 'kills',
  notes: [
    'Embedded engine, eight writers, one fact a transaction, killed with signal 9 in mid-work; a fact is acknowledged after its commit.',
    'Power loss is another matter: the embedded engine does not wait for the disk, PostgreSQL does.',
  ],
  table: {
    heads: [
      'kills',
      'acknowledged facts',
      'lost',
      'restart, median',
      'restart, longest',
      'whole run',
    ],
    rows: [
      [
        String(result.kills),
        result.acknowledged.toLocaleString('en'),
        String(result.lost.length),
        ms(starts[Math.floor(starts.length / 2)] ?? 0),
        ms(starts.at(-1) ?? 0),
        ms(performance.now() - start),
      ],
    ],
  },
});
if (result.lost.length > 0) process.exitCode = 1;
