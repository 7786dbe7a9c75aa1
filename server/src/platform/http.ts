import type { RefusalText } from '@meguri/core/base/refusal-text.ts';
import { explain, refusals } from '@meguri/core/refusals.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { commandLineHeader } from './command-line.ts';
import { bearerIn, setSession } from './cookies.ts';
import { type Platform, perform } from './door.ts';
import { newId } from './keys.ts';
import { logFault, logRefused } from './log.ts';
import { RefusalError, refuseWith } from './refusal-error.ts';
import type { Served } from './serve.ts';
import { originOf } from './sign-in.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The caller's request id, so that a repeat is recognised; a new one where none was sent. */
export const requestIdOf = (request: FastifyRequest): string => {
  const sent = request.headers['x-meguri-request'];
  return typeof sent === 'string' && uuid.test(sent) ? sent : newId();
};

const problem = (error: RefusalError, requestId: string): Record<string, unknown> => {
  const { code, details } = error.refusal;
  const text: RefusalText = refusals[code];
  const [ja, en] = [explain(code, details, 'ja'), explain(code, details, 'en')];
  return {
    type: 'about:blank',
    status: text.status,
    title: ja.say,
    detail: ja.next,
    code,
    details,
    say: { ja: ja.say, en: en.say },
    next: { ja: ja.next, en: en.next },
    requestId,
  };
};

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : undefined;

/** An expected no is problem+json; anything else is a bug: a number, no detail, all in the log. */
export const answerError = (
  error: unknown,
  reply: FastifyReply,
  requestId: string,
): FastifyReply => {
  reply.header('content-type', 'application/problem+json; charset=utf-8');
  if (error instanceof RefusalError) {
    const body = problem(error, requestId);
    return reply.status(Number(body['status'])).send(body);
  }
  const status = statusOf(error);
  if (status === 413) {
    return answerError(
      new RefusalError({ code: 'request.too-large', details: {} }),
      reply,
      requestId,
    );
  }
  if (status !== undefined && status < 500) {
    const refusal = { code: 'request.malformed', details: { field: 'body' } } as const;
    return answerError(new RefusalError(refusal), reply, requestId);
  }
  logFault('request failed', error, requestId);
  return reply.status(500).send({ status: 500, code: 'bug', requestId });
};

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Does the command line of this machine ask? A token that is not the present one is refused. */
export const fromCommandLine = (platform: Platform, request: FastifyRequest): boolean => {
  const sent = request.headers[commandLineHeader];
  if (typeof sent !== 'string') return false;
  const here = loopback.has(request.ip);
  return (here && platform.commandLine?.take(sent)) || refuseWith('session.missing');
};

/** A file of a whole prefecture, as base64 in one request. */
const largeBody = 40 * 1024 * 1024;

// Rules of the work are refused every day, sign-ins that fail are on the audit log; what is told here
// is that somebody wanted what they may not do or know.
const told = new Set([403, 404]);

const tellRefused = (error: unknown, operation: string, requestId: string): void => {
  if (!(error instanceof RefusalError)) return;
  const { code } = error.refusal;
  if (told.has(refusals[code].status)) logRefused(operation, code, requestId);
};

/** POST /api/<operation> for every served operation. */
export const bindOperations = (
  app: FastifyInstance,
  platform: Platform,
  served: readonly Served[],
): void => {
  for (const one of served) {
    const limit = one.large ? { bodyLimit: largeBody } : {};
    app.post(`/api/${one.operation.name}`, limit, async (request, reply) => {
      const requestId = requestIdOf(request);
      reply.header('cache-control', 'no-store');
      reply.header('x-meguri-request', requestId);
      try {
        const renewed: { token?: string } = {};
        const renew = (token: string): void => {
          renewed.token = token;
        };
        const answer = await perform(platform, {
          served: one,
          body: request.body,
          token: bearerIn(request),
          browser: { origin: () => originOf(platform.signIn, request), renew },
          requestId,
          commandLine: fromCommandLine(platform, request),
        });
        if (renewed.token !== undefined) setSession(request, reply, renewed.token);
        return answer;
      } catch (error) {
        tellRefused(error, one.operation.name, requestId);
        return answerError(error, reply, requestId);
      }
    });
  }
};
