import type { Assertion } from '@meguri/core/access/webauthn.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import { countAttempt, forgetAttempts } from './attempts.db.ts';
import { takeChallenge } from './challenges.db.ts';
import { findPasskey, type Passkey, type Password, usePasskey, useStep } from './credentials.db.ts';
import type { Knock } from './open-door.ts';
import { checkProof } from './passkeys.ts';
import { verifyPassword } from './passwords.ts';
import { newTotpSecret, openTotp, sealTotp, totpStep } from './totp.ts';

type Typed = {
  /** What failures are counted under, whether it exists or not. */
  readonly identifier: string;
  readonly password: string;
  readonly totp: string;
};

type Find = (tx: Parameters<typeof useStep>[0]) => Promise<Password | undefined>;

const nobody = 'nobody';

// Somebody who does not exist has a secret that is opened too, so that both take the same way.
const secretOf = async ({ platform: { keys } }: Knock, found: Password | undefined) =>
  found === undefined
    ? openTotp(keys, nobody, await sealTotp(keys, nobody, newTotpSecret()))
    : openTotp(keys, found.personId, found.totpSealed);

/** Who was asked for, and whether password and code are theirs. */
export type Proof = { readonly personId: string | undefined; readonly right: boolean };

/**
 * Judges a password with its code. The attempt is counted and committed before it is judged; a code
 * is used up by a right password only, and only once (T58, T60).
 */
export const provePassword = async (knock: Knock, typed: Typed, find: Find): Promise<Proof> => {
  const { now, transaction } = knock;
  const { wait, found } = await transaction(async (tx) => ({
    wait: await countAttempt(tx, typed.identifier, now),
    found: await find(tx),
  }));
  if (wait > 0) return refuseWith('sign-in.wait', { seconds: wait });
  const known = await verifyPassword(found?.hash, typed.password);
  const step = totpStep(await secretOf(knock, found), typed.totp, now);
  const personId = found?.personId;
  if (found === undefined || !known || step === null) return { personId, right: false };
  const right = await transaction(async (tx) => {
    if (!(await useStep(tx, { id: found.id, step }, now))) return false;
    await forgetAttempts(tx, typed.identifier);
    return true;
  });
  return { personId, right };
};

type Shown = {
  readonly attemptId: string;
  readonly response: Assertion;
  readonly purpose: 'sign-in' | 'unlock';
  /** An unlock is answered by the session that asked. */
  readonly sessionId?: string;
};

const judge = async (knock: Knock, passkey: Passkey, shown: Shown & { challenge: string }) => {
  const { origin, now } = knock;
  const expected = { origin: origin(), challenge: shown.challenge };
  const counter = await checkProof(shown.response, passkey, expected);
  if (counter === undefined) return false;
  const used = { id: passkey.id, before: passkey.counter, counter };
  return knock.transaction((tx) => usePasskey(tx, used, now));
};

/** Judges the answer of a passkey; its question is used up, right or wrong. */
export const provePasskey = async (knock: Knock, shown: Shown): Promise<Proof> => {
  const { now, transaction } = knock;
  const device = knock.device();
  const { asked, passkey } = await transaction(async (tx) => ({
    asked: await takeChallenge(tx, { id: shown.attemptId, purpose: shown.purpose }, now),
    passkey: await findPasskey(tx, shown.response.id),
  }));
  const personId = passkey?.personId;
  const mine = asked?.deviceHash === device.hash && asked.sessionId === (shown.sessionId ?? null);
  if (passkey === undefined || asked === undefined || !mine) return { personId, right: false };
  const { challenge } = asked;
  return { personId, right: await judge(knock, passkey, { ...shown, challenge }) };
};
