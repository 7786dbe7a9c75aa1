// Prints docs/sbom.json (CycloneDX 1.6) from package-lock.json. --check: compare instead of write.
import { readLock } from './supply/lock.ts';
import { bomOf } from './supply/sbom.ts';
import { writeOrCompare } from './trace/write.ts';
import { report, rootOf } from './tree.ts';

if (import.meta.main) {
  const root = rootOf(process.argv);
  const bom = bomOf(readLock(root));
  const text = `${JSON.stringify(bom, null, 2)}\n`;
  const breaches = writeOrCompare(root, 'docs/sbom.json', text);
  report('write-sbom', breaches, `${bom.components.length} components`);
}
