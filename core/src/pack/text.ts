import * as z from 'zod';

/**
 * A text of a pack: one plain line of at most 300 characters. Brackets of markup and code, back
 * ticks and control characters are refused, so that no expression, HTML or SQL can hide in a pack.
 */
export const plainText = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^<>{}`\\\p{Cc}]+$/u, 'plain text only');

export const bilingual = z.strictObject({ ja: plainText, en: plainText }).readonly();

export type Bilingual = z.output<typeof bilingual>;

/** The stable handle of a clause in the register: MG-4.3b, YG-4.1-3a, ST-5.1-1i2a. */
export const clauseId = z.string().regex(/^[A-Z]{2}-[A-Z]?\d+(\.\d+)?(-\d+)?([a-z](\d+[a-z]?)?)?$/);

/** An identifier of a pack, a criterion or a level: lower case words with hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
