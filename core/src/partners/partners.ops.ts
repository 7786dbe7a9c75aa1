import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { activityShown, agreementShown, informationShown, liaisonShown } from './log.ops.ts';
import { contactBasisIds } from './partner.ts';

const label = z.object({ ja: z.string(), en: z.string() });
const words = (most: number) => z.string().trim().max(most);
const some = (most: number) => z.string().trim().min(1).max(most);

/** Whose partner: of a station, or of headquarters without one. */
export const keptAt = { stationId: z.uuid().nullable() };

/**
 * An organisation with the post to turn to; never a person. Telephone and mail are those of the
 * office, kept on one of two grounds and asked again after a year (R01, R04).
 */
const entry = {
  organisation: some(100),
  kind: z.string().max(60),
  office: words(100),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+()-]*$/)
    .max(30)
    .meta({ examples: ['000-000-0000'] }),
  mail: z.union([z.literal(''), z.email().max(120)]),
  contactBasis: z.enum(contactBasisIds),
  /** The organisation took on the part of a community leader; a part of it, no register of people. */
  communityLeader: z.boolean(),
  fromOn: daySchema,
  untilOn: daySchema.nullable(),
  note: words(500),
};

const partnerRow = z.object({
  id: z.uuid(),
  stationId: z.uuid().nullable(),
  /** The station that keeps the entry; null: headquarters. */
  keptBy: z.string().nullable(),
  ...z.object(entry).shape,
  phone: z.string(),
  mail: z.string(),
  kind: z.object({ id: z.string(), title: label }),
  /** Telephone and mail are shown until this day; after it they are '' until confirmed again. */
  contactUntil: daySchema,
  contactLapsed: z.boolean(),
  revision: z.int(),
});

const kinds = z.array(z.object({ id: z.string(), title: label }));

/** Partners of headquarters and, where one is named, of a station (YG-1a, ST-1a). */
export const listPartners = operation({
  name: 'partners.list',
  kind: 'query',
  action: 'partners.see',
  purpose: 'none',
  audit: 'none',
  duties: ['partners.register', 'partners.liaise'],
  offline: false,
  input: z.object(keptAt),
  output: z.object({
    kinds,
    partners: z.array(partnerRow),
    /** Units of this police to liaise with (GF-3.2b). */
    units: z.array(z.object({ id: z.uuid(), name: z.string() })),
    may: z.object({ keep: z.boolean(), log: z.boolean(), ledger: z.boolean() }),
  }),
  refusals: ['not-found'],
});

/** One partner with everything that passed between it and the police. */
export const getPartner = operation({
  name: 'partners.get',
  kind: 'query',
  action: 'partners.see',
  purpose: 'none',
  audit: 'none',
  duties: ['partners.register', 'partners.liaise', 'partners.cooperate'],
  offline: false,
  input: z.object({ partnerId: z.uuid() }),
  output: z.object({
    partner: partnerRow,
    kinds,
    versions: z.array(z.object({ revision: z.int(), on: daySchema, by: z.string() })),
    liaisons: z.array(liaisonShown),
    activities: z.array(activityShown),
    agreements: z.array(agreementShown),
    /** Empty for a post that may not see the ledger. */
    information: z.array(informationShown),
    may: z.object({ change: z.boolean(), keep: z.boolean(), log: z.boolean() }),
    /** Where a new record about it would stand: the caller's station, or headquarters. */
    recordAt: z.uuid().nullable(),
  }),
  refusals: ['not-found'],
});

/** Takes an organisation into the directory. */
export const addPartner = operation({
  name: 'partners.add',
  kind: 'command',
  action: 'partners.keep',
  purpose: 'none',
  audit: 'partners.added',
  duties: ['partners.register'],
  offline: false,
  input: z.object({ ...keptAt, ...entry }),
  output: z.object({ partnerId: z.uuid() }),
  refusals: ['not-found', 'partner.kind-unknown', 'partner.period-backwards', 'text.particulars'],
});

/** Changes an entry, or confirms telephone and mail for another year; the old version stays. */
export const changePartner = operation({
  name: 'partners.change',
  kind: 'command',
  action: 'partners.keep',
  purpose: 'none',
  audit: 'partners.changed',
  duties: ['partners.register'],
  offline: false,
  input: z.object({ partnerId: z.uuid(), basedOn: z.int().min(1), ...entry }),
  output: z.object({ revision: z.int() }),
  refusals: [
    'not-found',
    'partner.kind-unknown',
    'partner.period-backwards',
    'partner.changed',
    'text.particulars',
  ],
});
