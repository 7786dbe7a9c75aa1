import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

// DER in front of the 32 bytes of an Ed25519 public key (RFC 8410).
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** The public half of a PKCS #8 Ed25519 key: 32 bytes in base64, as trusted-keys files list it. */
export const publicHalf = (pem: string): string => {
  const spki = createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'der' });
  return spki.subarray(spkiHead.length).toString('base64');
};

export type TextSignature = { readonly key: string; readonly signature: string };

/** Signs a text (Ed25519); `pem` is the private key as PKCS #8 text. */
export const signText = (pem: string, text: string): TextSignature => ({
  key: publicHalf(pem),
  signature: sign(null, Buffer.from(text), createPrivateKey(pem)).toString('base64'),
});

/** Whether exactly this text was signed with the key that the signature names. */
export const isTextSigned = (text: string, { key, signature }: TextSignature): boolean => {
  const raw = Buffer.from(key, 'base64');
  if (raw.length !== 32) return false;
  const spki = Buffer.concat([spkiHead, raw]);
  const known = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), known, Buffer.from(signature, 'base64'));
};
