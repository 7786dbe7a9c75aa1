import type {
  signInPasskey,
  signInPassword,
  startPasskeySignIn,
} from '@meguri/core/access/sign-in.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { refuseSignIn, signInAs } from './begin.ts';
import { addChallenge } from './challenges.db.ts';
import { anyCredential, findPassword } from './credentials.db.ts';
import { type Knock, note } from './open-door.ts';
import { askToProve } from './passkeys.ts';
import { anyNumber } from './people.db.ts';
import { type Proof, provePasskey, provePassword } from './proofs.ts';

export const waysIn = async (knock: Knock) => {
  const { demo } = knock.platform;
  const { some, numbered } = await knock.transaction(async (tx) => ({
    some: await anyCredential(tx),
    numbered: await anyNumber(tx),
  }));
  return {
    demo,
    // In a demo nobody has a password, until somebody sets one up to try it.
    password: !demo || some,
    passkey: !demo || some,
    provider: knock.provider !== undefined,
    empty: !demo && !numbered,
  };
};

type Judged = Proof & {
  readonly way: 'password' | 'passkey';
  readonly operation: string;
};

const conclude = (knock: Knock, { personId, right, way, operation }: Judged) =>
  right && personId !== undefined
    ? signInAs(knock, { personId, way, operation })
    : refuseSignIn(knock, { personId, operation });

export const byPassword = async (knock: Knock, input: Input<typeof signInPassword>) => {
  const { staffNumber, password, totp } = input;
  const typed = { identifier: staffNumber, password, totp };
  const proof = await provePassword(knock, typed, (tx) => findPassword(tx, staffNumber));
  return conclude(knock, { ...proof, way: 'password', operation: 'access.signInPassword' });
};

export const askPasskey = async (knock: Knock, _: Input<typeof startPasskeySignIn>) => {
  const options = await askToProve(knock.origin());
  const asked = {
    purpose: 'sign-in',
    challenge: options.challenge,
    deviceHash: knock.device().hash,
  } as const;
  const attemptId = await knock.transaction(async (tx) => {
    await note(knock, tx, { operation: 'access.startPasskeySignIn', action: 'access.challenged' });
    return addChallenge(tx, asked, knock.now);
  });
  return { attemptId, options };
};

export const byPasskey = async (knock: Knock, input: Input<typeof signInPasskey>) => {
  const proof = await provePasskey(knock, { ...input, purpose: 'sign-in' });
  return conclude(knock, { ...proof, way: 'passkey', operation: 'access.signInPasskey' });
};
