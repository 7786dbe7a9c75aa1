import * as z from 'zod';
import type { KeyName, KeyProvider, Wrapped } from './keys-provider.ts';
import { UnreadableError } from './keys-seal.ts';

/** An OpenBao or Vault server with its transit engine. */
export type TransitPlace = {
  readonly address: string;
  readonly token: () => string;
  /** Where the engine is mounted; 'transit' unless the operator chose otherwise. */
  readonly mount?: string;
};

/** The key service did not do what was asked; no card can be read until it does (trust.md D4). */
export class KeyServiceError extends Error {
  constructor(what: string) {
    super(`The key service did not answer as expected: ${what}.`);
    this.name = 'KeyServiceError';
  }
}

const timeout = 5_000;

type Ask = (path: string, body?: unknown) => Promise<unknown>;

const asking =
  ({ address, token, mount = 'transit' }: TransitPlace): Ask =>
  async (path, body) => {
    const answer = await fetch(`${address}/v1/${mount}/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'x-vault-token': token(), 'content-type': 'application/json' },
      signal: AbortSignal.timeout(timeout),
      // The token goes to this address and nowhere else.
      redirect: 'error',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new KeyServiceError(error instanceof Error ? error.name : 'no answer');
    });
    const text = await answer.text();
    // 400 is how the engine says: not this key, not this context, not these bytes.
    if (answer.status === 400) throw new UnreadableError('the key service refuses it');
    if (!answer.ok) throw new KeyServiceError(`status ${answer.status}`);
    return text === '' ? {} : JSON.parse(text);
  };

const base64 = (data: string | Buffer): string => Buffer.from(data).toString('base64');

const cipher = z.object({ ciphertext: z.string() });
const sealed = z.object({ data: cipher });
const opened = z.object({ data: z.object({ plaintext: z.base64() }) });
const rewrapped = z.object({
  data: z.object({
    batch_results: z.array(z.union([cipher, z.object({ error: z.string() })])),
  }),
});
const printed = z.object({ data: z.object({ hmac: z.string() }) });
const state = z.object({
  data: z.object({
    latest_version: z.int(),
    min_decryption_version: z.int(),
    min_available_version: z.int().default(0),
  }),
});

/** `vault:v3:…` carries the version of the key; it is kept as it stands. */
const wrappedOf = ({ ciphertext }: z.output<typeof cipher>): Wrapped => {
  const version = Number(/^\w+:v(\d+):/.exec(ciphertext)?.[1]);
  if (!version) throw new KeyServiceError('a ciphertext without a version');
  return { version, bytes: Buffer.from(ciphertext) };
};

const pathOf = (name: KeyName): string => encodeURIComponent(name);

// Derived keys make the engine ask for the context of every wrap; a fingerprint has none.
const ensuring = (ask: Ask): ((name: KeyName) => Promise<string>) => {
  const known = new Set<KeyName>();
  return async (name) => {
    if (!known.has(name)) {
      const derived = !name.startsWith('index.');
      await ask(`keys/${pathOf(name)}`, { type: 'aes256-gcm96', derived });
      known.add(name);
    }
    return pathOf(name);
  };
};

const rewrapping =
  (ask: Ask, ready: (name: KeyName) => Promise<string>): KeyProvider['rewrap'] =>
  async (name, many) => {
    if (many.length === 0) return [];
    const batch_input = many.map(({ wrapped, context }) => ({
      ciphertext: wrapped.bytes.toString(),
      context: base64(context),
    }));
    const answer = rewrapped.parse(await ask(`rewrap/${await ready(name)}`, { batch_input }));
    return answer.data.batch_results.map((one) => {
      if ('error' in one) throw new UnreadableError('the key service refuses it');
      return wrappedOf(one);
    });
  };

/**
 * Keys that never leave the key service. A data key travels to it to be wrapped and unwrapped over
 * the line between the two, which is TLS or this machine; the station's key never travels.
 */
export const openTransit = (place: TransitPlace): KeyProvider => {
  const ask = asking(place);
  const ready = ensuring(ask);
  const versions: KeyProvider['versions'] = async (name) => {
    const { data } = state.parse(await ask(`keys/${await ready(name)}`));
    return {
      newest: data.latest_version,
      oldest: Math.max(data.min_decryption_version, data.min_available_version, 1),
    };
  };
  return {
    kind: 'transit',
    wrap: async (name, key, context) => {
      const body = { plaintext: base64(key), context: base64(context) };
      return wrappedOf(sealed.parse(await ask(`encrypt/${await ready(name)}`, body)).data);
    },
    unwrap: async (name, { wrapped, context }) => {
      const body = { ciphertext: wrapped.bytes.toString(), context: base64(context) };
      const answer = opened.parse(await ask(`decrypt/${await ready(name)}`, body));
      return Buffer.from(answer.data.plaintext, 'base64');
    },
    rewrap: rewrapping(ask, ready),
    mac: async (name, data) => {
      const path = `hmac/${await ready(name)}/sha2-256`;
      const { hmac } = printed.parse(await ask(path, { input: base64(data), key_version: 1 })).data;
      return Buffer.from(hmac.split(':').at(-1) ?? '', 'base64');
    },
    versions,
    rotate: async (name) => {
      await ask(`keys/${await ready(name)}/rotate`, {});
      return (await versions(name)).newest;
    },
    retire: async (name, oldest) => {
      const path = `keys/${await ready(name)}`;
      await ask(`${path}/config`, { min_decryption_version: oldest, min_encryption_version: 0 });
      await ask(`${path}/trim`, { min_available_version: oldest });
    },
  };
};
