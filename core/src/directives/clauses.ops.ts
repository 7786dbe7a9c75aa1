import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { clauseKinds, reasonCodes } from '../pack/clauses.ts';
import { instant, label, reason } from './shapes.ts';

const none = { purpose: 'none', offline: false } as const;
const query = { ...none, kind: 'query', action: 'directives.see', audit: 'none' } as const;

const duty = z.object({ id: z.string(), label });

/** The clauses of a pack with the duties that fulfil each, or why it has none (clauses.md 7). */
export const browseClauses = operation({
  ...query,
  name: 'directives.clauses',
  duties: ['directives.refer', 'directives.words'],
  input: z.object({ pack: z.string().max(60).nullable() }),
  output: z.object({
    /** Packs that can be looked at: the one on visits and every programme pack. */
    packs: z.array(
      z.object({ pack: z.string(), title: label, prefecture: label, inUse: z.boolean() }),
    ),
    pack: z.string(),
    clauses: z.array(
      z.object({
        id: z.string(),
        cite: z.string(),
        kind: z.enum(clauseKinds),
        summary: label,
        duties: z.array(duty),
        reason: z.object({ code: z.enum(reasonCodes), text: label }).nullable(),
        /** Why it is fulfilled in part only. */
        limited: label.nullable(),
      }),
    ),
    /** Local words beside the words the product uses by itself. */
    words: z.array(z.object({ clause: z.string(), ours: label, local: label })),
    figures: z.array(
      z.object({
        clause: z.string(),
        label,
        count: z.int(),
        exact: z.boolean(),
        asOn: daySchema,
        area: z.enum(['prefecture', 'nation']),
      }),
    ),
  }),
  refusals: ['not-found'],
});

/** Words in the summaries of all packs and in the texts of the register, however they are typed. */
export const searchClauses = operation({
  ...query,
  name: 'directives.search',
  duties: ['directives.refer'],
  input: z.object({ words: z.string().trim().min(1).max(100) }),
  output: z.object({
    clauses: z.array(
      z.object({
        pack: z.string(),
        prefecture: label,
        id: z.string(),
        cite: z.string(),
        summary: label,
      }),
    ),
    texts: z.array(
      z.object({
        versionId: z.uuid(),
        name: z.string(),
        number: z.int(),
        place: z.string(),
        address: z.string(),
        around: z.string(),
      }),
    ),
    /** There are more than are shown. */
    more: z.boolean(),
  }),
  refusals: [],
});

const setting = z.object({
  value: z.string(),
  document: z.string(),
  fromOn: daySchema,
  by: z.string(),
  at: instant,
});

/** What the packs in use leave to be set (別に定める): by whom, since when, what runs meanwhile. */
export const listDelegations = operation({
  ...query,
  name: 'directives.delegations',
  duties: ['directives.delegations'],
  input: z.object({}),
  output: z.object({
    delegations: z.array(
      z.object({
        pack: z.string(),
        prefecture: label,
        clause: z.string(),
        cite: z.string(),
        matter: label,
        setBy: label.nullable(),
        /** Since the directive took effect. */
        openSince: daySchema.nullable(),
        runsOn: label,
        duties: z.array(duty),
        /** The newest first. */
        settings: z.array(setting),
      }),
    ),
    may: z.object({ keep: z.boolean() }),
  }),
  refusals: [],
});

/** What was set, from when, and by which document. */
export const setDelegation = operation({
  ...none,
  kind: 'command',
  action: 'directives.keep',
  name: 'directives.setDelegation',
  audit: 'directives.delegation-set',
  duties: ['directives.delegations'],
  input: z.object({
    pack: z.string().min(1).max(60),
    clause: z.string().min(1).max(40),
    value: reason,
    document: reason,
    fromOn: daySchema,
  }),
  output: z.object({ settingId: z.uuid() }),
  refusals: ['not-found'],
});
