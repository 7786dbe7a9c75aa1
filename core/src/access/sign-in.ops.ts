import * as z from 'zod';
import { operation } from '../operation.ts';
import { longestPassword } from './passwords.ts';
import { assertion, creationOptions, registration, requestOptions } from './webauthn.ts';

/** Open: they work before anybody is signed in, so no policy decides them. */
const open = {
  action: 'access.open',
  purpose: 'none',
  duties: [],
  offline: false,
} as const;

/** As printed on the identity card of the force; letters are compared in capitals. */
export const staffNumber = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z-]{2,20}$/)
  .meta({ examples: ['A1001'] })
  .transform((text) => text.toUpperCase());

const password = z
  .string()
  .min(1)
  .max(longestPassword * 4);
const totp = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ examples: ['123456'] });
const oneTimeCode = z.string().min(8).max(60);
const words = z.string().trim().min(1).max(60);
const signedIn = z.object({ signedIn: z.literal(true) });

/** Which ways in this installation offers, and whether anybody can use one yet. */
export const signInWays = operation({
  ...open,
  name: 'access.signInWays',
  kind: 'query',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    demo: z.boolean(),
    password: z.boolean(),
    passkey: z.boolean(),
    provider: z.boolean(),
    /** Nobody has a way to sign in: the first administrator has to come. */
    empty: z.boolean(),
  }),
  refusals: [],
});

/** All three at once, so that no answer tells which of them was wrong. */
export const signInPassword = operation({
  ...open,
  name: 'access.signInPassword',
  kind: 'command',
  audit: 'access.signed-in',
  input: z.object({ staffNumber, password, totp }),
  output: signedIn,
  refusals: ['sign-in.refused', 'sign-in.wait', 'request.too-many'],
});

export const startPasskeySignIn = operation({
  ...open,
  name: 'access.startPasskeySignIn',
  kind: 'command',
  audit: 'access.challenged',
  input: z.object({}),
  output: z.object({ attemptId: z.uuid(), options: requestOptions }),
  refusals: ['request.too-many'],
});

export const signInPasskey = operation({
  ...open,
  name: 'access.signInPasskey',
  kind: 'command',
  audit: 'access.signed-in',
  input: z.object({ attemptId: z.uuid(), response: assertion }),
  output: signedIn,
  refusals: ['sign-in.refused', 'request.too-many'],
});

/** Shows whose one-time code it is and the secret for an authenticator app. */
export const openCode = operation({
  ...open,
  name: 'access.openCode',
  kind: 'command',
  audit: 'access.code-opened',
  input: z.object({ code: oneTimeCode }),
  output: z.object({
    first: z.boolean(),
    personName: z.string().nullable(),
    staffNumber: z.string().nullable(),
    secret: z.string(),
  }),
  refusals: ['code.invalid', 'request.too-many'],
});

export const startCodePasskey = operation({
  ...open,
  name: 'access.startCodePasskey',
  kind: 'command',
  audit: 'access.challenged',
  input: z.object({ code: oneTimeCode, name: words }),
  output: z.object({ attemptId: z.uuid(), options: creationOptions }),
  refusals: ['code.invalid', 'request.too-many'],
});

const proof = z.discriminatedUnion('way', [
  z.object({ way: z.literal('password'), password, totp }),
  z.object({
    way: z.literal('passkey'),
    attemptId: z.uuid(),
    response: registration,
    label: words,
  }),
]);

/** Uses up the code: sets up a way to sign in and signs in with it. */
export const redeemCode = operation({
  ...open,
  name: 'access.redeemCode',
  kind: 'command',
  audit: 'access.code-redeemed',
  input: z.object({
    code: oneTimeCode,
    /** Who the first administrator is; null for a person who is known. */
    first: z.object({ name: words, kana: words, staffNumber }).nullable(),
    proof,
  }),
  output: signedIn,
  refusals: [
    'code.invalid',
    'password.too-short',
    'password.guessable',
    'totp.wrong',
    'passkey.refused',
    'staff-number.taken',
    'request.too-many',
  ],
});

/** Whose session is locked on this device, and what can unlock it. */
export const lockedSession = operation({
  ...open,
  name: 'access.lockedSession',
  kind: 'query',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    personName: z.string(),
    postTitle: z.string(),
    demo: z.boolean(),
    password: z.boolean(),
    passkey: z.boolean(),
    provider: z.boolean(),
  }),
  refusals: ['session.missing'],
});

export const startUnlock = operation({
  ...open,
  name: 'access.startUnlock',
  kind: 'command',
  audit: 'access.challenged',
  input: z.object({}),
  output: z.object({ attemptId: z.uuid(), options: requestOptions }),
  refusals: ['session.missing', 'request.too-many'],
});

const key = z.discriminatedUnion('way', [
  z.object({ way: z.literal('demo') }),
  z.object({ way: z.literal('password'), password, totp }),
  z.object({ way: z.literal('passkey'), attemptId: z.uuid(), response: assertion }),
]);

/** The same person proves it again; the session gets a new secret and keeps its end. */
export const unlock = operation({
  ...open,
  name: 'access.unlock',
  kind: 'command',
  audit: 'access.unlocked',
  input: z.object({ key }),
  output: z.object({ unlocked: z.literal(true) }),
  refusals: ['session.missing', 'sign-in.refused', 'sign-in.wait', 'request.too-many'],
});
