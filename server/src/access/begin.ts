import type { Tx } from '../platform/database.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { endSessions, startSession, type Way } from '../platform/sessions.ts';
import { giveSession, type Knock, note, sessionAtDoor } from './open-door.ts';
import { findPostToStart } from './people.db.ts';

type Proved = { readonly personId: string; readonly way: Way; readonly operation: string };

/** A refused sign-in on record; who tried may be nobody known. */
export const noteFailure = (
  knock: Knock,
  tx: Tx,
  failed: { readonly operation: string; readonly personId?: string | undefined },
): Promise<void> =>
  note(knock, tx, {
    operation: failed.operation,
    action: 'access.sign-in-failed',
    ...(failed.personId === undefined ? {} : { subjectId: failed.personId }),
  });

/** Writes the failure down and gives the one answer that all failures get. */
export const refuseSignIn = async (
  knock: Knock,
  failed: { readonly operation: string; readonly personId?: string | undefined },
): Promise<never> => {
  await knock.transaction((tx) => noteFailure(knock, tx, failed));
  return refuseWith('sign-in.refused');
};

/**
 * Begins a session for a person who proved who they are, in the post they worked in last, else the
 * first of today's; without any post there is nothing to sign in to. A session that came with the
 * request ends: no secret outlives a sign-in (T57). Returns undefined when there is no post.
 */
export const beginSession = async (
  knock: Knock,
  tx: Tx,
  { personId, way, operation }: Proved,
): Promise<string | undefined> => {
  const postId = await findPostToStart(tx, personId, knock.today);
  if (postId === undefined) return undefined;
  const before = await sessionAtDoor(knock, tx);
  if (before !== undefined) {
    await endSessions(tx, { personId: before.personId, only: before.id }, knock.now);
  }
  await note(knock, tx, { operation, action: 'access.signed-in', who: { personId, postId } });
  return startSession(tx, { personId, postId, way, device: knock.device() }, knock.now);
};

/** Begins the session and gives its cookie, or refuses like any other failure. */
export const signInAs = async (knock: Knock, proved: Proved): Promise<{ signedIn: true }> => {
  const token = await knock.transaction((tx) => beginSession(knock, tx, proved));
  if (token === undefined) return refuseSignIn(knock, proved);
  giveSession(knock, token);
  return { signedIn: true };
};
