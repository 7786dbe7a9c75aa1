import * as z from 'zod';
import { bilingual, clauseId, slug } from './text.ts';

/** Cards a person or a place may have; a provisional one has fixed fields of its own (R22). */
export const cardKinds = ['household', 'establishment', 'building'] as const;
export type CardKind = (typeof cardKinds)[number];

/** Where on a card an item stands. `self`: whoever the card is of; the others are other people. */
export const cardGroups = ['self', 'member', 'child', 'emergency'] as const;
export type CardGroup = (typeof cardGroups)[number];

/** What an item holds. There is no free text about persons: `note` is what the person asks for. */
export const itemTypes = [
  'name',
  'reading',
  'phone',
  'birth-year',
  'count',
  'choice',
  'line',
  'note',
] as const;
export type ItemType = (typeof itemTypes)[number];

const months = z.int().min(1).max(1200);

/** One thing a card may ask for. */
export const cardItemSchema = z
  .strictObject({
    code: slug,
    cards: z.array(z.enum(cardKinds)).min(1).readonly(),
    group: z.enum(cardGroups),
    type: z.enum(itemTypes),
    label: bilingual,
    /** What this item is for; printed beside the field (個人情報保護法 61条). */
    purpose: bilingual,
    /** 'contact' is what disaster mode opens; everything else only a read of the card shows. */
    visibility: z.enum(['card', 'contact']),
    /** Months after the last confirmation; null: not stated, kept with a warning (R24). */
    retentionMonths: months.nullable(),
    choices: z.array(z.strictObject({ code: slug, label: bilingual }).readonly()).readonly(),
  })
  .readonly();

export type CardItem = z.output<typeof cardItemSchema>;

const noticeText = z
  .strictObject({
    version: slug,
    /** What a person reads before writing anything (個人情報保護法 62条); one line a paragraph. */
    lines: z.array(bilingual).min(1).readonly(),
  })
  .readonly();

/**
 * `cards.json`: the items of the cards as one directive has them, and the text on why they are asked
 * for. Every item is optional; there is no switch that makes one required (R18).
 */
export const cardFileSchema = z
  .strictObject({
    /** Goes into the seal of every card, so that contents are read by the items they were written by. */
    version: slug,
    source: z.union([clauseId, z.literal('default')]),
    reason: bilingual,
    notice: noticeText,
    items: z.array(cardItemSchema).min(1).readonly(),
  })
  .readonly();

export type CardFile = z.output<typeof cardFileSchema>;
