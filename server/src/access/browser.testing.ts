import { Secret, TOTP } from 'otpauth';
import type { Prefecture } from '../platform/testing.ts';

type Answer = { readonly status: number; readonly body: unknown };

export type Browser = {
  readonly post: (name: string, body: unknown) => Promise<Answer>;
  readonly cookies: Map<string, string>;
};

/** A browser without a screen: keeps its cookies over requests, as the tests of sign-in need it. */
export const openBrowser = ({ app }: Pick<Prefecture, 'app'>): Browser => {
  const cookies = new Map<string, string>();
  return {
    cookies,
    post: async (name, body) => {
      const answer = await app.inject({
        method: 'POST',
        url: `/api/${name}`,
        cookies: Object.fromEntries(cookies),
        payload: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'user-agent': 'Chrome Linux' },
      });
      for (const { name: key, value } of answer.cookies) {
        if (value === '') cookies.delete(key);
        else cookies.set(key, value);
      }
      return { status: answer.statusCode, body: answer.json() };
    },
  };
};

/** What the authenticator app shows at an instant. */
export const codeAt = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** The refusal code of an answer, or 'done'. */
export const codeOf = ({ status, body }: Answer): string =>
  status === 200
    ? 'done'
    : typeof body === 'object' && body !== null && 'code' in body
      ? String(body.code)
      : String(status);
