// Checks docs/asvs.csv, our evidence for OWASP ASVS 5.0.0 levels 1 and 2, and the
// threats of docs/security.md; prints docs/asvs.md. --check: compare instead of write.
import { asvsGaps } from './asvs/gaps.ts';
import { countsOf, printAsvs } from './asvs/print.ts';
import { readAsvs } from './asvs/read.ts';
import { threatGaps, threatsFile } from './asvs/threats.ts';
import { writeOrCompare } from './trace/write.ts';
import { readText, report, rootOf } from './tree.ts';

if (import.meta.main) {
  const root = rootOf(process.argv);
  const sources = readAsvs(root);
  const { claims } = sources;
  const breaches = [
    ...asvsGaps(sources),
    ...threatGaps(readText(root, threatsFile), sources),
    ...writeOrCompare(root, 'docs/asvs.md', printAsvs(claims)),
  ];
  report('write-asvs', breaches, countsOf(claims));
}
