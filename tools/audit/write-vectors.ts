// node tools/audit/write-vectors.ts: makes the fixed vectors of the verifiers anew. They are kept
// as they are; a change of the format needs a new folder beside them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consistencyRanges, inclusionRanges } from '../../core/src/audit/tree.ts';
import {
  leafHash,
  newSigningKey,
  nodeHash,
  signerOf,
} from '../../server/src/platform/keys-audit.ts';
import { makeBundle, plainLog, writeBundle } from './bundle.testing.ts';

const folder = join(import.meta.dirname, 'vectors');
const signer = signerOf('meguri/p99', newSigningKey());
const { lines, signings } = plainLog(270);
const bundle = makeBundle(lines, signings, signer);
const leaves = lines.map((line) => leafHash(line));

const rootOf = (from: number, to: number): Buffer => {
  if (to - from === 1) return leaves[from] ?? Buffer.alloc(0);
  const half = 2 ** Math.floor(Math.log2(to - from - 1));
  return nodeHash(rootOf(from, from + half), rootOf(from + half, to));
};

const pathOf = (ranges: readonly { readonly start: number; readonly end: number }[]): string[] =>
  ranges.map(({ start, end }) => rootOf(start, end).toString('base64'));

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);

const format = 'meguri audit proof 1';
const [index, first] = [200, 3];
const [earlier = '', last = ''] = [bundle.notes[first], bundle.notes.at(-1)];
writeBundle(join(folder, 'log'), bundle);
put('key.txt', `${signer.verifierKey}\n`);
put('root.txt', `${rootOf(0, 270).toString('base64')}\n`);
put('witness.txt', earlier);
put(
  'inclusion.json',
  `${JSON.stringify(
    {
      format,
      kind: 'inclusion',
      keys: bundle.keys,
      checkpoint: last,
      index,
      entry: lines[index],
      path: pathOf(inclusionRanges(index, 270)),
    },
    null,
    2,
  )}\n`,
);
put(
  'consistency.json',
  `${JSON.stringify(
    {
      format,
      kind: 'consistency',
      keys: bundle.keys,
      first: earlier,
      second: last,
      path: pathOf(consistencyRanges(signings[first]?.size ?? 0, 270)),
    },
    null,
    2,
  )}\n`,
);
