import type { FastifyRequest } from 'fastify';
import { refuseWith } from './refusal-error.ts';

/** An OpenID Connect provider of the prefecture. */
export type ProviderPlace = {
  readonly issuer: string;
  readonly clientId: string;
  /** None: a public client, which PKCE protects. */
  readonly clientSecret?: string;
  /** The claim that holds the staff number; `sub` unless the operator says otherwise. */
  readonly claim: string;
  /** What the provider must say of the proof; nothing is asked where both are empty (ASVS 6.8.4). */
  readonly strength?: ProviderStrength;
};

export type ProviderStrength = {
  /** One of these classes (acr). */
  readonly acr: readonly string[];
  /** Every one of these means (amr), such as `mfa`, or `pwd otp`. */
  readonly amr: readonly string[];
};

export type SignIn = {
  /** As browsers write it, such as https://meguri.example.jp; undefined: this machine only. */
  readonly origin?: string;
  readonly provider?: ProviderPlace;
};

const wordsIn = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/[\s,]+/).filter(Boolean);

const strengthIn = (env: NodeJS.ProcessEnv): { readonly strength?: ProviderStrength } => {
  const strength = { acr: wordsIn(env['MEGURI_OIDC_ACR']), amr: wordsIn(env['MEGURI_OIDC_AMR']) };
  return strength.acr.length + strength.amr.length === 0 ? {} : { strength };
};

/** Reads the settings of sign-in from the environment. */
export const signInSettings = (env: NodeJS.ProcessEnv = process.env): SignIn => {
  const origin = env['MEGURI_ORIGIN'];
  const [issuer, clientId] = [env['MEGURI_OIDC_ISSUER'], env['MEGURI_OIDC_CLIENT_ID']];
  const clientSecret = env['MEGURI_OIDC_CLIENT_SECRET'];
  if ((issuer === undefined) !== (clientId === undefined)) {
    throw new Error('Set MEGURI_OIDC_ISSUER and MEGURI_OIDC_CLIENT_ID together.');
  }
  const claim = env['MEGURI_OIDC_CLAIM'] ?? 'sub';
  const secret = clientSecret === undefined ? {} : { clientSecret };
  return {
    ...(origin === undefined ? {} : { origin: new URL(origin).origin }),
    ...(issuer === undefined || clientId === undefined
      ? {}
      : { provider: { issuer, clientId, claim, ...secret, ...strengthIn(env) } }),
  };
};

/**
 * The origin that passkeys and the provider's answers are bound to: the configured one, else this
 * machine by name. A Host header of anybody else is not believed.
 */
export const originOf = ({ origin }: SignIn, request: FastifyRequest): string => {
  if (origin !== undefined) return origin;
  const host = request.headers.host ?? '';
  if (/^localhost(:\d+)?$/.test(host)) return new URL(`http://${host}`).origin;
  return refuseWith('not-found');
};
