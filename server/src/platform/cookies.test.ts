import cookie from '@fastify/cookie';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { bearerIn, deviceOf, setSession } from './cookies.ts';

const open = async () => {
  const app = fastify({ trustProxy: 'loopback' });
  await app.register(cookie);
  app.get('/in', async (request, reply) => {
    deviceOf(request, reply);
    setSession(request, reply, 'token');
    return {};
  });
  app.get('/who', async (request) => ({ known: bearerIn(request) !== undefined }));
  return app;
};

test.each([
  { proto: 'https', names: ['__Host-meguri-device', '__Host-meguri'], secure: true },
  { proto: 'http', names: ['meguri-device', 'meguri'], secure: undefined },
])(
  'T57: cookies over $proto are bound to the host as far as the browser allows',
  async (wanted) => {
    const app = await open();
    const headers = { 'x-forwarded-proto': wanted.proto };
    const { cookies } = await app.inject({ url: '/in', headers });
    expect(cookies.map(({ name }) => name)).toEqual(wanted.names);
    for (const one of cookies) {
      expect(one).toMatchObject({ path: '/', httpOnly: true, sameSite: 'Strict' });
      expect(one.secure).toBe(wanted.secure);
      expect(one.domain).toBeUndefined();
    }
    const brought = Object.fromEntries(cookies.map(({ name, value }) => [name, value]));
    const known = async (proto: string) => {
      const asked = { url: '/who', headers: { 'x-forwarded-proto': proto }, cookies: brought };
      return (await app.inject(asked)).json();
    };
    expect(await known(wanted.proto)).toEqual({ known: true });
    expect(await known(wanted.proto === 'https' ? 'http' : 'https')).toEqual({ known: false });
    await app.close();
  },
);
