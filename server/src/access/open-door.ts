import { type Day, dayInJapan } from '@meguri/core/base/day.ts';
import { idFrom } from '@meguri/core/base/ids.ts';
import type { Input, Operation } from '@meguri/core/operation.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { writeAudit } from '../platform/audit.ts';
import { bearerIn, deviceOf, setSession } from '../platform/cookies.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/door.ts';
import { answerError, requestIdOf } from '../platform/http.ts';
import { parsed } from '../platform/parse-input.ts';
import { RefusalError } from '../platform/refusal-error.ts';
import { type Device, findSession, type Session } from '../platform/sessions.ts';
import { originOf } from '../platform/sign-in.ts';
import type { Provider } from './provider.ts';

/** What the doors before sign-in share: the platform and the prefecture's provider, if any. */
export type Hall = { readonly platform: Platform; readonly provider: Provider | undefined };

/** Somebody at the door: nobody knows yet who. */
export type Knock = Hall & {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly requestId: string;
  readonly now: Date;
  readonly today: Day;
  readonly origin: () => string;
  readonly device: () => Device;
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};

export const knockOf = (
  { platform, provider }: Hall,
  request: FastifyRequest,
  reply: FastifyReply,
): Knock => {
  const now = platform.clock();
  const scope = { schema: platform.schema, stations: [] };
  return {
    platform,
    provider,
    request,
    reply,
    now,
    requestId: requestIdOf(request),
    today: dayInJapan(now),
    origin: () => originOf(platform.signIn, request),
    device: () => deviceOf(request, reply),
    transaction: (work) => platform.database.transaction(scope, work),
  };
};

/** The session whose cookies came with the request, open or locked. */
export const sessionAtDoor = async (knock: Knock, tx: Tx): Promise<Session | undefined> => {
  const bearer = bearerIn(knock.request);
  return bearer === undefined ? undefined : findSession(tx, bearer, knock.now);
};

export const giveSession = (knock: Knock, token: string): void =>
  setSession(knock.request, knock.reply, token);

const nobody = {
  personId: idFrom('meguri', 'nobody'),
  postId: idFrom('meguri', 'nobody in post'),
} as const;

type Noted = {
  readonly operation: string;
  readonly action: string;
  readonly who?: { readonly personId: string; readonly postId: string };
  readonly subjectId?: string;
};

/** What happened at the door; without `who` it was nobody yet, and the subject says whose door. */
export const note = (knock: Knock, tx: Tx, { who, subjectId, ...noted }: Noted): Promise<void> =>
  writeAudit(tx, {
    ...noted,
    at: knock.now,
    requestId: knock.requestId,
    actor: who ?? nobody,
    subjectId,
  });

type Door<O extends Operation> = (knock: Knock, input: Input<O>) => Promise<z.input<O['output']>>;

export type OpenDoor = {
  readonly operation: Operation;
  readonly open: (knock: Knock, input: never) => Promise<unknown>;
  readonly limited: boolean;
};

/** An operation that works without a session. */
export const door = <O extends Operation>(operation: O, open: Door<O>): OpenDoor => ({
  operation,
  open,
  // What can be guessed at is limited by address too; the operations of a demo are not.
  limited: operation.refusals.includes('request.too-many'),
});

/** Sign-ins of one address in a minute: a whole station comes to work behind one. */
const perMinute = 60;

/** The limit by address for a route; the plug-in keeps the counts (T60). */
export const addressLimit = {
  rateLimit: {
    max: perMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new RefusalError({ code: 'request.too-many', details: {} }),
  },
} as const;

/** POST /api/<operation> without a session. */
export const bindDoors = (app: FastifyInstance, hall: Hall, doors: readonly OpenDoor[]): void => {
  for (const { operation, open, limited } of doors) {
    app.route({
      method: 'POST',
      url: `/api/${operation.name}`,
      ...(limited ? { config: addressLimit } : {}),
      errorHandler: (error, request, reply) => answerError(error, reply, requestIdOf(request)),
      handler: async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const knock = knockOf(hall, request, reply);
        try {
          const input = parsed(operation.input, request.body) as never;
          return operation.output.parse(await open(knock, input));
        } catch (error) {
          return answerError(error, reply, knock.requestId);
        }
      },
    });
  }
};
