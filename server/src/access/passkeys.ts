import type {
  Assertion,
  creationOptions,
  Registration,
  requestOptions,
} from '@meguri/core/access/webauthn.ts';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type * as z from 'zod';
import type { NewCredential, Passkey } from './credentials.db.ts';

type Known = { readonly handle: string; readonly transports: readonly string[] };

const described = (known: readonly Known[]) =>
  known.map(({ handle, transports }) => ({
    id: handle,
    type: 'public-key' as const,
    transports: [...transports],
  }));

const timeout = 5 * 60_000;

const nameOf = (origin: string): string => new URL(origin).hostname;

/** What a browser needs to make a passkey: kept on the key itself, with PIN, finger or face. */
export const askToCreate = async (
  origin: string,
  person: { readonly id: string; readonly name: string; readonly known: readonly Known[] },
): Promise<z.input<typeof creationOptions>> => {
  const made = await generateRegistrationOptions({
    rpName: 'めぐり',
    rpID: nameOf(origin),
    userName: person.name,
    userID: Uint8Array.from(Buffer.from(person.id)),
    userDisplayName: person.name,
    supportedAlgorithmIDs: [-8, -7, -257],
  });
  return {
    rp: { id: nameOf(origin), name: made.rp.name },
    user: made.user,
    challenge: made.challenge,
    pubKeyCredParams: made.pubKeyCredParams.map(({ alg }) => ({ alg, type: 'public-key' })),
    timeout,
    excludeCredentials: described(person.known),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
  };
};

/** Without `known` any passkey of this site may answer, so that nothing tells who exists. */
export const askToProve = async (
  origin: string,
  known: readonly Known[] = [],
): Promise<z.input<typeof requestOptions>> => {
  const { challenge } = await generateAuthenticationOptions({ rpID: nameOf(origin) });
  return {
    rpId: nameOf(origin),
    challenge,
    timeout,
    allowCredentials: described(known),
    userVerification: 'required',
  };
};

type Expected = { readonly origin: string; readonly challenge: string };

const expecting = ({ origin, challenge }: Expected) => ({
  expectedChallenge: challenge,
  expectedOrigin: origin,
  expectedRPID: nameOf(origin),
  requireUserVerification: true,
});

// The library throws for every fault of an answer; to the caller each is the same no.
const orNothing = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

type MadePasskey = Extract<NewCredential, { kind: 'passkey' }>;

/** The new passkey, when the answer is to this question, from this site, with user verification. */
export const checkCreated = async (
  response: Registration,
  expected: Expected,
): Promise<Omit<MadePasskey, 'personId' | 'label'> | undefined> => {
  const answer = await orNothing(verifyRegistrationResponse({ response, ...expecting(expected) }));
  if (!answer?.verified) return undefined;
  const { id, publicKey, counter } = answer.registrationInfo.credential;
  return {
    kind: 'passkey',
    handle: id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: response.response.transports ?? [],
  };
};

/** The key's new counter when the proof holds; undefined when not, or when the counter went back. */
export const checkProof = async (
  response: Assertion,
  passkey: Passkey,
  expected: Expected,
): Promise<number | undefined> => {
  const { handle, counter } = passkey;
  const publicKey = Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url'));
  const credential = { id: handle, publicKey, counter };
  const proof = { response, credential, ...expecting(expected) };
  const answer = await orNothing(verifyAuthenticationResponse(proof));
  return answer?.verified ? answer.authenticationInfo.newCounter : undefined;
};
