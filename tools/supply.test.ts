import { describe, expect, test } from 'vitest';
import { licenceGaps, printLicences } from './supply/licence-report.ts';
import { isAllowed, licenceOf, readByHand } from './supply/licences.ts';
import { type Lock, packagesOf, readLock } from './supply/lock.ts';
import { bomOf } from './supply/sbom.ts';
import { verdictOf } from './supply/signatures.ts';
import { weaknessesIn } from './supply/weaknesses.ts';
import { rootOf } from './tree.ts';

const lock = readLock(rootOf([]));
const plain = { link: false, dev: false, optional: false };
const none = { dependencies: {}, devDependencies: {}, optionalDependencies: {} };

/** Two folders of one package, once for tests only; a dependency nested in another. */
const small: Lock = {
  name: 'small',
  version: '1.0.0',
  packages: {
    '': { ...plain, ...none, devDependencies: { b: '1' } },
    room: { ...plain, ...none, name: '@small/room', version: '1.0.0', dependencies: { a: '1' } },
    'node_modules/@small/room': { ...plain, ...none, link: true, resolved: 'room' },
    'node_modules/a': {
      ...plain,
      ...none,
      version: '1.0.0',
      license: '(MIT OR GPL-3.0-or-later)',
      resolved: 'https://packages.example/a.tgz',
      dependencies: { b: '2' },
      integrity: `sha512-${Buffer.alloc(64, 7).toString('base64')}`,
    },
    'node_modules/a/node_modules/b': { ...plain, ...none, version: '2.0.0', license: 'MIT' },
    'node_modules/b': { ...plain, ...none, dev: true, version: '1.0.0' },
    'node_modules/c/node_modules/b': { ...plain, ...none, dev: true, version: '2.0.0' },
  },
};

describe('bill of materials', () => {
  const bom = bomOf(small);
  const found = (ref: string) => bom.components.find((one) => one['bom-ref'] === ref);

  test('each package once, with scope, digest and licence, and no address of a registry', () => {
    expect(found('pkg:npm/a@1.0.0')).toMatchObject({
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: '07'.repeat(64) }],
      licenses: [{ expression: 'MIT OR GPL-3.0-or-later' }],
    });
    expect(found('pkg:npm/b@2.0.0')).toMatchObject({ scope: 'required' });
    expect(found('pkg:npm/b@1.0.0')).toMatchObject({ scope: 'excluded', hashes: [] });
    expect(bom.components).toHaveLength(4);
    expect(JSON.stringify(bom)).not.toContain('packages.example');
  });

  test('who needs whom, found as Node finds it', () => {
    const needs = new Map(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    expect(needs.get('meguri')).toEqual(['pkg:npm/b@1.0.0']);
    expect(needs.get('room')).toEqual(['pkg:npm/a@1.0.0']);
    expect(needs.get('pkg:npm/a@1.0.0')).toEqual(['pkg:npm/b@2.0.0']);
  });

  test('the lock file of the project gives one closed graph, twice the same', () => {
    const whole = bomOf(lock);
    const refs = new Set(['meguri', ...whole.components.map((one) => one['bom-ref'])]);
    expect(refs.size).toBe(whole.components.length + 1);
    const named = whole.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    expect(named.filter((ref) => !refs.has(ref))).toEqual([]);
    expect(JSON.stringify(bomOf(lock))).toBe(JSON.stringify(whole));
  });

  test('every package is pinned by a digest and none comes from an address of its own', () => {
    const all = packagesOf(lock);
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(all.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});

describe('licences', () => {
  test.each([
    ['MIT', true],
    ['MIT AND OFL-1.1', true],
    ['MIT OR GPL-3.0-or-later', true],
    ['GPL-3.0-or-later', false],
    ['MIT AND SSPL-1.0', false],
    ['SEE LICENSE IN LICENSE.md', false],
  ])('%s: %s', (expression, right) => expect(isAllowed(expression)).toBe(right));

  test('none, a foreign one and a decision about nothing are each found', () => {
    const covered = Object.entries(readByHand).map(([key, { spdx }]) => ({ key, licence: spdx }));
    expect(licenceGaps(covered)).toEqual([]);
    const rules = (all: Parameters<typeof licenceGaps>[0]) =>
      licenceGaps(all).map(({ rule }) => rule);
    expect(rules([...covered, { key: 'x@1.0.0', licence: undefined }])).toEqual(['no-licence']);
    expect(rules([...covered, { key: 'x@1.0.0', licence: 'AGPL-3.0-only' }])).toEqual(['licence']);
    expect(rules(covered.slice(1))).toEqual(['stale-exception']);
  });

  test('brackets around a choice and words that are no SPDX id are read', () => {
    const read = (license: string | undefined) =>
      licenceOf({ name: 'x', version: '1.0.0', ...(license === undefined ? {} : { license }) });
    expect(read('(MIT AND Zlib)')).toBe('MIT AND Zlib');
    expect(read(undefined)).toBeUndefined();
    expect(licenceOf({ name: 'chainsaw', version: '0.1.0', license: 'MIT/X11' })).toBe('MIT');
  });

  test('the report names every package under its licence', () => {
    const text = printLicences([{ key: 'a@1.0.0', licence: 'MIT' }]);
    expect(text).toContain('| MIT | 1 | a@1.0.0 |');
  });
});

describe('signatures', () => {
  test('signed, not signed, and not known are told apart', () => {
    const bad = { name: 'x', version: '1.0.0' };
    const said = (invalid: readonly object[], missing: readonly object[]) =>
      verdictOf(JSON.stringify({ invalid, missing }));
    expect(said([], [])).toEqual({ kind: 'held' });
    expect(said([bad], [])).toMatchObject({ packages: ['x@1.0.0: wrong signature'] });
    expect(said([], [bad])).toMatchObject({ packages: ['x@1.0.0: no signature'] });
    const down = JSON.stringify({ error: { code: 'ENOTFOUND', summary: 'no network' } });
    expect(verdictOf(down)).toEqual({ kind: 'unknown', why: 'ENOTFOUND' });
    expect(verdictOf('')).toMatchObject({ kind: 'unknown' });
  });
});

describe('known weaknesses', () => {
  const one = (severity: string) => ({ x: { name: 'x', severity, range: '<2' } });
  const said = (vulnerabilities: unknown) => weaknessesIn(JSON.stringify({ vulnerabilities }));

  test('a high or critical one is grave, the others are named', () => {
    expect(said({})).toEqual({ kind: 'asked', grave: [], others: [] });
    expect(said(one('critical'))).toMatchObject({ grave: ['x <2: critical'], others: [] });
    expect(said(one('high'))).toMatchObject({ grave: ['x <2: high'] });
    expect(said(one('moderate'))).toMatchObject({ grave: [], others: ['x <2: moderate'] });
  });

  test.each(['', 'npm error', '{"message":"404 Not Found"}', '{"error":{"code":"ENOAUDIT"}}'])(
    'nothing is known from %j',
    (output) => {
      expect(weaknessesIn(output)).toEqual({ kind: 'unknown' });
    },
  );
});
