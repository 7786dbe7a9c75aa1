import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { verifyContinuation, verifyEntry } from './verify.ts';

// The vectors that the command line's verifiers have to accept, too.
const vector = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../tools/audit/vectors/${name}.json`, import.meta.url), 'utf8'),
  );

beforeAll(() => {
  Object.defineProperty(globalThis, 'isSecureContext', { value: true, configurable: true });
});

const { entry: line, index, checkpoint, path, keys } = vector('inclusion');
const proof = { line, index, checkpoint, path, keys };
const log = vector('consistency');

const turned = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

test('audit.examine: the committed proofs hold in the browser', async () => {
  expect(await verifyEntry(proof)).toBe('right');
  expect(await verifyContinuation(log)).toBe('right');
  const same = { first: log.second, second: log.second, path: [], keys };
  expect(await verifyContinuation(same)).toBe('right');
});

test.each([
  ['the entry', { line: `${line} ` }],
  ['its place', { index: index + 1 }],
  ['the path', { path: [turned(path[0]), ...path.slice(1)] }],
  ['a path too short', { path: path.slice(1) }],
  ['a path too long', { path: [...path, path[0]] }],
  ['the checkpoint', { checkpoint: checkpoint.replace('\n270\n', '\n271\n') }],
  ['its signature', { checkpoint: checkpoint.replace(/ (\S{20})(\S)/, ' $1A') }],
  ['the key', { keys: [turned(keys[0])] }],
  ['no key', { keys: [] }],
])('audit.examine: with another %s nothing is proved', async (_, change) => {
  expect(await verifyEntry({ ...proof, ...change })).toBe('wrong');
});

test.each([
  ['path', { path: log.path.slice(1) }],
  ['order', { first: log.second, second: log.first }],
  ['first checkpoint', { first: log.first.replace('time 2026', 'time 2025') }],
])('audit.examine: with another %s no log continues another', async (_, change) => {
  expect(await verifyContinuation({ ...log, ...change })).toBe('wrong');
});

test('without a safe connection it says that it cannot tell', async () => {
  Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
  expect(await verifyEntry(proof)).toBe('unable');
});
