import { checkPassword } from '@meguri/core/access/passwords.ts';
import type { openCode, redeemCode, startCodePasskey } from '@meguri/core/access/sign-in.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import type { Tx } from '../platform/database.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import { endSessions } from '../platform/sessions.ts';
import { beginSession } from './begin.ts';
import { addChallenge, takeChallenge } from './challenges.db.ts';
import { hashOfCode } from './code-text.ts';
import { type Code, findCode, useUpCode } from './codes.db.ts';
import { addCredential, endCredentials, type NewCredential } from './credentials.db.ts';
import { establish } from './first.db.ts';
import { giveSession, type Knock, note } from './open-door.ts';
import { askToCreate, checkCreated } from './passkeys.ts';
import { hashPassword } from './passwords.ts';
import { findNumbered } from './people.db.ts';
import { openTotp, totpStep } from './totp.ts';

type Redeemed = Input<typeof redeemCode>;

const goodCode = async (knock: Knock, tx: Tx, text: string): Promise<Code> =>
  (await findCode(tx, hashOfCode(text), knock.now)) ?? refuseWith('code.invalid');

export const showCode = async (knock: Knock, { code: text }: Input<typeof openCode>) => {
  const { code, person } = await knock.transaction(async (tx) => {
    const code = await goodCode(knock, tx, text);
    const { personId: subjectId } = code;
    const done = { operation: 'access.openCode', action: 'access.code-opened' };
    await note(knock, tx, { ...done, subjectId });
    return { code, person: code.first ? undefined : await findNumbered(tx, subjectId) };
  });
  return {
    first: code.first,
    personName: person?.name ?? null,
    staffNumber: person?.staffNumber ?? null,
    secret: await openTotp(knock.platform.keys, code.personId, code.totpSealed),
  };
};

export const askNewPasskey = async (knock: Knock, input: Input<typeof startCodePasskey>) => {
  const code = await knock.transaction((tx) => goodCode(knock, tx, input.code));
  const person = { id: code.personId, name: input.name, known: [] };
  const options = await askToCreate(knock.origin(), person);
  const asked = {
    purpose: 'add-passkey',
    challenge: options.challenge,
    personId: code.personId,
    deviceHash: knock.device().hash,
  } as const;
  const attemptId = await knock.transaction(async (tx) => {
    const done = { operation: 'access.startCodePasskey', action: 'access.challenged' };
    await note(knock, tx, { ...done, subjectId: code.personId });
    return addChallenge(tx, asked, knock.now);
  });
  return { attemptId, options };
};

type Made = { readonly credential: NewCredential; readonly way: 'password' | 'passkey' };

const newPassword = async (
  knock: Knock,
  code: Code,
  typed: { readonly password: string; readonly totp: string; readonly staffNumber: string },
): Promise<Made> => {
  const { personId } = code;
  must(checkPassword(typed.password, typed.staffNumber));
  const secret = await openTotp(knock.platform.keys, personId, code.totpSealed);
  const step = totpStep(secret, typed.totp, knock.now) ?? refuseWith('totp.wrong');
  const hash = await hashPassword(typed.password);
  const { totpSealed } = code;
  const credential = { kind: 'password', label: '', personId, hash, totpSealed, step } as const;
  return { credential, way: 'password' };
};

const newPasskey = async (
  knock: Knock,
  { personId }: Code,
  proof: Extract<Redeemed['proof'], { way: 'passkey' }>,
): Promise<Made> => {
  const which = { id: proof.attemptId, purpose: 'add-passkey' } as const;
  const asked = await knock.transaction((tx) => takeChallenge(tx, which, knock.now));
  const mine = asked?.personId === personId && asked.deviceHash === knock.device().hash;
  if (asked === undefined || !mine) return refuseWith('passkey.refused');
  const expected = { origin: knock.origin(), challenge: asked.challenge };
  const made = await checkCreated(proof.response, expected);
  if (made === undefined) return refuseWith('passkey.refused');
  return { credential: { ...made, personId, label: proof.label }, way: 'passkey' };
};

const headquartersName = (knock: Knock): string => {
  const { packs, prefectureCode } = knock.platform;
  const pack = must(packs.inUse(prefectureCode, 'visits', knock.today));
  return `${pack.identity.prefecture.name.ja}警察本部`;
};

// A code replaces every earlier way of the person: it is issued when a device is lost.
const settle = async (knock: Knock, tx: Tx, { code, made }: { code: Code; made: Made }) => {
  const { now } = knock;
  const { personId } = code;
  await endCredentials(tx, { personId }, now);
  await endSessions(tx, { personId }, now);
  await addCredential(tx, made.credential, now);
  const done = { operation: 'access.redeemCode', action: 'access.code-redeemed' };
  await note(knock, tx, { ...done, subjectId: personId });
  const proved = { personId, way: made.way, operation: 'access.redeemCode' };
  return (await beginSession(knock, tx, proved)) ?? refuseWith('code.invalid');
};

/** Uses up a code: a way to sign in is set up, and the person is signed in by it. */
export const redeem = async (knock: Knock, { code: text, first, proof }: Redeemed) => {
  const { code, known } = await knock.transaction(async (tx) => {
    const code = await goodCode(knock, tx, text);
    return { code, known: await findNumbered(tx, code.personId) };
  });
  if (code.first !== (first !== null)) return refuseWith('code.invalid');
  const staffNumber = first?.staffNumber ?? known?.staffNumber ?? '';
  const made =
    proof.way === 'password'
      ? await newPassword(knock, code, { ...proof, staffNumber })
      : await newPasskey(knock, code, proof);
  const token = await knock.transaction(async (tx) => {
    if (!(await useUpCode(tx, code.id, knock.now))) return refuseWith('code.invalid');
    if (first !== null) {
      const person = { ...first, id: code.personId, on: knock.today, at: knock.now };
      const free = await establish(tx, person, headquartersName(knock));
      if (!free) return refuseWith('staff-number.taken', { value: first.staffNumber });
    }
    return settle(knock, tx, { code, made });
  });
  giveSession(knock, token);
  return { signedIn: true as const };
};
