import type { FastifyReply, FastifyRequest } from 'fastify';
import { newSecret, sha256 } from './keys.ts';
import { bearerOf, type Device } from './sessions.ts';

const cookieName = 'meguri';
const deviceCookie = 'meguri-device';

// Over plain http on this machine a secure cookie would never come back.
const cookie = (request: FastifyRequest) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  }) as const;

/** The session and device cookies of a request in one; undefined when nobody is signed in. */
export const bearerIn = (request: FastifyRequest): string | undefined => {
  const token = request.cookies[cookieName];
  const device = request.cookies[deviceCookie];
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
  const known = request.cookies[deviceCookie];
  const secret = known ?? newSecret();
  if (known === undefined) {
    const maxAge = 365 * 24 * 60 * 60;
    reply.setCookie(deviceCookie, secret, { ...cookie(request), maxAge });
  }
  return { hash: sha256(secret), label: deviceLabelOf(request.headers['user-agent'] ?? '') };
};

export const setSession = (request: FastifyRequest, reply: FastifyReply, token: string): void => {
  reply.setCookie(cookieName, token, cookie(request));
};

export const clearSession = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.clearCookie(cookieName, cookie(request));
};
