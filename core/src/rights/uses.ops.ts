import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { cardPurposes } from '../pack/purposes.ts';
import { useGrounds, useStates } from './use.ts';

const text = z.string().trim().min(1).max(300);
const plain = { purpose: 'none', offline: false, duties: ['rights.outside-use'] } as const;

const use = z.object({
  /** The purpose of the registry the data were taken for. */
  takenFor: z.enum(keysOf(cardPurposes)),
  ground: z.enum(keysOf(useGrounds)),
  /** Kinds of data and how many, without names. */
  what: text,
  receiver: text,
  persons: z.int().min(1).max(1_000_000),
  usedOn: daySchema,
  /** Were the persons told? */
  noticeGiven: z.boolean(),
});

/** The ledger of uses beyond the purpose (個人情報保護法 69条). */
export const listUses = operation({
  ...plain,
  kind: 'query',
  name: 'rights.uses',
  action: 'rights.see-ledger',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    uses: z.array(
      use.extend({
        useId: z.uuid(),
        stationId: z.uuid(),
        stationName: z.string(),
        state: z.enum(useStates),
        by: z.string(),
        on: daySchema,
        decidedBy: z.string().nullable(),
        may: z.boolean(),
      }),
    ),
    stations: z.array(z.object({ stationId: z.uuid(), name: z.string() })),
    may: z.object({ enter: z.boolean() }),
    today: daySchema,
  }),
  refusals: [],
});

export const enterUse = operation({
  ...plain,
  kind: 'command',
  name: 'rights.enterUse',
  action: 'rights.handle',
  audit: 'rights.use-entered',
  input: use.extend({ stationId: z.uuid() }),
  output: z.object({ useId: z.uuid() }),
  refusals: ['not-found'],
});

/** Approved or refused by another person than whoever entered it. */
export const decideUse = operation({
  ...plain,
  kind: 'command',
  name: 'rights.decideUse',
  action: 'rights.decide',
  audit: 'rights.use-decided',
  input: z.object({ useId: z.uuid(), approved: z.boolean() }),
  output: z.object({ useId: z.uuid() }),
  refusals: ['not-found', 'rights.decided', 'rights.own-case'],
});
