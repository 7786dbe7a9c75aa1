import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { accessOperations, bindAccess } from './access/access.http.ts';
import { auditServed } from './audit/audit.http.ts';
import { beatsServed } from './beats/beats.http.ts';
import { bodiesServed } from './bodies/bodies.http.ts';
import { tasksOfBodies, tasksOfProgramme } from './bodies/bodies.ts';
import { cardsServed } from './cards/cards.http.ts';
import { commendationsServed } from './commendations/commendations.http.ts';
import { waitingOfCommendations } from './commendations/commendations.ts';
import { communitiesErased, communitiesServed } from './communities/communities.http.ts';
import { waitingOfCommunities, waitingOfHandOvers } from './communities/communities.ts';
import { handOversServed } from './communities/hand-overs.http.ts';
import { custodyServed } from './custody/custody.http.ts';
import { directivesServed } from './directives/directives.http.ts';
import { needsAssessment } from './directives/directives.ts';
import { importsServed } from './imports/imports.http.ts';
import { interpretersServed } from './interpreters/interpreters.http.ts';
import { waitingOfInterpreters } from './interpreters/interpreters.ts';
import { materialsServed } from './materials/materials.http.ts';
import { waitingOfMaterials } from './materials/materials.ts';
import { measuresServed } from './measures/measures.http.ts';
import { languagesNamed, waitingOfMeasures } from './measures/measures.ts';
import { organisationServed } from './organisation/organisation.http.ts';
import { partnersServed } from './partners/partners.http.ts';
import { waitingOfPartners } from './partners/partners.ts';
import { plansServed } from './plans/plans.http.ts';
import { authoriser } from './platform/authorise.ts';
import type { Platform } from './platform/door.ts';
import { answerError, bindOperations, requestIdOf } from './platform/http.ts';
import { bindMaintenance } from './platform/maintenance.ts';
import { openApi } from './platform/openapi.ts';
import { RefusalError } from './platform/refusal-error.ts';
import type { Served } from './platform/serve.ts';
import { guardWeb, securityText, serveOffice } from './platform/web.ts';
import { premisesServed } from './premises/premises.http.ts';
import { publicationsServed } from './publications/publications.http.ts';
import { reportsServed } from './reports/reports.http.ts';
import { waitingOfReports } from './reports/reports.ts';
import { reviewsServed } from './reviews/reviews.http.ts';
import { rightsServed } from './rights/rights.http.ts';
import { sheetsServed } from './sheets/sheets.http.ts';
import { tasksServed } from './tasks/tasks.http.ts';
import type { WaitingOf } from './tasks/tasks.ts';
import { trainingServed } from './training/training.http.ts';
import { waitingOfTraining } from './training/training.ts';
import { visitsServed } from './visits/visits.http.ts';
import { voicesServed } from './voices/voices.http.ts';
import { waitingOfVoices } from './voices/voices.ts';

/** What waits in the slices of the programme, as tasks of their posts (decision 0005). */
const waitingInProgramme: readonly WaitingOf[] = [
  waitingOfMaterials,
  waitingOfCommunities,
  waitingOfHandOvers,
  waitingOfPartners,
  waitingOfInterpreters,
  waitingOfMeasures,
  waitingOfTraining,
  waitingOfVoices,
  waitingOfReports,
  waitingOfCommendations,
];

/** What the server does, one line per slice. */
export const served: readonly Served[] = [
  ...organisationServed,
  ...directivesServed,
  ...beatsServed,
  ...premisesServed,
  ...importsServed,
  ...cardsServed,
  ...custodyServed,
  ...materialsServed,
  ...visitsServed,
  ...plansServed,
  ...reviewsServed,
  ...tasksServed(tasksOfBodies, tasksOfProgramme(waitingInProgramme)),
  ...bodiesServed,
  ...needsAssessment(communitiesServed),
  ...communitiesErased,
  ...needsAssessment(handOversServed),
  ...partnersServed,
  ...interpretersServed(languagesNamed),
  ...needsAssessment(measuresServed),
  ...trainingServed,
  ...voicesServed,
  ...needsAssessment(reportsServed),
  ...commendationsServed,
  ...sheetsServed,
  ...publicationsServed,
  ...rightsServed,
  ...auditServed,
];

/** Every operation of the program, also those that open a session. */
export const operations = [...accessOperations, ...served.map((one) => one.operation)];

/** The one decision point, its policies validated against the actions of the program. */
export const authorise = authoriser(operations.map((operation) => operation.action));

/** Whom to tell of a weakness; the operator names the real one. */
const contact = process.env['MEGURI_SECURITY_CONTACT'] ?? 'mailto:security@meguri.example';

type Options = { readonly officeFolder?: string };

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

// What breaks before an operation begins is answered as everything else is.
const answerFaults = (app: FastifyInstance): void => {
  app.setErrorHandler((error, request, reply) => answerError(error, reply, requestIdOf(request)));
  app.setNotFoundHandler((request, reply) =>
    answerError(new RefusalError({ code: 'not-found', details: {} }), reply, requestIdOf(request)),
  );
};

/** The server of one prefecture: sign-in, operations, the office app and its API document. */
export const buildApp = async (
  platform: Platform,
  options: Options = {},
): Promise<FastifyInstance> => {
  // Behind a proxy of this machine the caller's address and scheme are what the proxy says.
  const trustProxy = platform.signIn.origin === undefined ? false : 'loopback';
  const app = fastify({
    bodyLimit: 1024 * 1024,
    requestTimeout: 120_000,
    logger: false,
    trustProxy,
  });
  await app.register(cookie);
  await guardWeb(app, platform.signIn);
  // Only the doors before sign-in are limited by address; each says how (access/open-door.ts).
  await app.register(rateLimit, { global: false });
  redirectToName(app);
  answerFaults(app);
  app.get('/healthz', async () => ({ status: 'ok', engine: platform.database.engine }));
  app.get('/openapi.json', async () => openApi(operations));
  app.get('/.well-known/security.txt', (_, reply) =>
    reply.type('text/plain; charset=utf-8').send(securityText(contact, platform.clock())),
  );
  bindAccess(app, platform);
  bindOperations(app, platform, served);
  bindMaintenance(app, platform);
  if (options.officeFolder !== undefined) serveOffice(app, options.officeFolder);
  return app;
};
