import { consistencyPlan, inclusionSides } from '@meguri/core/audit/tree.ts';
import * as z from 'zod';
import { leafHash, nodeHash, openNote } from '../platform/keys-audit.ts';

export type Verdict =
  | { readonly ok: true; readonly size: number; readonly root: string }
  | { readonly ok: false; readonly problem: string };

const hashes = z.array(z.base64()).readonly();

/** The file an auditor downloads: one entry, or two checkpoints, with the hashes between. */
const proofFile = z.discriminatedUnion('kind', [
  z.object({
    format: z.literal('meguri audit proof 1'),
    kind: z.literal('inclusion'),
    keys: z.array(z.string()),
    checkpoint: z.string(),
    index: z.int().min(0),
    entry: z.string(),
    path: hashes,
  }),
  z.object({
    format: z.literal('meguri audit proof 1'),
    kind: z.literal('consistency'),
    keys: z.array(z.string()),
    first: z.string(),
    second: z.string(),
    path: hashes,
  }),
]);

type File = z.output<typeof proofFile>;

const no = (problem: string): Verdict => ({ ok: false, problem });

const bytes = (text: string): Buffer => Buffer.from(text, 'base64');

const verifyInclusion = (file: File & { kind: 'inclusion' }, keys: readonly string[]): Verdict => {
  const head = openNote(file.checkpoint, keys);
  if (head === undefined) return no('the signature of the checkpoint is not right');
  const sides = inclusionSides(file.index, head.size);
  if (file.index >= head.size || sides.length !== file.path.length) {
    return no('the proof has not the length it must have');
  }
  const root = file.path
    .map(bytes)
    .reduce(
      (sum, hash, at) => (sides[at] === 'left' ? nodeHash(hash, sum) : nodeHash(sum, hash)),
      leafHash(file.entry),
    );
  if (!root.equals(bytes(head.root))) return no('the entry is not in the signed log');
  return { ok: true, size: head.size, root: head.root };
};

const verifyConsistency = (
  file: File & { kind: 'consistency' },
  keys: readonly string[],
): Verdict => {
  const [first, second] = [openNote(file.first, keys), openNote(file.second, keys)];
  if (first === undefined || second === undefined || first.origin !== second.origin) {
    return no('the signature of a checkpoint is not right');
  }
  if (first.size >= second.size) return no('the first checkpoint is not the smaller one');
  const { fromFirst, sides } = consistencyPlan(first.size, second.size);
  const proof = file.path.map(bytes);
  const [begin, ...rest] = fromFirst ? [bytes(first.root), ...proof] : proof;
  if (begin === undefined || rest.length !== sides.length) {
    return no('the proof has not the length it must have');
  }
  let [one, two] = [begin, begin];
  rest.forEach((hash, at) => {
    const both = sides[at] === 'left';
    one = both ? nodeHash(hash, one) : one;
    two = both ? nodeHash(hash, two) : nodeHash(two, hash);
  });
  const same = one.equals(bytes(first.root)) && two.equals(bytes(second.root));
  return same
    ? { ok: true, size: second.size, root: second.root }
    : no('the later log does not continue the earlier one');
};

/** Verifies a proof file of the auditor's screens; `trusted` keys take the place of the file's own. */
export const verifyProof = (json: unknown, trusted?: readonly string[]): Verdict => {
  const read = proofFile.safeParse(json);
  if (!read.success) return no('this is no proof file');
  const file = read.data;
  const keys = trusted ?? file.keys;
  return file.kind === 'inclusion' ? verifyInclusion(file, keys) : verifyConsistency(file, keys);
};
