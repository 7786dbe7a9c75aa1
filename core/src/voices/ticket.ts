/**
 * Letters of a ticket: no vowels, so that no word comes out, and nothing that looks like something
 * else. Their number is a prime, so that the check letter finds each wrong letter and each swap.
 */
export const ticketAlphabet = '346789CDFGHJKMNPQRTVWXY';

/** Random letters of a ticket: 23^10, about 41 million million; a check letter follows. */
export const ticketLength = 10;

/**
 * How name and key of a ticket follow from its letters (scrypt; 64 bytes, half for each). The letters
 * are kept nowhere, and a guess at them from stolen files costs this much each (trust.md R30).
 */
export const ticketDerivation = {
  salt: 'meguri voices ticket 1',
  cost: { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 },
  bytes: 64,
} as const;

const size = ticketAlphabet.length;

const checkLetter = (letters: string): string => {
  const sum = [...letters].reduce(
    (total, letter, at) => total + (at + 1) * ticketAlphabet.indexOf(letter),
    0,
  );
  return ticketAlphabet.charAt(sum % size);
};

/** A ticket from ten numbers below 23, which the caller takes from a secure source. */
export const ticketFrom = (numbers: readonly number[]): string => {
  if (numbers.length !== ticketLength) throw new RangeError(`a ticket has ${ticketLength} letters`);
  const letters = numbers.map((one) => ticketAlphabet.charAt(one % size)).join('');
  return letters + checkLetter(letters);
};

/** A ticket as somebody typed it; undefined where a letter is wrong, swapped or missing. */
export const readTicket = (typed: string): string | undefined => {
  const text = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
  const known = [...text].every((letter) => ticketAlphabet.includes(letter));
  if (text.length !== ticketLength + 1 || !known) return undefined;
  return checkLetter(text.slice(0, -1)) === text.at(-1) ? text : undefined;
};

/** For people: ABCD-EFGH-JKM. */
export const showTicket = (ticket: string): string =>
  [ticket.slice(0, 4), ticket.slice(4, 8), ticket.slice(8)].join('-');
