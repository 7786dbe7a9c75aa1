import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import type { DirectiveHeader } from './document.ts';

const text = z.string().trim().min(1).max(400).nullable();
const day = daySchema.nullable();

const number = z.object({
  text: z.string().trim().min(1).max(200),
  series: z.string().nullable(),
  sections: z.array(z.string()).readonly(),
  serial: z.int().nullable(),
  andOthers: z.boolean(),
});

/** What a person may put into each field of the header; null takes out what the reader found. */
export const headerValues = {
  numbers: z.array(number).min(1).max(30).readonly().nullable(),
  issuedOn: day,
  effectiveOn: day,
  validUntil: day,
  keptUntil: day,
  originalKept: z.union([z.literal('permanent'), z.int().min(1).max(100)]).nullable(),
  copyKeptYears: z.int().min(1).max(100).nullable(),
  fileCode: text,
  issuer: text,
  addressees: text,
  kind: text,
  title: text,
  predecessors: z
    .array(
      z.object({
        numbers: z.array(number).max(30).readonly(),
        issuedOn: day,
        title: z.string().nullable(),
        effect: z.enum(['abolished', 'lapses', 'amended']),
        lastDay: day,
      }),
    )
    .max(30)
    .readonly()
    .nullable(),
  attachments: z
    .array(z.object({ label: z.string().trim().min(1).max(100), present: z.boolean() }))
    .max(60)
    .readonly()
    .nullable(),
  ownerUnit: text,
} as const satisfies Record<keyof DirectiveHeader, z.ZodType>;

export type HeaderField = keyof DirectiveHeader;

export const isHeaderField = (name: string): name is HeaderField =>
  Object.hasOwn(headerValues, name);

export const headerLabels = {
  title: { ja: '題名', en: 'title' },
  kind: { ja: '種別', en: 'kind' },
  numbers: { ja: '番号', en: 'number' },
  issuedOn: { ja: '発出日', en: 'issued on' },
  effectiveOn: { ja: '施行日', en: 'takes effect on' },
  validUntil: { ja: '有効期間の末日', en: 'valid until' },
  keptUntil: { ja: '保存期間の末日', en: 'kept until' },
  originalKept: { ja: '原議の保存', en: 'original kept' },
  copyKeptYears: { ja: '写しの保存年数', en: 'years a copy is kept' },
  fileCode: { ja: '分類記号', en: 'file code' },
  issuer: { ja: '発出者', en: 'issuer' },
  addressees: { ja: '宛先', en: 'addressees' },
  ownerUnit: { ja: '担当', en: 'section in charge' },
  predecessors: { ja: '旧通達', en: 'predecessors' },
  attachments: { ja: '添付', en: 'attachments' },
} as const satisfies Record<HeaderField, { readonly ja: string; readonly en: string }>;
