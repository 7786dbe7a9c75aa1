import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { accessOperations, bindAccess } from './access/access.http.ts';
import { beatsServed } from './beats/beats.http.ts';
import { directivesServed } from './directives/directives.http.ts';
import { importsServed } from './imports/imports.http.ts';
import { organisationServed } from './organisation/organisation.http.ts';
import { plansServed } from './plans/plans.http.ts';
import { authoriser } from './platform/authorise.ts';
import type { Platform } from './platform/door.ts';
import { bindOperations } from './platform/http.ts';
import { openApi } from './platform/openapi.ts';
import type { Served } from './platform/serve.ts';
import { premisesServed } from './premises/premises.http.ts';
import { reviewsServed } from './reviews/reviews.http.ts';
import { sheetsServed } from './sheets/sheets.http.ts';
import { tasksServed } from './tasks/tasks.http.ts';
import { visitsServed } from './visits/visits.http.ts';

/** What the server does, one line per slice. */
export const served: readonly Served[] = [
  ...organisationServed,
  ...directivesServed,
  ...beatsServed,
  ...premisesServed,
  ...importsServed,
  ...visitsServed,
  ...plansServed,
  ...reviewsServed,
  ...tasksServed,
  ...sheetsServed,
];

/** Every operation of the program, also those that open a session. */
export const operations = [...accessOperations, ...served.map((one) => one.operation)];

/** The one decision point, its policies validated against the actions of the program. */
export const authorise = authoriser(operations.map((operation) => operation.action));

type Options = { readonly officeFolder?: string };

const policy = {
  directives: {
    defaultSrc: ["'self'"],
    // React Aria sets style attributes and inserts one style element.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
};

// Passkeys know names, not numbers, so pages of 127.0.0.1 move to localhost; /healthz stays.
const redirectToName = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => {
    const host = request.headers.host ?? '';
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (isPage && host.startsWith('127.0.0.1')) {
      return reply.redirect(`http://localhost${host.slice('127.0.0.1'.length)}${request.url}`, 302);
    }
    return undefined;
  });
};

const serveOffice = (app: FastifyInstance, root: string): void => {
  app.register(fastifyStatic, { root, wildcard: false });
  app.get('/*', (_, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
};

/** The server of one prefecture: sign-in, operations, the office app and its API document. */
export const buildApp = async (
  platform: Platform,
  options: Options = {},
): Promise<FastifyInstance> => {
  const app = fastify({ bodyLimit: 40 * 1024 * 1024, logger: false });
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: policy, strictTransportSecurity: false });
  redirectToName(app);
  app.get('/healthz', async () => ({ status: 'ok', engine: platform.database.engine }));
  app.get('/openapi.json', async () => openApi(operations));
  bindAccess(app, platform);
  bindOperations(app, platform, served);
  if (options.officeFolder !== undefined) serveOffice(app, options.officeFolder);
  return app;
};
