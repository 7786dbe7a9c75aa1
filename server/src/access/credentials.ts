import type {
  addPasskey,
  changePassword,
  endCredential,
  listMyCredentials,
  startPasskey,
} from '@meguri/core/access/credentials.ops.ts';
import { checkPassword } from '@meguri/core/access/passwords.ts';
import { isFresh } from '@meguri/core/access/session-limits.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { endSessions } from '../platform/sessions.ts';
import { addChallenge, takeChallenge } from './challenges.db.ts';
import {
  addCredential,
  endCredentials,
  listCredentials,
  listPasskeys,
  setPasswordHash,
} from './credentials.db.ts';
import { askToCreate, checkCreated } from './passkeys.ts';
import { hashPassword } from './passwords.ts';
import { findNumbered } from './people.db.ts';
import { freshSession, ownSession } from './sessions.ts';

export const myCredentials: UseCase<typeof listMyCredentials> = async (ctx) => {
  const { personId } = ctx.actor;
  const person = await findNumbered(ctx.tx, personId);
  const found = await listCredentials(ctx.tx, personId);
  return {
    staffNumber: person?.staffNumber ?? null,
    fresh: isFresh(ownSession(ctx).provedAt, ctx.now),
    credentials: found.map((one) => ({
      id: one.id,
      kind: one.kind === 'password' ? 'password' : 'passkey',
      label: one.label,
      madeAt: one.made_at.toISOString(),
      usedAt: one.used_at?.toISOString() ?? null,
    })),
  };
};

export const askForPasskey: UseCase<typeof startPasskey> = async (ctx) => {
  const session = freshSession(ctx);
  const { personId, name } = ctx.actor;
  const known = await listPasskeys(ctx.tx, personId);
  const options = await askToCreate(session.origin(), { id: personId, name, known });
  const asked = {
    purpose: 'add-passkey',
    challenge: options.challenge,
    personId,
    sessionId: session.id,
    deviceHash: '',
  } as const;
  return { attemptId: await addChallenge(ctx.tx, asked, ctx.now), options };
};

export const addOnePasskey: UseCase<typeof addPasskey> = async (ctx, input) => {
  const session = freshSession(ctx);
  const which = { id: input.attemptId, purpose: 'add-passkey' } as const;
  const asked = await takeChallenge(ctx.tx, which, ctx.now);
  if (asked?.sessionId !== session.id) return refuseWith('passkey.refused');
  const expected = { origin: session.origin(), challenge: asked.challenge };
  const made = await checkCreated(input.response, expected);
  if (made === undefined) return refuseWith('passkey.refused');
  const credential = { ...made, personId: ctx.actor.personId, label: input.label };
  return { credentialId: await addCredential(ctx.tx, credential, ctx.now) };
};

const endOthers = (ctx: Ctx): Promise<number> =>
  endSessions(ctx.tx, { personId: ctx.actor.personId, but: ownSession(ctx).id }, ctx.now);

export const endOneCredential: UseCase<typeof endCredential> = async (ctx, { credentialId }) => {
  const session = freshSession(ctx);
  const { personId } = ctx.actor;
  const found = await listCredentials(ctx.tx, personId);
  if (!found.some(({ id }) => id === credentialId)) return refuseWith('not-found');
  // Who signs in through the provider or in a demo does not need one of these.
  const needed = !['oidc', 'demo'].includes(session.way);
  if (needed && found.length === 1) return refuseWith('credential.last');
  await endCredentials(ctx.tx, { personId, only: credentialId }, ctx.now);
  return { endedSessions: await endOthers(ctx) };
};

export const changeOwnPassword: UseCase<typeof changePassword> = async (ctx, { password }) => {
  freshSession(ctx);
  const { personId } = ctx.actor;
  const person = await findNumbered(ctx.tx, personId);
  must(checkPassword(password, person?.staffNumber ?? ''));
  const changed = await setPasswordHash(ctx.tx, { personId, hash: await hashPassword(password) });
  return changed ? { endedSessions: await endOthers(ctx) } : refuseWith('not-found');
};
