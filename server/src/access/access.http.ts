import { listDemoPeople, signInDemo, signOut, whoAmI } from '@meguri/core/access/access.ops.ts';
import { dayInJapan } from '@meguri/core/base/day.ts';
import type { Input } from '@meguri/core/operation.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { loadActor } from '../platform/actors.ts';
import { writeAudit } from '../platform/audit.ts';
import { type Platform, parsed } from '../platform/door.ts';
import { answerError, bindOperations, cookieName, requestIdOf } from '../platform/http.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { ownPlace, serve } from '../platform/serve.ts';
import { endSession, findSession, startSession } from '../platform/sessions.ts';
import { listHolders } from './access.db.ts';
import { describeActor } from './access.ts';

/** The only operations that work without a session; they open and close one. */
export const accessOperations = [listDemoPeople, signInDemo, signOut, whoAmI];

const cookie = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

type Door = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const guarded =
  (door: Door) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    reply.header('cache-control', 'no-store');
    try {
      return await door(request, reply);
    } catch (error) {
      return answerError(error, reply, requestIdOf(request));
    }
  };

const people = (platform: Platform): Door => {
  const scope = { schema: platform.schema, stations: [] };
  return async () => {
    if (!platform.demo) return refuseWith('not-found');
    const today = dayInJapan(platform.clock());
    const found = await platform.database.transaction(scope, (tx) => listHolders(tx, today));
    return { people: found };
  };
};

const signIn = (platform: Platform): Door => {
  const scope = { schema: platform.schema, stations: [] };
  return async (request, reply) => {
    if (!platform.demo) return refuseWith('not-found');
    const who = parsed(signInDemo.input, request.body) as Input<typeof signInDemo>;
    const now = platform.clock();
    const token = await platform.database.transaction(scope, async (tx) => {
      const actor = await loadActor(tx, who, dayInJapan(now));
      if (actor === undefined) return refuseWith('not-found');
      const { name, audit } = signInDemo;
      const requestId = requestIdOf(request);
      const event = { at: now, requestId, actor, operation: name, action: audit };
      await writeAudit(tx, { ...event, subjectId: undefined });
      return startSession(tx, who, now);
    });
    reply.setCookie(cookieName, token, cookie);
    return { signedIn: true };
  };
};

const leave = (platform: Platform): Door => {
  const scope = { schema: platform.schema, stations: [] };
  return async (request, reply) => {
    const token = request.cookies[cookieName];
    const now = platform.clock();
    if (token !== undefined) {
      await platform.database.transaction(scope, async (tx) => {
        const who = await findSession(tx, token, now);
        if (who === undefined) return;
        const { name, audit } = signOut;
        const requestId = requestIdOf(request);
        const event = { at: now, requestId, actor: who, operation: name, action: audit };
        await writeAudit(tx, { ...event, subjectId: undefined });
        await endSession(tx, token, now);
      });
    }
    reply.clearCookie(cookieName, cookie);
    return { signedOut: true };
  };
};

/** Binds sign-in, sign-out and "who am I". */
export const bindAccess = (app: FastifyInstance, platform: Platform): void => {
  app.post(`/api/${listDemoPeople.name}`, guarded(people(platform)));
  app.post(`/api/${signInDemo.name}`, guarded(signIn(platform)));
  app.post(`/api/${signOut.name}`, guarded(leave(platform)));
  const use = describeActor(platform.demo);
  bindOperations(app, platform, [serve(whoAmI, { place: ownPlace, use })]);
};
