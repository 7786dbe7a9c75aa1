import { isoCBOR } from '@simplewebauthn/server/helpers';
import { newSecret } from '../platform/keys.ts';

// A passkey in software (WebAuthn level 3, §6.1 and §7): ES256, attestation 'none'. It can be made to
// do what a good one never does.

// biome-ignore lint/style/noRestrictedGlobals: an authenticator signs, and this one is a test's
const { subtle } = crypto;

const es256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export type Behaviour = {
  readonly origin: string;
  readonly rpId: string;
  /** PIN, finger or face was checked. */
  readonly verified: boolean;
  readonly counter: number;
};

const text = (bytes: ArrayBuffer | Uint8Array): string =>
  Buffer.from(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)).toString('base64url');

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await subtle.digest('SHA-256', bytes));

const bytesOf = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);

const clientData = (type: 'create' | 'get', challenge: string, { origin }: Behaviour): string =>
  JSON.stringify({ type: `webauthn.${type}`, challenge, origin, crossOrigin: false });

const headOf = async (did: Behaviour, attested: boolean): Promise<Buffer> => {
  const flags = 0x01 | (did.verified ? 0x04 : 0) | (attested ? 0x40 : 0);
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(did.counter);
  return Buffer.concat([await digest(bytesOf(did.rpId)), Buffer.from([flags]), counter]);
};

// A signature travels as two numbers in DER (§6.5.5); WebCrypto gives them side by side.
const derNumber = (raw: Uint8Array): Buffer => {
  const at = raw.findIndex((byte) => byte !== 0);
  const bare = raw.subarray(Math.max(0, at));
  const body = (bare[0] ?? 0) > 0x7f ? Buffer.from([0, ...bare]) : Buffer.from(bare);
  return Buffer.concat([Buffer.from([0x02, body.length]), body]);
};
const derOf = (raw: Uint8Array): Buffer => {
  const both = Buffer.concat([derNumber(raw.subarray(0, 32)), derNumber(raw.subarray(32))]);
  return Buffer.concat([Buffer.from([0x30, both.length]), both]);
};

const coseOf = async (key: Parameters<typeof subtle.exportKey>[1]): Promise<Uint8Array> => {
  const { x = '', y = '' } = await subtle.exportKey('jwk', key);
  const entry = (value: string) => Uint8Array.from(Buffer.from(value, 'base64url'));
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, entry(x)],
      [-3, entry(y)],
    ]),
  );
};

export const newAuthenticator = async () => {
  const keys = await subtle.generateKey(es256, true, ['sign', 'verify']);
  const handle = Uint8Array.from(Buffer.from(newSecret(), 'base64url'));
  const id = text(handle);
  const shared = { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;
  return {
    create: async (challenge: string, did: Behaviour) => {
      const data = Buffer.concat([
        await headOf(did, true),
        Buffer.alloc(16),
        Buffer.from([0, handle.length]),
        handle,
        await coseOf(keys.publicKey),
      ]);
      const attestation = isoCBOR.encode(
        new Map<string, string | Map<string, string> | Uint8Array>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', Uint8Array.from(data)],
        ]),
      );
      const clientDataJSON = text(bytesOf(clientData('create', challenge, did)));
      return { ...shared, response: { clientDataJSON, attestationObject: text(attestation) } };
    },
    prove: async (challenge: string, did: Behaviour) => {
      const client = bytesOf(clientData('get', challenge, did));
      const data = await headOf(did, false);
      const signed = Uint8Array.from(Buffer.concat([data, await digest(client)]));
      const sign = { name: 'ECDSA', hash: 'SHA-256' } as const;
      const raw = new Uint8Array(await subtle.sign(sign, keys.privateKey, signed));
      const response = {
        clientDataJSON: text(client),
        authenticatorData: text(Uint8Array.from(data)),
        signature: text(Uint8Array.from(derOf(raw))),
      };
      return { ...shared, response };
    },
  };
};
