import * as z from 'zod';
import { operation } from '../operation.ts';
import { conductCodes } from '../pack/conduct.ts';
import { bilingual } from '../pack/text.ts';

const own = {
  action: 'access.own',
  purpose: 'none',
  duties: ['cards.purpose'],
  offline: false,
} as const;
const textCode = z.enum(conductCodes);

/** The code of conduct and the purpose text of the caller's post, and until when they are accepted. */
export const listTexts = operation({
  ...own,
  name: 'access.texts',
  kind: 'query',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    texts: z.array(
      z.object({
        code: textCode,
        version: z.string(),
        title: bilingual,
        body: z.array(bilingual).readonly(),
        validMonths: z.int(),
        acceptedUntil: z.string().nullable(),
        due: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});

/** What the caller read: code and version; an older version than today's is refused. */
export const acceptTexts = operation({
  ...own,
  name: 'access.acceptTexts',
  kind: 'command',
  audit: 'access.texts-accepted',
  input: z.object({
    texts: z
      .array(z.object({ code: textCode, version: z.string() }))
      .min(1)
      .max(2),
  }),
  output: z.object({ acceptedUntil: z.string() }),
  refusals: ['text.changed'],
});
