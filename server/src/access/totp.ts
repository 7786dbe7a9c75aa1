import { Secret, TOTP } from 'otpauth';
import type { KeyProvider } from '../platform/keys-provider.ts';

const period = 30;

const name = 'secrets.totp';

/** Seals an authenticator's secret for one person; the text says under which version of the key. */
export const sealTotp = async (
  keys: KeyProvider,
  personId: string,
  secret: string,
): Promise<string> => {
  const { version, bytes } = await keys.wrap(name, Buffer.from(secret), personId);
  return `${version}:${bytes.toString('base64')}`;
};

/** Opens it for the same person; throws for another one's. */
export const openTotp = async (
  keys: KeyProvider,
  personId: string,
  sealed: string,
): Promise<string> => {
  const [version, text = ''] = sealed.split(':');
  const wrapped = { version: Number(version), bytes: Buffer.from(text, 'base64') };
  return (await keys.unwrap(name, { wrapped, context: personId })).toString();
};

/** A new secret of 160 bits as base32, as authenticator apps take it (RFC 4226 §4). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/**
 * The step of 30 seconds whose code this is, the one before and after included; null when it is
 * none of them. The step is used up by the caller, so that a code seen over a shoulder is dead.
 */
export const totpStep = (secret: string, code: string, now: Date): number | null => {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
};
