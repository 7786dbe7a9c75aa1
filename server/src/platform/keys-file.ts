import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { KeyName, KeyProvider, Versions, Wrapped } from './keys-provider.ts';
import { decrypt, encrypt, macOf, newKey, UnreadableError } from './keys-seal.ts';

const ring = z.record(
  z.string(),
  z.object({ newest: z.int(), versions: z.record(z.string(), z.base64()) }),
);
type Ring = z.output<typeof ring>;

type Store = { readonly get: () => Ring; readonly put: (next: Ring) => void };

// Written beside and moved over: a crash leaves the old file or the new one, never half a key.
const writeWhole = (file: string, text: string): void => {
  const next = `${file}.next`;
  const handle = openSync(next, 'w', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(next, file);
};

const storeIn = (file: string | undefined): Store => {
  let held: Ring = {};
  if (file !== undefined && existsSync(file)) {
    held = ring.parse(JSON.parse(readFileSync(file, 'utf8')));
    chmodSync(file, 0o600);
  }
  return {
    get: () => held,
    put: (next) => {
      if (file !== undefined) writeWhole(file, JSON.stringify(next));
      held = next;
    },
  };
};

type Keys = {
  readonly of: (name: KeyName, version: number) => Buffer;
  readonly versions: (name: KeyName) => Versions;
  readonly add: (name: KeyName) => number;
  readonly retire: (name: KeyName, oldest: number) => void;
};

const keysIn = (store: Store): Keys => {
  const made = new Map<string, Buffer>();
  const add = (name: KeyName): number => {
    const known = store.get()[name] ?? { newest: 0, versions: {} };
    const newest = known.newest + 1;
    const versions = { ...known.versions, [newest]: newKey().toString('base64') };
    store.put({ ...store.get(), [name]: { newest, versions } });
    return newest;
  };
  const entry = (name: KeyName): Ring[string] => {
    if (store.get()[name] === undefined) add(name);
    return store.get()[name] ?? { newest: 0, versions: {} };
  };
  return {
    add,
    of: (name, version) => {
      const key = `${name} ${version}`;
      const text = entry(name).versions[version];
      if (text === undefined) throw new UnreadableError(`version ${version} of its key is gone`);
      const bytes = made.get(key) ?? Buffer.from(text, 'base64');
      made.set(key, bytes);
      return bytes;
    },
    versions: (name) => {
      const { newest, versions } = entry(name);
      return { newest, oldest: Math.min(...Object.keys(versions).map(Number)) };
    },
    retire: (name, oldest) => {
      const known = entry(name);
      const kept = Object.entries(known.versions).filter(([each]) => Number(each) >= oldest);
      for (const each of Object.keys(known.versions)) made.delete(`${name} ${each}`);
      const versions = Object.fromEntries(kept);
      store.put({ ...store.get(), [name]: { newest: known.newest, versions } });
    },
  };
};

const providerOn = (sealing: Keys, index: Keys): KeyProvider => {
  const side = (name: KeyName): Keys => (name.startsWith('index.') ? index : sealing);
  const wrap = (name: KeyName, key: Buffer, context: string): Wrapped => {
    const { newest } = side(name).versions(name);
    return { version: newest, bytes: encrypt(side(name).of(name, newest), key, context) };
  };
  const unwrap = (name: KeyName, { version, bytes }: Wrapped, context: string): Buffer =>
    decrypt(side(name).of(name, version), bytes, context);
  return {
    kind: 'file',
    wrap: async (name, key, context) => wrap(name, key, context),
    unwrap: async (name, { wrapped, context }) => unwrap(name, wrapped, context),
    rewrap: async (name, many) =>
      many.map(({ wrapped, context }) => wrap(name, unwrap(name, wrapped, context), context)),
    // The first version for good: a fingerprint has to stay what it was.
    mac: async (name, data) => macOf(side(name).of(name, side(name).versions(name).oldest), data),
    versions: async (name) => side(name).versions(name),
    rotate: async (name) => {
      side(name).versions(name);
      return side(name).add(name);
    },
    retire: async (name, oldest) => side(name).retire(name, oldest),
  };
};

/**
 * Keys in files of this machine, made at the first start: the folder is 0700 and its files 0600. The
 * keys of the search index stand in a file of their own, so that either file alone is of no use.
 * The folder belongs into no backup of the database (docs/decisions/0007).
 */
export const openKeyFolder = (folder: string): KeyProvider => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const keys = (name: string): Keys => keysIn(storeIn(join(folder, name)));
  return providerOn(keys('sealing.json'), keys('index.json'));
};

/** Keys that live as long as the process; for tests and benchmarks. */
export const keysInMemory = (): KeyProvider =>
  providerOn(keysIn(storeIn(undefined)), keysIn(storeIn(undefined)));
