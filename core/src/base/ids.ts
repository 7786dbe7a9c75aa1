import * as z from 'zod';

/** Any UUID; ids are made by the caller and reveal nothing but, for version 7, their time. */
export const uuidSchema = z.uuid();

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const hex = (bytes: Uint8Array): string =>
  bytes.reduce((text, byte) => text + (hexOfByte[byte] ?? ''), '');

const uuid = (bytes: Uint8Array, version: 7 | 8): string => {
  bytes[6] = (version << 4) | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const text = hex(bytes);
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    text.slice(12, 16),
    text.slice(16, 20),
    text.slice(20),
  ].join('-');
};

/** A UUIDv7 (RFC 9562 §5.7) of a time in milliseconds and 10 random bytes of the caller. */
export const newId = (random: Uint8Array, millis: number): string => {
  if (random.length < 10) throw new RangeError('newId needs 10 random bytes');
  const bytes = new Uint8Array(16);
  for (let at = 0; at < 6; at += 1) bytes[at] = Math.floor(millis / 2 ** (8 * (5 - at))) % 256;
  bytes.set(random.subarray(0, 10), 6);
  return uuid(bytes, 7);
};

/**
 * Makes ids that sort in the order of making, also inside one millisecond and when the clock steps
 * back: the 12 bits after the time count up from a random start (RFC 9562 §6.2, method 1).
 */
export const idMaker = (
  now: () => number,
  randomBytes: (count: number) => Uint8Array,
): (() => string) => {
  let [last, counter] = [-1, 0];
  return () => {
    const random = Uint8Array.from(randomBytes(10));
    const millis = now();
    if (millis > last)
      [last, counter] = [millis, (((random[0] ?? 0) << 8) | (random[1] ?? 0)) & 0x7ff];
    else if (counter < 0xfff) counter += 1;
    else [last, counter] = [last + 1, 0];
    random[0] = counter >> 8;
    random[1] = counter & 0xff;
    return newId(random, last);
  };
};

const multipliers = [597_399_067, 2_869_860_233, 951_274_213, 2_716_044_179] as const;

const mix = (word: number): number => {
  const first = Math.imul(word ^ (word >>> 16), 0x85eb_ca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2_ae35);
  return (second ^ (second >>> 16)) >>> 0;
};

/**
 * The same UUIDv8 for the same namespace and key, so that demo data and a repeated import meet their
 * own rows again. Four 32-bit multiplicative hashes; not cryptographic: whoever knows the key knows
 * the id, so never use it where an id must not be guessed.
 */
export const idFrom = (namespace: string, key: string): string => {
  const text = `${namespace.length}:${namespace}${key}`;
  const words = multipliers.map((multiplier, lane) => {
    let word = 0x9e37_79b9 ^ (lane + 1);
    for (let at = 0; at < text.length; at += 1) {
      word = Math.imul(((word << 5) | (word >>> 27)) ^ text.charCodeAt(at), multiplier);
    }
    return mix(word ^ text.length);
  });
  const bytes = Uint8Array.from(
    { length: 16 },
    (_, at) => ((words[at >> 2] ?? 0) >>> (8 * (3 - (at & 3)))) & 0xff,
  );
  return uuid(bytes, 8);
};
