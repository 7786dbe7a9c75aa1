import type { FastifyReply, FastifyRequest } from 'fastify';
import { newSecret, sha256 } from './keys.ts';
import { bearerOf, type Device } from './sessions.ts';

/**
 * The prefix lets a browser take the cookie from this very host only, never from a neighbour of its
 * domain. Over plain http on this machine such a cookie would not come back.
 */
const named = ({ protocol }: FastifyRequest, name: 'meguri' | 'meguri-device'): string =>
  protocol === 'https' ? `__Host-${name}` : name;

const cookie = (request: FastifyRequest) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  }) as const;

/** The session and device cookies of a request in one; undefined when nobody is signed in. */
export const bearerIn = (request: FastifyRequest): string | undefined => {
  const token = request.cookies[named(request, 'meguri')];
  const device = request.cookies[named(request, 'meguri-device')];
  return token === undefined || device === undefined ? undefined : bearerOf(token, sha256(device));
};

const systems = [
  [/iPad|iPhone/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux|X11/, 'Linux'],
] as const;
const browsers = [
  [/Edg/, 'Edge'],
  [/Firefox/, 'Firefox'],
  [/Chrom/, 'Chrome'],
  [/Safari/, 'Safari'],
] as const;

/** Words a person knows the device by; the whole line of the browser is not kept. */
export const deviceLabelOf = (userAgent: string): string =>
  [browsers, systems]
    .flatMap((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? [])
    .join(' · ');

/** The device of a request; a browser without a secret gets one that stays for a year. */
export const deviceOf = (request: FastifyRequest, reply: FastifyReply): Device => {
  const name = named(request, 'meguri-device');
  const known = request.cookies[name];
  const secret = known ?? newSecret();
  if (known === undefined) {
    const maxAge = 365 * 24 * 60 * 60;
    reply.setCookie(name, secret, { ...cookie(request), maxAge });
  }
  return { hash: sha256(secret), label: deviceLabelOf(request.headers['user-agent'] ?? '') };
};

export const setSession = (request: FastifyRequest, reply: FastifyReply, token: string): void => {
  reply.setCookie(named(request, 'meguri'), token, cookie(request));
};

export const clearSession = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.clearCookie(named(request, 'meguri'), cookie(request));
};
