// Prints docs/licences.md and fails on a licence nobody decided on, or on none.
// --check: compare instead of write.
import { licenceGaps, printLicences, readLicences } from './supply/licence-report.ts';
import { readLock } from './supply/lock.ts';
import { writeOrCompare } from './trace/write.ts';
import { report, rootOf } from './tree.ts';

if (import.meta.main) {
  const root = rootOf(process.argv);
  const all = readLicences(root, readLock(root));
  const breaches = [
    ...licenceGaps(all),
    ...writeOrCompare(root, 'docs/licences.md', printLicences(all)),
  ];
  report('write-licences', breaches, `${all.length} packages`);
}
