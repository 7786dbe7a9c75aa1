import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { formats, subjectKeys, translators } from './subjects.ts';
import { materialText, textLanguages } from './texts.ts';

const subject = z.enum(subjectKeys);
const language = z.enum(textLanguages);
const textKey = { subject, language };

/** A stored PDF as the office saves it. */
export const fileShape = z.object({
  name: z.string(),
  mediaType: z.string(),
  base64: z.string(),
});

const standing = z.object({
  ...textKey,
  title: z.string(),
  version: z.string(),
  state: z.enum(['original', 'draft', 'confirmed']),
  confirmedOn: daySchema.nullable(),
  confirmedBy: z.string().nullable(),
  translator: z.enum(keysOf(translators)).nullable(),
});

const see = {
  kind: 'query',
  action: 'materials.see',
  purpose: 'none',
  audit: 'none',
  duties: ['materials.provide'],
  offline: false,
} as const;

/** Every text with its state; `queue`: what waits to be confirmed, emergency calls first. */
export const listMaterials = operation({
  ...see,
  name: 'materials.list',
  input: z.object({}),
  output: z.object({
    texts: z.array(standing),
    queue: z.array(z.object({ ...textKey, title: z.string() })),
    may: z.object({ confirm: z.boolean() }),
  }),
  refusals: [],
});

/** One text beside its original, with everything that was said about its versions. */
export const readMaterial = operation({
  ...see,
  name: 'materials.read',
  input: z.object(textKey),
  output: standing.extend({
    text: materialText,
    original: materialText,
    history: z.array(
      z.object({
        kind: z.enum(['confirmed', 'withdrawn']),
        version: z.string(),
        on: daySchema,
        post: z.string(),
        note: z.string(),
      }),
    ),
    may: z.object({ confirm: z.boolean() }),
  }),
  refusals: [],
});

/** The text for the screen of a tablet or a desk; a draft is refused. */
export const showMaterial = operation({
  ...see,
  name: 'materials.show',
  input: z.object(textKey),
  output: z.object({ ...textKey, text: materialText, original: materialText }),
  refusals: ['materials.unconfirmed'],
});

/** As PDF; a draft carries its watermark, for whoever checks it. */
export const printMaterial = operation({
  ...see,
  name: 'materials.print',
  input: z.object({ ...textKey, format: z.enum(keysOf(formats)) }),
  output: fileShape,
  refusals: ['sheet.character-missing'],
});

const judge = {
  kind: 'command',
  action: 'materials.confirm',
  purpose: 'none',
  duties: ['materials.provide'],
  offline: false,
  output: z.object({ judgementId: z.uuid() }),
} as const;

/** The post answers for this very version, on the word of a class of translator. */
export const confirmMaterial = operation({
  ...judge,
  name: 'materials.confirm',
  audit: 'material.confirmed',
  input: z.object({
    ...textKey,
    version: z.string().max(64),
    translator: z.enum(keysOf(translators)),
    note: z.string().trim().max(200),
  }),
  refusals: [
    'materials.original',
    'materials.text-changed',
    'materials.already-confirmed',
    'text.particulars',
  ],
});

/** A mistake was found: the text is a draft again at once. */
export const withdrawMaterial = operation({
  ...judge,
  name: 'materials.withdraw',
  audit: 'material.withdrawn',
  input: z.object({ ...textKey, reason: z.string().trim().min(1).max(200) }),
  refusals: ['materials.not-confirmed', 'text.particulars'],
});
