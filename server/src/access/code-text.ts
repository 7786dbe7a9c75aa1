import { Secret } from 'otpauth';
import { sha256 } from '../platform/keys.ts';

/** 120 random bits in six groups of four, of letters and digits that are not mistaken. */
export const newCodeText = (): string =>
  new Secret({ size: 15 }).base32.replace(/(.{4})(?=.)/g, '$1-');

const mistaken: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B' };

/** The hash a code is kept under; spaces, hyphens, case and mistaken digits make no difference. */
export const hashOfCode = (text: string): string => {
  const plain = text.normalize('NFKC').toUpperCase();
  const read = plain.replace(/[018]/g, (sign) => mistaken[sign] ?? sign);
  return sha256(`code ${read.replace(/[^A-Z2-7]/g, '')}`);
};
