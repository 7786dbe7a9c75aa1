import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';

const label = z.object({ ja: z.string(), en: z.string() });
const reason = z.string().trim().min(1).max(300);
const command = { kind: 'command', purpose: 'none', offline: false } as const;

const use = z.object({
  way: z.enum(['own', 'adopted']),
  fromOn: daySchema.nullable(),
  lastOn: daySchema.nullable(),
  adoptionId: z.uuid().nullable(),
  lapsedOn: daySchema.nullable(),
});

/** Every programme pack the product knows, and which of them are used here today (IS-H10, YG-H2). */
export const listPacks = operation({
  name: 'directives.packs',
  kind: 'query',
  action: 'directives.see',
  purpose: 'none',
  audit: 'none',
  duties: ['directives.in-force', 'directives.register'],
  offline: false,
  input: z.object({}),
  output: z.object({
    packs: z.array(
      z.object({
        pack: z.string(),
        prefecture: label,
        title: label,
        number: z.string().nullable(),
        issuedOn: daySchema.nullable(),
        effectiveOn: daySchema.nullable(),
        effectiveUntil: daySchema.nullable(),
        clauses: z.int(),
        own: z.boolean(),
        use: use.nullable(),
        /** Adoptions that begin later. */
        comes: z.array(use),
      }),
    ),
    may: z.object({ adopt: z.boolean(), edit: z.boolean() }),
  }),
  refusals: [],
});

/**
 * The files of one pack as they are, for whoever writes the next one in the browser; without a name
 * only which packs there are. Changing them there changes nothing here.
 */
export const packFiles = operation({
  name: 'directives.packFiles',
  kind: 'query',
  action: 'directives.keep',
  purpose: 'none',
  audit: 'none',
  duties: ['directives.register'],
  offline: false,
  input: z.object({ pack: z.string().min(1).max(60).nullable() }),
  output: z.object({
    packs: z.array(z.object({ pack: z.string(), prefecture: label, title: label })),
    files: z.array(z.object({ name: z.string(), text: z.string() })),
  }),
  refusals: [],
});

/** A pack of another prefecture is used here from a day on. */
export const adoptPack = operation({
  ...command,
  name: 'directives.adoptPack',
  action: 'directives.adopt',
  audit: 'directives.pack-adopted',
  duties: ['directives.in-force'],
  input: z.object({
    pack: z.string().min(1).max(60),
    fromOn: daySchema,
    reason,
  }),
  output: z.object({ adoptionId: z.uuid() }),
  refusals: ['directives.own-pack', 'directives.adopted-already'],
});

/** The last day a pack is used: an adopted one, or an own one whose directive is over. */
export const endPack = operation({
  ...command,
  name: 'directives.endPack',
  action: 'directives.adopt',
  audit: 'directives.pack-ended',
  duties: ['directives.in-force', 'directives.supersede'],
  input: z.object({ pack: z.string().min(1).max(60), lastOn: daySchema, reason }),
  output: z.object({ endId: z.uuid() }),
  refusals: ['directives.not-in-use', 'directives.ends-before'],
});
