import * as oidc from 'openid-client';
import type { ProviderPlace, ProviderStrength } from '../platform/sign-in.ts';

/** What one attempt keeps to itself until the provider answers. */
export type Attempt = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** An unlock: the provider has to ask for the proof anew, and says when it did. */
  readonly again: boolean;
};

const againSeconds = 300;

/** Code flow with PKCE, state and nonce against one provider (T58). */
export type Provider = {
  readonly newVerifier: () => string;
  /** Where the browser is sent; it comes back to `back`. */
  readonly address: (attempt: Attempt, back: string) => Promise<URL>;
  /** The staff number of whoever the provider vouches for; throws for every fault of the answer. */
  readonly staffNumber: (answer: URL, attempt: Attempt) => Promise<string>;
};

const isThisMachine = (issuer: URL): boolean =>
  issuer.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(issuer.hostname);

const discover = async (place: ProviderPlace): Promise<oidc.Configuration> => {
  const issuer = new URL(place.issuer);
  const { clientId, clientSecret } = place;
  const proof = clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
  const execute = isThisMachine(issuer) ? [oidc.allowInsecureRequests] : [];
  const found = await oidc.discovery(issuer, clientId, undefined, proof, { execute });
  // The signature of the identity token is checked too, not only the line it came over.
  oidc.enableNonRepudiationChecks(found);
  return found;
};

/** The provider vouches for the person, by a weaker proof than the operator demands. */
export class WeakProofError extends Error {
  override readonly name = 'WeakProofError';
}

const textsIn = (claim: unknown): readonly string[] =>
  [claim].flat().filter((one): one is string => typeof one === 'string');

/** What a provider does not say is as if it had not been done (ASVS 6.3.3, 6.8.4). */
const demandStrength = (
  claims: Readonly<Record<string, unknown>>,
  { acr, amr }: ProviderStrength = { acr: [], amr: [] },
): void => {
  const [given, means] = [textsIn(claims['acr']), textsIn(claims['amr'])];
  const isEnough =
    (acr.length === 0 || given.some((one) => acr.includes(one))) &&
    amr.every((one) => means.includes(one));
  if (!isEnough) throw new WeakProofError('The token names no proof of the demanded strength.');
};

/** Discovery is asked once; a failed one is asked again at the next sign-in. */
export const openProvider = (place: ProviderPlace): Provider => {
  const held: { found?: Promise<oidc.Configuration> } = {};
  const configuration = (): Promise<oidc.Configuration> => {
    held.found ??= discover(place).catch((error: unknown) => {
      delete held.found;
      throw error;
    });
    return held.found;
  };
  return {
    newVerifier: oidc.randomPKCECodeVerifier,
    address: async ({ state, nonce, verifier, again }, back) =>
      oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: back,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(again ? { prompt: 'login', max_age: String(againSeconds) } : {}),
        ...(place.strength?.acr.length ? { acr_values: place.strength.acr.join(' ') } : {}),
      }),
    staffNumber: async (answer, { state, nonce, verifier, again }) => {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        ...(again ? { maxAge: againSeconds } : {}),
      });
      const claims: Readonly<Record<string, unknown>> = tokens.claims() ?? {};
      demandStrength(claims, place.strength);
      const claim = claims[place.claim];
      if (typeof claim !== 'string') throw new Error(`The token has no text in ${place.claim}.`);
      return claim.toUpperCase();
    },
  };
};
