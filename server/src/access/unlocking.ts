import type { unlock } from '@meguri/core/access/sign-in.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { rotateSession, type Session, type Way } from '../platform/sessions.ts';
import { refuseSignIn } from './begin.ts';
import { addChallenge } from './challenges.db.ts';
import { findPasswordOf, listPasskeys } from './credentials.db.ts';
import { giveSession, type Knock, note, sessionAtDoor } from './open-door.ts';
import { askToProve } from './passkeys.ts';
import { describeHolder } from './people.db.ts';
import { provePasskey, provePassword } from './proofs.ts';

const sessionOf = async (knock: Knock): Promise<Session> =>
  (await knock.transaction((tx) => sessionAtDoor(knock, tx))) ?? refuseWith('session.missing');

const isDemo = (knock: Knock, session: Session): boolean =>
  knock.platform.demo && session.way === 'demo';

/** Who locked this device and what opens it again; the page behind it is not told. */
export const describeLock = async (knock: Knock) => {
  const session = await sessionOf(knock);
  return knock.transaction(async (tx) => ({
    ...(await describeHolder(tx, session)),
    demo: isDemo(knock, session),
    password: (await findPasswordOf(tx, session.personId)) !== undefined,
    passkey: (await listPasskeys(tx, session.personId)).length > 0,
    provider: knock.provider !== undefined,
  }));
};

export const askToUnlock = async (knock: Knock) => {
  const session = await sessionOf(knock);
  const known = await knock.transaction((tx) => listPasskeys(tx, session.personId));
  const options = await askToProve(knock.origin(), known);
  const asked = {
    purpose: 'unlock',
    challenge: options.challenge,
    sessionId: session.id,
    deviceHash: knock.device().hash,
  } as const;
  const attemptId = await knock.transaction(async (tx) => {
    const done = { operation: 'access.startUnlock', action: 'access.challenged' };
    await note(knock, tx, { ...done, who: session });
    return addChallenge(tx, asked, knock.now);
  });
  return { attemptId, options };
};

type Key = Input<typeof unlock>['key'];

const holds = async (knock: Knock, session: Session, key: Key): Promise<boolean> => {
  if (key.way === 'demo') return isDemo(knock, session);
  const proof =
    key.way === 'password'
      ? await provePassword(knock, { ...key, identifier: session.personId }, (tx) =>
          findPasswordOf(tx, session.personId),
        )
      : await provePasskey(knock, { ...key, purpose: 'unlock', sessionId: session.id });
  return proof.right && proof.personId === session.personId;
};

/** Goes on under a new secret; post and absolute end stay (T57). */
export const openLock = async (
  knock: Knock,
  session: Session,
  unlocked: { readonly way: Way; readonly operation: string },
): Promise<void> => {
  const token = await knock.transaction(async (tx) => {
    const { operation, way } = unlocked;
    await note(knock, tx, { operation, action: 'access.unlocked', who: session });
    return rotateSession(tx, session, { now: knock.now, way });
  });
  giveSession(knock, token);
};

export const unlockSession = async (knock: Knock, { key }: Input<typeof unlock>) => {
  const operation = 'access.unlock';
  const session = await sessionOf(knock);
  const { personId } = session;
  if (!(await holds(knock, session, key))) return refuseSignIn(knock, { operation, personId });
  await openLock(knock, session, { way: key.way, operation });
  return { unlocked: true as const };
};
