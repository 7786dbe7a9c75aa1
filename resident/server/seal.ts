import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  randomInt,
  scrypt,
  verify,
} from 'node:crypto';
import { type Packet, packetText, type TicketParts } from '@meguri/core/voices/letter.ts';
import {
  ticketAlphabet,
  ticketDerivation,
  ticketFrom,
  ticketLength,
} from '@meguri/core/voices/ticket.ts';

// The other halves are in server/src/platform/keys-letters.ts (docs/decisions/0018). Nothing here can
// open a letter: the key it was sealed with is gone when the function returns.

const context = 'meguri voices letter 1';
const block = 16 * 1024;

/** Fills up with blanks, so that the size of a letter tells nothing of its length. */
const filled = (text: string): Buffer => {
  const size = Math.ceil(Buffer.byteLength(text) / block) * block;
  const whole = Buffer.alloc(size, 0x20);
  whole.write(text);
  return whole;
};

const publicKeyOf = (base64: string) =>
  createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });

/** Seals a text to the inside: only its private half opens it (X25519, HKDF-SHA256, AES-256-GCM). */
export const sealLetter = (text: string, sealTo: string): Buffer => {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const passing = publicKey.export({ type: 'spki', format: 'der' });
  const shared = diffieHellman({ privateKey, publicKey: publicKeyOf(sealTo) });
  const salt = Buffer.concat([passing, Buffer.from(sealTo, 'base64')]);
  const key = Buffer.from(hkdfSync('sha256', shared, salt, context, 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(filled(text)), cipher.final()]);
  return Buffer.concat([passing, nonce, body, cipher.getAuthTag()]);
};

/** A random ticket; what follows from it is all that anybody keeps. */
export const newTicket = (): string =>
  ticketFrom(Array.from({ length: ticketLength }, () => randomInt(ticketAlphabet.length)));

/** Name and key that follow from the letters of a ticket. */
export const partsOf = (ticket: string): Promise<TicketParts> => {
  const { salt, cost, bytes } = ticketDerivation;
  return new Promise((resolve, reject) => {
    scrypt(ticket, salt, bytes, cost, (error, all) => {
      if (error !== null) return reject(error);
      const name = all.subarray(0, bytes / 2).toString('hex');
      resolve({ name, key: all.subarray(bytes / 2).toString('base64') });
    });
  });
};

/** Is the packet of the inside, as it left it? */
export const isGenuine = (packet: Packet, verifyWith: string): boolean =>
  verify(
    null,
    Buffer.from(packetText(packet)),
    publicKeyOf(verifyWith),
    Buffer.from(packet.signature, 'base64'),
  );

/** Opens a packet with the key of its ticket; undefined for any other key. */
export const openPacket = ({ name, body }: Packet, key: string): string | undefined => {
  const sealed = Buffer.from(body, 'base64');
  const cipher = createDecipheriv(
    'aes-256-gcm',
    Buffer.from(key, 'base64'),
    sealed.subarray(0, 12),
    { authTagLength: 16 },
  );
  cipher.setAAD(Buffer.from(`meguri voices answer 1 ${name}`));
  cipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()]).toString();
  } catch {
    return undefined;
  }
};

/** Passing names of callers: they mean nothing outside this process and after it. */
export const passingNames = () => {
  const secret = randomBytes(32);
  return (address: string): string => createHmac('sha256', secret).update(address).digest('hex');
};

/** A random name for a file of the queue. */
export const newName = (): string => randomBytes(16).toString('hex');
