import * as z from 'zod';
import { bilingual, clauseId, plainText, slug } from './text.ts';

/** The texts everybody accepts at the first sign-in of a post: how to behave, and what for. */
export const conductCodes = ['conduct', 'purpose'] as const;

/** A text with its version; a new version asks everybody again. */
export const conductText = z
  .strictObject({
    code: slug.pipe(z.enum(conductCodes)),
    version: plainText.max(20),
    /** Months an acceptance counts; there is no way to say for ever. */
    validMonths: z.int().min(1).max(24),
    title: bilingual,
    body: z.array(bilingual).min(1).max(12).readonly(),
    source: z.union([clauseId, z.literal('default')]),
    reason: bilingual,
  })
  .readonly();

export type ConductText = z.output<typeof conductText>;

/** Both texts, each once: no pack can leave one out. */
export const conductTexts = z
  .array(conductText)
  .length(conductCodes.length)
  .refine((texts) => new Set(texts.map(({ code }) => code)).size === texts.length, {
    message: 'each text once',
  })
  .readonly();
