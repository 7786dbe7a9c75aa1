// Prints packs/manifest.json: every file of the shipped packs with its SHA-256, so that a change to
// a directive's data is seen in review and a damaged copy is found. --check: compare instead.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../server/src/platform/keys.ts';
import { checkFolder, packFolders } from '../server/src/platform/pack-folder.ts';
import { writeOrCompare } from './trace/write.ts';
import { type Breach, listFiles, report, rootOf } from './tree.ts';

const target = 'packs/manifest.json';

const faultsOf = (root: string): readonly Breach[] =>
  packFolders(join(root, 'packs')).flatMap((folder) =>
    checkFolder(folder).map(({ file, path, say, mend }) => ({
      rule: 'pack',
      file: `${folder.name.slice(root.length + 1)}/${file}`,
      line: 1,
      say: `${path}: ${say.en} ${mend.en}`,
    })),
  );

if (import.meta.main) {
  const root = rootOf(process.argv);
  const files = listFiles(root).filter((file) => /^packs\/[^/]+\//.test(file));
  const sums = files.map((file) => [file.slice(6), sha256(readFileSync(join(root, file)))]);
  const text = `${JSON.stringify(Object.fromEntries(sums), null, 2)}\n`;
  const breaches = [...faultsOf(root), ...writeOrCompare(root, target, text)];
  report('write-pack-manifest', breaches, `${files.length} files`);
}
