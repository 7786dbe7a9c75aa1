import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerError, requestIdOf } from './http.ts';
import { RefusalError } from './refusal-error.ts';
import type { SignIn } from './sign-in.ts';

// What every answer carries, and who may ask at all: no inline script or style without the number of
// this answer, no other site's pages, no name but our own (docs/security.md).

const policy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

// No part of the product asks a device where it is, or sees or hears (design 7).
const permissions = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'display-capture']
  .map((one) => `${one}=()`)
  .join(', ');

const hostName = (host: string): string => host.replace(/:\d+$/, '');
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Is this server reached by a name of its own? Another name is a page that was bent to us. */
const isOwnHost = ({ origin }: SignIn, host: string): boolean =>
  ownNames.has(hostName(host)) || (origin !== undefined && new URL(origin).host === host);

/** A browser tells from which site a request comes; a program that tells nothing has no cookies. */
const isOwnSite = ({ origin }: SignIn, { headers }: FastifyRequest): boolean => {
  const from = headers.origin;
  if (headers['sec-fetch-site'] === 'cross-site') return false;
  if (from === undefined) return true;
  return from === origin || from === `http://${headers.host}`;
};

const foreign = new RefusalError({ code: 'request.foreign', details: {} });

const refuseForeign = (app: FastifyInstance, signIn: SignIn): void => {
  app.addHook('onRequest', async (request, reply) => {
    const own = isOwnHost(signIn, request.headers.host ?? '');
    const safe = request.method === 'GET' || request.method === 'HEAD';
    if (own && (safe || isOwnSite(signIn, request))) return undefined;
    return answerError(foreign, reply, requestIdOf(request));
  });
};

/** Headers of every answer, and the refusal of what comes from elsewhere (trust.md T56, T59). */
export const guardWeb = async (app: FastifyInstance, signIn: SignIn): Promise<void> => {
  const strictTransportSecurity = signIn.origin?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: policy,
    enableCSPNonces: true,
    strictTransportSecurity,
  });
  app.addHook('onRequest', async (_, reply) => {
    reply.header('permissions-policy', permissions);
  });
  refuseForeign(app, signIn);
};

/** The page of the office app; styles that its components make carry the number of the answer. */
export const serveOffice = (app: FastifyInstance, root: string): void => {
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  app.register(fastifyStatic, { root, wildcard: false, index: false, globIgnore: ['index.html'] });
  app.get('/*', (_, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page.replace('{nonce}', reply.cspNonce.style)),
  );
};

const halfYear = 183 * 24 * 60 * 60 * 1000;

/** Whom to tell of a weakness (RFC 9116); the operator names the contact. */
export const securityText = (contact: string, now: Date): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${new Date(now.getTime() + halfYear).toISOString()}`,
    'Preferred-Languages: ja, en',
    '',
  ].join('\n');
