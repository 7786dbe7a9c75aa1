import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import { decrypt, encrypt, macOf, newKey } from './keys-seal.ts';

// A key service that behaves like the transit engine of OpenBao and Vault where this product uses
// it: derived keys that need their context, versions, rewrap in batches, retirement, token check.

type Key = { derived: boolean; versions: Map<number, Buffer>; latest: number; least: number };

const bad = (): never => {
  throw new Error('400');
};

const item = z.object({ ciphertext: z.string(), context: z.string().optional() });
const body = z.object({
  derived: z.boolean().optional(),
  plaintext: z.string().optional(),
  ciphertext: z.string().optional(),
  context: z.string().optional(),
  input: z.string().optional(),
  key_version: z.int().optional(),
  min_decryption_version: z.int().optional(),
  min_available_version: z.int().optional(),
  batch_input: z.array(item).optional(),
});
type Body = z.output<typeof body>;

const contextOf = (key: Key, context: string | undefined): string =>
  key.derived && !context ? bad() : (context ?? '');

const lock = (key: Key, plaintext: string, context: string | undefined): string => {
  const bytes = key.versions.get(key.latest) ?? bad();
  const sealed = encrypt(bytes, Buffer.from(plaintext, 'base64'), contextOf(key, context));
  return `vault:v${key.latest}:${sealed.toString('base64')}`;
};

const unlock = (key: Key, { ciphertext, context }: z.output<typeof item>): string => {
  const [, version = '0', text = ''] = /^vault:v(\d+):(.*)$/.exec(ciphertext) ?? bad();
  if (Number(version) < key.least) bad();
  const bytes = key.versions.get(Number(version)) ?? bad();
  return decrypt(bytes, Buffer.from(text, 'base64'), contextOf(key, context)).toString('base64');
};

const add = (key: Key): void => {
  key.latest += 1;
  key.versions.set(key.latest, newKey());
};

const actions: Readonly<Record<string, (key: Key, sent: Body) => unknown>> = {
  encrypt: (key, { plaintext = '', context }) => ({ ciphertext: lock(key, plaintext, context) }),
  decrypt: (key, { ciphertext = '', context }) => ({
    plaintext: unlock(key, { ciphertext, context }),
  }),
  rewrap: (key, { batch_input = [] }) => ({
    batch_results: batch_input.map((one) => ({
      ciphertext: lock(key, unlock(key, one), one.context),
    })),
  }),
  'hmac/sha2-256': (key, { input = '', key_version = key.latest }) => {
    const mac = macOf(key.versions.get(key_version) ?? bad(), input);
    return { hmac: `vault:v${key_version}:${mac.toString('base64')}` };
  },
  'keys/rotate': (key) => add(key),
  'keys/config': (key, { min_decryption_version = 1 }) => {
    key.least = min_decryption_version;
  },
  'keys/trim': (key, { min_available_version = 1 }) => {
    if (min_available_version > key.least) bad();
    for (const version of key.versions.keys()) {
      if (version < min_available_version) key.versions.delete(version);
    }
  },
  keys: (key) => ({
    latest_version: key.latest,
    min_decryption_version: key.least,
    min_available_version: Math.min(...key.versions.keys()),
  }),
};

const read = async (request: IncomingMessage): Promise<Body> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString();
  return body.parse(text === '' ? {} : JSON.parse(text));
};

export type FakeTransit = {
  readonly address: string;
  readonly token: string;
  /** While true every call is answered as a sealed service answers. */
  readonly down: (is: boolean) => void;
  readonly close: () => Promise<void>;
};

const answering = (ring: Map<string, Key>) => (url: string, sent: Body, isPost: boolean) => {
  const [action = '', name = '', ...rest] = url.replace('/v1/transit/', '').split('/');
  const known = ring.get(name);
  const handler = actions[[action, ...rest].join('/')];
  if (action === 'keys' && rest.length === 0 && isPost) {
    const key = known ?? {
      derived: sent.derived === true,
      versions: new Map(),
      latest: 0,
      least: 1,
    };
    if (known === undefined) add(key);
    ring.set(name, key);
    return {};
  }
  return handler?.(known ?? bad(), sent) ?? {};
};

/** Starts the key service on a free port of this machine. */
export const fakeTransit = async (): Promise<FakeTransit> => {
  const answer = answering(new Map());
  const token = 'a-token-of-the-test';
  let sleeping = false;
  const server = createServer(async (request, reply) => {
    const sent = await read(request);
    const status = (code: number, data: unknown): void => {
      reply.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(data));
    };
    if (sleeping) return status(503, { errors: ['sealed'] });
    if (request.headers['x-vault-token'] !== token) return status(403, { errors: ['denied'] });
    try {
      const data = answer(decodeURIComponent(request.url ?? ''), sent, request.method === 'POST');
      return status(200, { data });
    } catch {
      return status(400, { errors: ['cannot do that'] });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    token,
    down: (is) => {
      sleeping = is;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
