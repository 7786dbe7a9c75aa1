import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** A sealed text that no key opens, or that was changed or moved: never shown, never guessed at. */
export class UnreadableError extends Error {
  constructor(why: string) {
    super(`Sealed contents cannot be opened: ${why}.`);
    this.name = 'UnreadableError';
  }
}

/** A fresh 256-bit key. */
export const newKey = (): Buffer => randomBytes(32);

const nonceLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM: nonce (12), ciphertext, tag (16). `context` says where in the world it belongs and is
 * bound to it (trust.md T4): opened with any other, it is refused.
 */
export const encrypt = (key: Buffer, plain: Uint8Array, context: string): Buffer => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** The plain text of `encrypt`; throws UnreadableError for any other key, context or bit. */
export const decrypt = (key: Buffer, sealed: Uint8Array, context: string): Buffer => {
  if (sealed.length < nonceLength + tagLength) throw new UnreadableError('cut short');
  const authTagLength = tagLength;
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), {
    authTagLength,
  });
  cipher.setAAD(Buffer.from(context));
  cipher.setAuthTag(sealed.subarray(-tagLength));
  const head = cipher.update(sealed.subarray(nonceLength, -tagLength));
  try {
    return Buffer.concat([head, cipher.final()]);
  } catch {
    throw new UnreadableError('key, place or bytes are not the ones it was sealed with');
  }
};

/** HMAC-SHA-256, 32 bytes. */
export const macOf = (key: Buffer, data: string): Buffer =>
  createHmac('sha256', key).update(data).digest();

const block = 1024;

/** Fills up to whole blocks, so that the length does not tell a long answer from none. */
export const padded = (text: string): Buffer => {
  const length = Buffer.byteLength(text);
  const whole = Buffer.alloc(Math.ceil((length + 4) / block) * block);
  whole.writeUInt32BE(length);
  whole.write(text, 4);
  return whole;
};

export const unpadded = (whole: Buffer): string =>
  whole.toString('utf8', 4, 4 + whole.readUInt32BE());
