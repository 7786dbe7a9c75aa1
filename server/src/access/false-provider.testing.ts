import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

// A provider that lies in one point at a time (trust.md T58).

// biome-ignore lint/style/noRestrictedGlobals: a provider signs its tokens, and this one is a test's
const { subtle } = crypto;

export type Lie =
  | 'none'
  | 'issuer'
  | 'audience'
  | 'nonce'
  | 'expired'
  | 'algorithm-none'
  | 'other-key'
  | 'key-confusion'
  | 'no-token'
  | 'no-claim';

const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const newKeys = () =>
  subtle.generateKey(
    { ...rsa, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
};

export type FalseProvider = {
  readonly issuer: string;
  /** What the next token request is answered with. */
  readonly say: (next: {
    readonly lie: Lie;
    readonly subject: string;
    readonly nonce: string;
    /** What the token says beside. */
    readonly claims?: Readonly<Record<string, unknown>>;
  }) => void;
  /** What the last token request sent. */
  readonly asked: () => URLSearchParams;
  readonly close: () => Promise<void>;
};

type Keys = Awaited<ReturnType<typeof newKeys>>;

const sign = async (
  lie: Lie,
  keys: { right: Keys; wrong: Keys },
  text: string,
): Promise<string> => {
  const bytes = Buffer.from(text);
  if (lie === 'algorithm-none') return '';
  if (lie === 'key-confusion') {
    const spki = await subtle.exportKey('spki', keys.right.publicKey);
    const name = { name: 'HMAC', hash: 'SHA-256' } as const;
    const key = await subtle.importKey('raw', spki, name, false, ['sign']);
    return Buffer.from(await subtle.sign('HMAC', key, bytes)).toString('base64url');
  }
  const { privateKey } = lie === 'other-key' ? keys.wrong : keys.right;
  return Buffer.from(await subtle.sign(rsa, privateKey, bytes)).toString('base64url');
};

const algorithmOf: Partial<Record<Lie, string>> = {
  'algorithm-none': 'none',
  'key-confusion': 'HS256',
};

export const startFalseProvider = async (): Promise<FalseProvider> => {
  const keys = { right: await newKeys(), wrong: await newKeys() };
  const state = {
    lie: 'none' as Lie,
    subject: '',
    nonce: '',
    asked: new URLSearchParams(),
    claims: {} as Readonly<Record<string, unknown>>,
  };
  const server = createServer();
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    }),
  );
  const issuer = `http://localhost:${port}`;
  const token = async (): Promise<string> => {
    const { lie, nonce, subject } = state;
    const now = Math.floor(Date.now() / 1000) - (lie === 'expired' ? 7200 : 0);
    const claims = {
      iss: lie === 'issuer' ? 'http://localhost:1' : issuer,
      aud: lie === 'audience' ? 'somebody-else' : 'meguri',
      nonce: lie === 'nonce' ? 'another' : nonce,
      ...(lie === 'no-claim' ? { sub: '' } : { sub: subject }),
      iat: now,
      exp: now + 300,
      ...state.claims,
    };
    const head = encode({ alg: algorithmOf[lie] ?? 'RS256', kid: 'k1', typ: 'JWT' });
    const signed = `${head}.${encode(claims)}`;
    return `${signed}.${await sign(lie, keys, signed)}`;
  };
  const answers: Record<string, () => Promise<unknown>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    }),
    '/jwks': async () => ({
      keys: [{ ...(await subtle.exportKey('jwk', keys.right.publicKey)), kid: 'k1', use: 'sig' }],
    }),
    '/token': async () => ({
      access_token: 'opaque',
      token_type: 'Bearer',
      expires_in: 60,
      ...(state.lie === 'no-token' ? {} : { id_token: await token() }),
    }),
  };
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'POST') state.asked = await bodyOf(request);
    const answer = await answers[request.url ?? '']?.();
    response.statusCode = answer === undefined ? 404 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer ?? {}));
  });
  return {
    issuer,
    say: (next) => Object.assign(state, next),
    asked: () => state.asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
