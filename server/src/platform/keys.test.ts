import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contextOf, type Envelope, type SealPlace, seal, unseal } from './keys-envelope.ts';
import { keysInMemory, openKeyFolder } from './keys-file.ts';
import { openKeys } from './keys-place.ts';
import type { KeyProvider } from './keys-provider.ts';
import { decrypt, encrypt, newKey, padded, UnreadableError, unpadded } from './keys-seal.ts';
import { openTransit } from './keys-transit.ts';
import { testFolder } from './testing-folder.ts';
import { fakeTransit } from './transit.testing.ts';

const place = (over: Partial<Record<'station' | 'door' | 'set', string>> = {}): SealPlace => {
  const { station = 's1', door = 'door-1', set = '1' } = over;
  return { name: `cards.${station}`, parts: ['p04', station, door, 'version-1', set] };
};
const text = '見本 一郎 000-1234-5678 みほん いちろう';

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

const transit = await fakeTransit();
const folder = testFolder();
afterAll(async () => {
  await transit.close();
  folder.remove();
});

const providers: readonly (readonly [string, KeyProvider])[] = [
  ['key file', openKeyFolder(join(folder.path, 'keys'))],
  ['transit', openTransit({ address: transit.address, token: () => transit.token })],
];

test('T38: every encryption takes a nonce of its own', () => {
  const key = newKey();
  const seen = new Set<string>();
  const count = process.env['MEGURI_HEAVY'] ? 2_000_000 : 50_000;
  for (let at = 0; at < count; at += 1) {
    seen.add(encrypt(key, Buffer.alloc(1), '').toString('latin1', 0, 12));
  }
  expect(seen.size).toBe(count);
});

test('rights.personal-data: every flipped bit of a sealed text is refused, and so is a cut one', () => {
  const key = newKey();
  const sealed = encrypt(key, Buffer.from(text.repeat(3)), 'here');
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    expect(() => decrypt(key, flipped(sealed, bit), 'here')).toThrow(UnreadableError);
  }
  expect(sealed.length).toBeGreaterThan(150);
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => decrypt(key, sealed.subarray(0, length), 'here')).toThrow(UnreadableError);
  }
  expect(decrypt(key, sealed, 'here').toString()).toBe(text.repeat(3));
});

test('the length of sealed contents does not tell a declined card from a filled one', () => {
  expect(padded('{"declined":true}').length).toBe(padded(text.repeat(8)).length);
  expect(unpadded(padded(text))).toBe(text);
  expect(unpadded(padded(text.repeat(100)))).toBe(text.repeat(100));
});

describe.each(providers)('%s', (_, keys) => {
  test('opens what it sealed, at the same place only (T4)', async () => {
    const sealed = await seal(keys, place(), text);
    expect(await unseal(keys, place(), sealed)).toBe(text);
    for (const other of [{ station: 's2' }, { door: 'door-2' }, { set: '2' }]) {
      await expect(unseal(keys, place(other), sealed)).rejects.toThrow(UnreadableError);
    }
    const contents = sealed.contents.toString('latin1') + sealed.key.bytes.toString('latin1');
    expect(contents).not.toContain(Buffer.from('見本').toString('latin1'));
  });

  test('a flipped bit of contents or of the wrapped key is refused', async () => {
    const sealed = await seal(keys, place(), text);
    const bad: Envelope[] = [];
    for (let bit = 0; bit < 8 * 64; bit += 17) {
      bad.push({ ...sealed, contents: flipped(sealed.contents, bit) });
      const bytes = flipped(sealed.key.bytes, bit % (sealed.key.bytes.length * 8));
      bad.push({ ...sealed, key: { ...sealed.key, bytes } });
    }
    for (const one of bad)
      await expect(unseal(keys, place(), one)).rejects.toThrow(UnreadableError);
  });

  test('T36: rotation keeps old wraps readable until they are rewrapped and the version retired', async () => {
    const here = place({ station: 'rotated' });
    const [first, second] = [await seal(keys, here, text), await seal(keys, here, '別')];
    const before = await keys.versions(here.name);
    const newest = await keys.rotate(here.name);
    expect(newest).toBe(before.newest + 1);
    expect((await seal(keys, here, text)).key.version).toBe(newest);
    expect(await unseal(keys, here, first)).toBe(text);
    const context = contextOf(here);
    const [again] = await keys.rewrap(here.name, [{ wrapped: first.key, context }]);
    const moved = { ...first, key: again ?? first.key };
    expect(moved.key.version).toBe(newest);
    await keys.retire(here.name, newest);
    expect(await keys.versions(here.name)).toEqual({ newest, oldest: newest });
    expect(await unseal(keys, here, moved)).toBe(text);
    // What stayed behind is gone for good, in every copy: erasure by destroying keys (T37).
    await expect(unseal(keys, here, second)).rejects.toThrow(UnreadableError);
    await expect(unseal(keys, here, first)).rejects.toThrow(UnreadableError);
  });

  test('fingerprints are the same each time, differ by station, and outlive a rotation', async () => {
    const mac = await keys.mac('index.s1', 'reading みほん');
    expect(mac).toHaveLength(32);
    expect(await keys.mac('index.s1', 'reading みほん')).toEqual(mac);
    expect(await keys.mac('index.s2', 'reading みほん')).not.toEqual(mac);
    await keys.rotate('cards.s1');
    expect(await keys.mac('index.s1', 'reading みほん')).toEqual(mac);
  });
});

test('custody.keys: key files are made at the first start, for their owner only, and outlive it', async () => {
  const path = join(folder.path, 'first');
  const keys = openKeyFolder(path);
  const sealed = await seal(keys, place(), text);
  await keys.mac('index.s1', 'x');
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(readdirSync(path).sort()).toEqual(['index.json', 'sealing.json']);
  for (const name of readdirSync(path)) expect(statSync(join(path, name)).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(path, 'sealing.json'), 'utf8')).not.toContain('index.s1');
  expect(await unseal(openKeyFolder(path), place(), sealed)).toBe(text);
});

test('a key service that is down, or a wrong token, opens nothing', async () => {
  const keys = openTransit({ address: transit.address, token: () => transit.token });
  const sealed = await seal(keys, place(), text);
  transit.down(true);
  await expect(unseal(keys, place(), sealed)).rejects.toThrow('did not answer');
  transit.down(false);
  expect(await unseal(keys, place(), sealed)).toBe(text);
  const stranger = openTransit({ address: transit.address, token: () => 'guess' });
  await expect(unseal(stranger, place(), sealed)).rejects.toThrow('403');
});

test('configuration chooses between key files and a key service', () => {
  expect(openKeys(join(folder.path, 'chosen'), {}).kind).toBe('file');
  const env = { MEGURI_TRANSIT: transit.address, MEGURI_TRANSIT_TOKEN_FILE: '/nowhere' };
  expect(openKeys(folder.path, env).kind).toBe('transit');
  expect(() => openKeys(folder.path, { MEGURI_TRANSIT: transit.address })).toThrow('TOKEN_FILE');
  expect(keysInMemory().kind).toBe('file');
});
