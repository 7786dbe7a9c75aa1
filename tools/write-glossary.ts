// Prints docs/glossary.md from core/src/glossary.ts. --check: compare instead of write.
import { glossary } from '../core/src/glossary.ts';
import { writeOrCompare } from './trace/write.ts';
import { report, rootOf } from './tree.ts';

const rows = Object.entries(glossary).map(
  ([id, { term, ja, en }]) => `| ${term} | \`${id}\` | ${ja} | ${en} |`,
);

const text = [
  '# Glossary',
  '',
  'Printed by `tools/write-glossary.ts` from `core/src/glossary.ts`; do not edit. One term, one',
  'identifier, one label. Local words of a prefecture come from its pack.',
  '',
  '| Term | Identifier | Label | English |',
  '| --- | --- | --- | --- |',
  ...rows,
  '',
].join('\n');

report(
  'write-glossary',
  writeOrCompare(rootOf(process.argv), 'docs/glossary.md', text),
  `${rows.length} terms`,
);
