import * as z from 'zod';

// The JSON shapes of WebAuthn level 3 (§5.1) as far as they travel between browser and server.

const encoded = z
  .string()
  .regex(/^[\w-]+$/)
  .max(8_192)
  .meta({ examples: ['AAAA'] });
const transports = z.array(z.string().max(40)).max(10);
const known = z.object({
  id: encoded,
  type: z.literal('public-key'),
  transports: z.exactOptional(transports),
});

/** What navigator.credentials.create is asked. */
export const creationOptions = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ alg: z.int(), type: z.literal('public-key') })),
  timeout: z.int(),
  excludeCredentials: z.array(known),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
});

/** What navigator.credentials.get is asked. */
export const requestOptions = z.object({
  rpId: z.string(),
  challenge: z.string(),
  timeout: z.int(),
  allowCredentials: z.array(known),
  userVerification: z.literal('required'),
});

const answer = {
  id: encoded,
  rawId: encoded,
  type: z.literal('public-key'),
  // Extensions are not asked for, so what a device says about them is not read.
  clientExtensionResults: z.object({}),
};

export const registration = z.object({
  ...answer,
  response: z.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: z.exactOptional(transports),
  }),
});

export const assertion = z.object({
  ...answer,
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: z.exactOptional(encoded),
  }),
});

export type Registration = z.output<typeof registration>;
export type Assertion = z.output<typeof assertion>;
