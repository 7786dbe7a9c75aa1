import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomInt,
  scryptSync,
  sign,
} from 'node:crypto';
import type { TicketParts } from '@meguri/core/voices/letter.ts';
import {
  ticketAlphabet,
  ticketDerivation,
  ticketFrom,
  ticketLength,
} from '@meguri/core/voices/ticket.ts';
import { decrypt, encrypt, UnreadableError } from './keys-seal.ts';

// What comes in from the public side and what goes out to it (docs/decisions/0018). The public side has
// the other halves in resident/server/seal.ts and nothing that opens a letter.

/** The inside's private halves, as text for a file of its key folder. */
export type LetterKeys = { readonly open: string; readonly sign: string };

const pemOf = (type: 'x25519' | 'ed25519'): string =>
  (type === 'x25519' ? generateKeyPairSync('x25519') : generateKeyPairSync('ed25519')).privateKey
    .export({ type: 'pkcs8', format: 'pem' })
    .toString();

export const newLetterKeys = (): LetterKeys => ({ open: pemOf('x25519'), sign: pemOf('ed25519') });

const publicOf = (pem: string): string =>
  createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'der' }).toString('base64');

/** The public halves, for the public side. */
export const letterPublic = (keys: LetterKeys): { sealTo: string; verifyWith: string } => ({
  sealTo: publicOf(keys.open),
  verifyWith: publicOf(keys.sign),
});

const letterContext = 'meguri voices letter 1';
const spkiLength = 44;

/**
 * Opens a sealed letter: the sender's passing X25519 public half (SPKI, 44 bytes), then AES-256-GCM
 * under HKDF-SHA256 of what both share. Throws UnreadableError for anything else.
 */
export const openLetter = (keys: LetterKeys, sealed: Uint8Array): string => {
  const passing = sealed.subarray(0, spkiLength);
  try {
    const publicKey = createPublicKey({ key: Buffer.from(passing), format: 'der', type: 'spki' });
    const shared = diffieHellman({ privateKey: createPrivateKey(keys.open), publicKey });
    const salt = Buffer.concat([passing, Buffer.from(publicOf(keys.open), 'base64')]);
    const key = Buffer.from(hkdfSync('sha256', shared, salt, letterContext, 32));
    return decrypt(key, sealed.subarray(spkiLength), letterContext).toString('utf8').trimEnd();
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError('not a letter');
  }
};

/** Signs what the public side serves, so that it can serve nothing else. */
export const signOutgoing = (keys: LetterKeys, text: string): string =>
  sign(null, Buffer.from(text), createPrivateKey(keys.sign)).toString('base64');

/** Name and key that follow from the letters of a ticket. */
export const ticketPartsOf = (ticket: string): TicketParts => {
  const { salt, cost, bytes } = ticketDerivation;
  const all = scryptSync(ticket, salt, bytes, cost);
  return {
    name: all.subarray(0, bytes / 2).toString('hex'),
    key: all.subarray(bytes / 2).toString('base64'),
  };
};

/** A random ticket, for paper at a counter. */
export const newTicket = (): string =>
  ticketFrom(Array.from({ length: ticketLength }, () => randomInt(ticketAlphabet.length)));

/** Seals answers under the key of a ticket: whoever has the letters reads them, nobody else. */
export const sealForTicket = ({ name, key }: TicketParts, text: string): Buffer =>
  encrypt(Buffer.from(key, 'base64'), Buffer.from(text), `meguri voices answer 1 ${name}`);
