// Prints docs/traceability.md: clause → duty → operation → screen → test, and fails on a gap.
// --check: compare instead of write. A duty of a later step is on the list of tools/trace/later.ts.

import { traceGaps } from './trace/gaps.ts';
import { printTrace } from './trace/print.ts';
import { readTrace } from './trace/read.ts';
import { writeOrCompare } from './trace/write.ts';
import { type Breach, report, rootOf } from './tree.ts';

const target = 'docs/traceability.md';

if (import.meta.main) {
  const root = rootOf(process.argv);
  const sources = await readTrace(root);
  const breaches: readonly Breach[] = [
    ...traceGaps(sources),
    ...writeOrCompare(root, target, printTrace(sources)),
  ];
  const { clauses, operations, tests } = sources;
  const counts = `${clauses.length} clauses, ${operations.length} operations, ${tests.length} tests`;
  report('write-trace', breaches, counts);
}
