import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Checkpoint } from '@meguri/core/audit/checkpoint.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import { push, rootOf, type Stack } from '../platform/audit-stack.ts';
import { leafHash, openNote } from '../platform/keys-audit.ts';
import { linesOf, problem, tileChecker } from './audit-bundle.ts';
import { type Verdict, verifyProof } from './audit-proof.ts';

// A small program of its own: reads an exported log, needs neither server nor database. It adds one
// leaf after the other to a stack of complete subtrees. A second program that shares nothing with
// this one (tools/audit/second-verifier.ts) computes the same from the definition.

export type Trust = {
  /** Verifier keys known from elsewhere; without them those of the bundle are taken. */
  readonly keys?: readonly string[];
  /** Checkpoints an outside witness kept. */
  readonly witnesses?: readonly string[];
};

const opened = (notes: readonly string[], keys: readonly string[], whose: string): Checkpoint[] =>
  notes.map(
    (note, at) => openNote(note, keys) ?? problem(`${whose} ${at + 1}: signature is not right`),
  );

const readCheckpoints = (folder: string, keys: readonly string[]): readonly Checkpoint[] => {
  const lines = readFileSync(join(folder, 'checkpoints.ndjson'), 'utf8').split('\n').slice(0, -1);
  const notes = lines.map((line): string => {
    const note: unknown = JSON.parse(line);
    return typeof note === 'string' ? note : problem('checkpoints.ndjson does not read');
  });
  const all = opened(notes, keys, 'checkpoint');
  all.forEach((one, at) => {
    const before = all[at - 1];
    if (before === undefined) return;
    if (one.origin !== before.origin) problem(`checkpoint ${at + 1} is of another log`);
    if (one.size <= before.size) problem(`checkpoint ${at + 1} is not larger than the one before`);
    if (one.at < before.at) problem(`checkpoint ${at + 1} is older than the one before`);
  });
  return all.length > 0 ? all : problem('there is no checkpoint');
};

/** How long a transaction may have been open, and how far two clocks of a server may differ. */
const longestOpen = 3_600_000;
const clockSkew = 300_000;

const eventStart =
  /^\[1, "[0-9a-f-]{36}", "(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})\d{3}Z", "[0-9a-f-]{36}", /;

type Step = { readonly before: Checkpoint | undefined; readonly until: Checkpoint };

// An event cannot be from after its checkpoint, nor from long before the one that came before.
const checkTime = (bytes: Buffer, place: number, { before, until }: Step): void => {
  const [, text] =
    eventStart.exec(bytes.toString('latin1', 0, 120)) ?? problem(`entry ${place}: not an event`);
  const at = Date.parse(`${text}Z`);
  if (at > Date.parse(until.at) + clockSkew) problem(`entry ${place}: from after its checkpoint`);
  if (before !== undefined && at < Date.parse(before.at) - longestOpen) {
    problem(`entry ${place}: dated back`);
  }
};

type Heads = { readonly own: readonly Checkpoint[]; readonly witnessed: readonly Checkpoint[] };

const compareRoot = (stack: Stack, heads: readonly Checkpoint[], whose: string): void => {
  for (const head of heads) {
    if (head.size === stack.size && head.root !== rootOf(stack)) {
      problem(`${whose} at ${head.size}: another log, its root is different`);
    }
  }
};

const readLog = async (folder: string, { own, witnessed }: Heads): Promise<Stack> => {
  const stack: Stack = { size: 0, parts: [] };
  const tiles = tileChecker(folder);
  const atSize = groupBy(witnessed, ({ size }) => size);
  let step = 0;
  for await (const line of linesOf(join(folder, 'events.ndjson'))) {
    const until = own[step] ?? problem(`entry ${stack.size + 1}: after the last checkpoint`);
    checkTime(line, stack.size + 1, { before: own[step - 1], until });
    const hash = leafHash(line);
    push(stack, hash);
    tiles.add(hash);
    compareRoot(stack, atSize.get(stack.size) ?? [], 'witness');
    if (stack.size !== until.size) continue;
    compareRoot(stack, [until], 'checkpoint');
    step += 1;
  }
  tiles.end();
  return stack;
};

const check = async (folder: string, trust: Trust): Promise<Verdict> => {
  const inBundle = readFileSync(join(folder, 'keys.txt'), 'utf8').split('\n').filter(Boolean);
  const keys = trust.keys ?? inBundle;
  const own = readCheckpoints(folder, keys);
  const witnessed = opened(trust.witnesses ?? [], keys, 'witness');
  const last = own.at(-1)?.size ?? 0;
  const beyond = witnessed.find(({ size }) => size > last);
  if (beyond !== undefined) problem(`a witness saw ${beyond.size} entries, here are ${last}`);
  const stack = await readLog(folder, { own, witnessed });
  if (stack.size !== last) problem(`${last} entries are signed, here are ${stack.size}`);
  return { ok: true, size: stack.size, root: rootOf(stack) };
};

/** Verifies an exported log: every entry, tile and checkpoint, and what witnesses kept. */
export const verifyBundle = (folder: string, trust: Trust = {}): Promise<Verdict> =>
  check(folder, trust).catch((error: unknown): Verdict => {
    const said = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: said };
  });

const usage = `meguri audit verify FOLDER [--key KEY]… [--witness FILE]…
meguri audit verify PROOF.json [--key KEY]…`;

/** `meguri audit verify`: 0 when everything is as it was signed, 1 when not, 2 for wrong usage. */
export const runVerify = async (argv: readonly string[]): Promise<number> => {
  const options = {
    key: { type: 'string', multiple: true },
    witness: { type: 'string', multiple: true },
  } as const;
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || !existsSync(path)) {
    console.error(usage);
    return 2;
  }
  const keys = values.key === undefined ? {} : { keys: values.key };
  const witnesses = (values.witness ?? []).map((file) => readFileSync(file, 'utf8'));
  const verdict = path.endsWith('.json')
    ? verifyProof(JSON.parse(readFileSync(path, 'utf8')), values.key)
    : await verifyBundle(path, { ...keys, witnesses });
  if (verdict.ok) {
    console.log(
      `${verdict.size}件すべて、署名のとおりです。 All ${verdict.size} entries are as they were signed.`,
    );
    console.log(`root ${verdict.root}`);
    return 0;
  }
  console.error(
    `署名のとおりではありません。監督者に知らせてください。 Not as it was signed: ${verdict.problem}`,
  );
  return 1;
};

if (import.meta.main) process.exitCode = await runVerify(process.argv.slice(2));
