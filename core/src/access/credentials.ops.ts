import * as z from 'zod';
import { operation } from '../operation.ts';
import { longestPassword } from './passwords.ts';
import { staffNumber } from './sign-in.ops.ts';
import { creationOptions, registration } from './webauthn.ts';

const own = { action: 'access.own', purpose: 'none', duties: [], offline: false } as const;
const issue = { action: 'access.issue', purpose: 'none', duties: [], offline: false } as const;
/** Shown once; only its hash is kept. */
const issued = z.object({ code: z.string(), expiresAt: z.string() });
const password = z
  .string()
  .min(1)
  .max(longestPassword * 4);

export const listMyCredentials = operation({
  ...own,
  name: 'access.myCredentials',
  kind: 'query',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    staffNumber: z.string().nullable(),
    /** The last proof is recent enough to change them. */
    fresh: z.boolean(),
    credentials: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['password', 'passkey']),
        label: z.string(),
        madeAt: z.string(),
        usedAt: z.string().nullable(),
      }),
    ),
  }),
  refusals: [],
});

export const startPasskey = operation({
  ...own,
  name: 'access.startPasskey',
  kind: 'command',
  audit: 'access.challenged',
  input: z.object({}),
  output: z.object({ attemptId: z.uuid(), options: creationOptions }),
  refusals: ['session.not-fresh'],
});

export const addPasskey = operation({
  ...own,
  name: 'access.addPasskey',
  kind: 'command',
  audit: 'access.credential-added',
  input: z.object({
    attemptId: z.uuid(),
    response: registration,
    label: z.string().trim().min(1).max(60),
  }),
  output: z.object({ credentialId: z.uuid() }),
  refusals: ['session.not-fresh', 'passkey.refused'],
});

/** Other sessions end with it: who had the way may have used it. */
export const endCredential = operation({
  ...own,
  name: 'access.endCredential',
  kind: 'command',
  audit: 'access.credential-ended',
  input: z.object({ credentialId: z.uuid() }),
  output: z.object({ endedSessions: z.int() }),
  refusals: ['session.not-fresh', 'credential.last', 'not-found'],
});

export const changePassword = operation({
  ...own,
  name: 'access.changePassword',
  kind: 'command',
  audit: 'access.password-changed',
  input: z.object({ password }),
  output: z.object({ endedSessions: z.int() }),
  refusals: ['session.not-fresh', 'password.too-short', 'password.guessable', 'not-found'],
});

/** Who of a station or of headquarters (null) can sign in; never how often or when. */
export const listAccess = operation({
  ...issue,
  name: 'access.people',
  kind: 'query',
  audit: 'none',
  input: z.object({ stationId: z.uuid().nullable() }),
  output: z.object({
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        postTitle: z.string(),
        unitName: z.string(),
        staffNumber: z.string().nullable(),
        hasCredential: z.boolean(),
        /** The caller may set the number and issue a code: as for an appointment. */
        mine: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});

export const setStaffNumber = operation({
  ...issue,
  name: 'access.setStaffNumber',
  kind: 'command',
  audit: 'access.staff-number-set',
  input: z.object({ personId: z.uuid(), staffNumber }),
  output: z.object({ staffNumber: z.string() }),
  refusals: ['staff-number.taken', 'appointment.own', 'appointment.above-own', 'not-found'],
});

/** A one-time code on paper: the person sets up a password or a passkey with it. */
export const issueCode = operation({
  ...issue,
  name: 'access.issueCode',
  kind: 'command',
  audit: 'access.code-issued',
  input: z.object({ personId: z.uuid() }),
  output: issued,
  refusals: ['staff-number.missing', 'appointment.own', 'appointment.above-own', 'not-found'],
});

/** At once, on every device: a lost machine, a code told to somebody. The person reads who did it. */
export const endSessionsOf = operation({
  ...issue,
  name: 'access.endSessionsOf',
  kind: 'command',
  audit: 'access.sessions-ended-by-other',
  input: z.object({ personId: z.uuid() }),
  output: z.object({ ended: z.int() }),
  refusals: ['appointment.own', 'appointment.above-own', 'not-found'],
});

/** Asked by the command line of the machine only: how the first administrator comes in. */
export const adminCode = operation({
  ...issue,
  name: 'access.adminCode',
  action: 'access.admin-code',
  kind: 'command',
  audit: 'access.admin-code-issued',
  input: z.object({}),
  output: issued,
  refusals: ['not-found'],
});
