import { type signInDemo, signOut } from '@meguri/core/access/access.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { loadActor } from '../platform/actors.ts';
import { clearSession } from '../platform/cookies.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { endSessions, startSession } from '../platform/sessions.ts';
import { listHolders } from './access.db.ts';
import { giveSession, type Knock, note, sessionAtDoor } from './open-door.ts';

/** The demo's people; only on loopback with the embedded database (server.ts sets `demo`). */
export const demoPeople = async (knock: Knock) => {
  const { platform, today, transaction } = knock;
  // A real prefecture has nobody to be: the sign-in page then shows the other ways only.
  return { people: platform.demo ? [...(await transaction((tx) => listHolders(tx, today)))] : [] };
};

export const demoSignIn = async (knock: Knock, who: Input<typeof signInDemo>) => {
  const { platform, today, now, transaction } = knock;
  if (!platform.demo) return refuseWith('not-found');
  const token = await transaction(async (tx) => {
    const actor = await loadActor(tx, who, today);
    if (actor === undefined) return refuseWith('not-found');
    const signedIn = { operation: 'access.signInDemo', action: 'access.signed-in' };
    await note(knock, tx, { ...signedIn, who });
    const before = await sessionAtDoor(knock, tx);
    if (before !== undefined) {
      await endSessions(tx, { personId: before.personId, only: before.id }, now);
    }
    return startSession(tx, { ...who, way: 'demo', device: knock.device() }, now);
  });
  giveSession(knock, token);
  return { signedIn: true as const };
};

/** Ends the session, locked or not; the cookie goes in any case. */
export const leave = async (knock: Knock) => {
  const { now, request, reply, transaction } = knock;
  await transaction(async (tx) => {
    const who = await sessionAtDoor(knock, tx);
    if (who === undefined) return;
    await note(knock, tx, { operation: signOut.name, action: signOut.audit, who });
    await endSessions(tx, { personId: who.personId, only: who.id }, now);
  });
  clearSession(request, reply);
  return { signedOut: true as const };
};
