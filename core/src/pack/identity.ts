import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { list, record } from './shape.ts';
import { bilingual, clauseId, plainText, slug } from './text.ts';

/** Prefecture by its two-digit code of JIS X 0401; 00 is a made-up one, for trying. */
export const prefecture = record({
  code: z.string().regex(/^(0\d|[1-3]\d|4[0-7])$/),
  name: bilingual,
});

export const directiveKinds = ['outline', 'procedure', 'policy'] as const;

/** Rules the directive rests on, carries out or leaves something to. */
export const reference = record({ clause: clauseId, title: bilingual });

/**
 * What a directive says of itself. Null is "not printed": a part of a directive may come without
 * its letter, and nothing is guessed (register 6.5).
 */
export const programmeIdentity = record({
  id: slug,
  prefecture,
  programme: z.literal('foreign-residents'),
  kind: z.enum(directiveKinds),
  title: bilingual,
  number: plainText.nullable(),
  fileCode: plainText.nullable(),
  issuer: bilingual.nullable(),
  addressees: bilingual.nullable(),
  ownerUnit: plainText.nullable(),
  issuedOn: daySchema.nullable(),
  /** Null where it takes effect with its issue. */
  effectiveOn: daySchema.nullable(),
  /** Last day in force; null: no end is stated. */
  effectiveUntil: daySchema.nullable(),
  /** Last day the document is kept; null: not stated, never disposed of. */
  keptUntil: daySchema.nullable(),
  supersedes: list(
    record({
      clause: clauseId,
      numbers: z.array(plainText).min(1).readonly(),
      issuedOn: daySchema.nullable(),
      /** Last day of the predecessor where one is printed (…限り). */
      lastDay: daySchema.nullable(),
    }),
  ),
  attachments: list(record({ label: plainText, present: z.boolean() })),
  /** `atHand`: whether its text was there when the pack was written. */
  references: list(record({ ...reference.unwrap().shape, atHand: z.boolean() })),
});
