// Prints docs/pack-schema.json: the shape of every file of a pack as JSON Schema 2020-12, for
// editors and other programs. `meguri pack check` knows more: what the parts say of each other.
// --check: compare instead of write.

import * as z from 'zod';
import { programmeFiles, visitFiles } from '../core/src/pack/check.ts';
import { type PackKind, wordsOf } from '../core/src/pack/entry-words.ts';
import { writeOrCompare } from './trace/write.ts';
import { report, rootOf } from './tree.ts';

const target = 'docs/pack-schema.json';

const named = (kind: string, files: Readonly<Record<string, z.ZodType>>) =>
  Object.entries(files).map(([file, schema]) => [`${kind}-${file}`, schema] as const);

const all = z.object(
  Object.fromEntries([...named('visits', visitFiles), ...named('programme', programmeFiles)]),
);

const { properties, $defs } = z.toJSONSchema(all, {
  io: 'input',
  reused: 'ref',
  override: ({ jsonSchema }) => {
    // Readonly is a word of the program's types; in a schema it would forbid writing a pack.
    delete jsonSchema.readOnly;
  },
});

type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

const defs: unknown = $defs;
const shared = (part: Part): Part => {
  const found = isPart(defs) ? defs[String(part['$ref']).replace('#/$defs/', '')] : undefined;
  return isPart(found) ? found : part;
};

/** Writes into a schema what its entries are called and what for: the words of the editor. */
const tell = (kind: PackKind, inside: string, start: Part): void => {
  const part = shared(start);
  for (const [name, entry] of Object.entries(part['properties'] ?? {})) {
    if (!isPart(entry) || 'title' in entry) continue;
    const words = wordsOf(kind, inside, name);
    if (words) entry['title'] = `${words.label.ja} / ${words.label.en}`;
    if (words?.note) entry['description'] = `${words.note.ja} / ${words.note.en}`;
    tell(kind, name, entry);
  }
  const branches = [part['items'], part['anyOf'], part['oneOf']].flat();
  for (const branch of branches) if (isPart(branch)) tell(kind, inside, branch);
};

for (const [name, schema] of Object.entries(properties ?? {})) {
  const [kind = '', file = ''] = name.split('-');
  if (isPart(schema)) tell(kind === 'visits' ? 'visits' : 'programme', file, schema);
}

const whole = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Packs of Meguri',
  description:
    'One property for each file of a pack: visits-* for a directive on routine visits, programme-* for one on the safety of foreign residents. Unknown entries are refused.',
  properties,
  $defs,
};

if (import.meta.main) {
  const root = rootOf(process.argv);
  const text = `${JSON.stringify(whole, null, 2)}\n`;
  const breaches = writeOrCompare(root, target, text);
  report('write-pack-schema', breaches, `${Object.keys(properties ?? {}).length} files`);
}
