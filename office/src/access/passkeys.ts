import type {
  Assertion,
  creationOptions,
  Registration,
  requestOptions,
} from '@meguri/core/access/webauthn.ts';
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type * as z from 'zod';

/** Why a browser made or showed no passkey; almost always somebody who changed their mind. */
export class PasskeyError extends Error {
  constructor(cause: unknown) {
    super('No passkey was used.', { cause });
    this.name = 'PasskeyError';
  }
}

const orPasskeyError = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw new PasskeyError(error);
  });

/** Asks the device for a new passkey. */
export const makePasskey = async (
  options: z.output<typeof creationOptions>,
): Promise<Registration> => {
  const made = await orPasskeyError(startRegistration({ optionsJSON: options }));
  const { clientDataJSON, attestationObject, transports } = made.response;
  const shared = { id: made.id, rawId: made.rawId, type: 'public-key' } as const;
  return {
    ...shared,
    clientExtensionResults: {},
    response: {
      clientDataJSON,
      attestationObject,
      ...(transports === undefined ? {} : { transports }),
    },
  };
};

/** Asks the device for a passkey it has. */
export const showPasskey = async (options: z.output<typeof requestOptions>): Promise<Assertion> => {
  const shown = await orPasskeyError(startAuthentication({ optionsJSON: options }));
  const { clientDataJSON, authenticatorData, signature, userHandle } = shown.response;
  const shared = { id: shown.id, rawId: shown.rawId, type: 'public-key' } as const;
  return {
    ...shared,
    clientExtensionResults: {},
    response: {
      clientDataJSON,
      authenticatorData,
      signature,
      ...(userHandle === undefined ? {} : { userHandle }),
    },
  };
};
