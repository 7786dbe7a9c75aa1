import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { directionIds, legalBasisIds, levelIds } from './information.ts';
import { activityKindIds, liaisonKindIds, recordEnds } from './partner.ts';

const words = (most: number) => z.string().trim().max(most);
const some = (most: number) => z.string().trim().min(1).max(most);

/** Where the record is kept: the station that did it, or headquarters. */
const at = { stationId: z.uuid().nullable() };
const command = { kind: 'command', purpose: 'none', offline: false } as const;
const query = { kind: 'query', purpose: 'none', audit: 'none', offline: false } as const;

const liaison = {
  on: daySchema,
  kind: z.enum(liaisonKindIds),
  /** The post or section spoken with: 総務課長, 生活安全部. */
  office: words(100),
  subject: some(500),
  nextStep: words(300),
  nextOn: daySchema.nullable(),
};

const written = {
  id: z.uuid(),
  /** The station that wrote it down; null: headquarters. */
  at: z.string().nullable(),
  by: z.string(),
  ended: z.enum(recordEnds).nullable(),
  mayEnd: z.boolean(),
};

const partnerNamed = z.object({ id: z.uuid(), organisation: z.string() });

export const liaisonShown = z.object({
  ...written,
  ...z.object(liaison).shape,
  partner: partnerNamed.nullable(),
  /** A unit of this police as the other side (GF-3.2b). */
  unitName: z.string().nullable(),
});

/** What was talked about with a partner or with another unit of this police (YG-3.2c, GF-3.2b). */
export const logLiaison = operation({
  ...command,
  name: 'partners.logLiaison',
  action: 'partners.log',
  audit: 'partners.liaison-logged',
  duties: ['partners.liaise'],
  input: z.object({
    ...at,
    partnerId: z.uuid().nullable(),
    unitId: z.uuid().nullable(),
    ...liaison,
  }),
  output: z.object({ liaisonId: z.uuid() }),
  refusals: [
    'not-found',
    'partner.other-side',
    'partner.ended',
    'partner.day-later',
    'partner.next-incomplete',
    'text.particulars',
  ],
});

/** The log of headquarters, or of a station, the newest first. */
export const listLiaisons = operation({
  ...query,
  name: 'partners.liaisons',
  action: 'partners.see',
  duties: ['partners.liaise'],
  input: z.object(at),
  output: z.object({ liaisons: z.array(liaisonShown) }),
  refusals: ['not-found'],
});

const activity = {
  on: daySchema,
  kind: z.enum(activityKindIds),
  title: some(200),
  /** Who does what: posts, sections and organisations. */
  parts: z.array(z.object({ who: some(100), what: some(300) })).max(20),
};

export const activityShown = z.object({
  ...written,
  ...z.object(activity).shape,
  partner: partnerNamed,
});

/** What both do together, or what the police does for the partner's own effort (ST-3.2b). */
export const addActivity = operation({
  ...command,
  name: 'partners.addActivity',
  action: 'partners.keep',
  audit: 'partners.activity-added',
  duties: ['partners.cooperate'],
  input: z.object({ ...at, partnerId: z.uuid(), ...activity }),
  output: z.object({ activityId: z.uuid() }),
  refusals: ['not-found', 'partner.ended', 'text.particulars'],
});

const information = {
  on: daySchema,
  direction: z.enum(directionIds),
  level: z.enum(levelIds),
  subject: some(500),
  basis: z.enum(legalBasisIds),
  onCrime: z.boolean(),
  source: words(200),
  sourceOn: daySchema.nullable(),
};

export const informationShown = z.object({
  ...written,
  ...z.object(information).shape,
  partner: partnerNamed,
});

/** Information given or received, never about a person; on crime published figures (YG-3.2a). */
export const passInformation = operation({
  ...command,
  name: 'partners.passInformation',
  action: 'partners.keep',
  audit: 'partners.information-passed',
  duties: ['partners.inform'],
  input: z.object({ ...at, partnerId: z.uuid(), ...information }),
  output: z.object({ informationId: z.uuid() }),
  refusals: [
    'not-found',
    'partner.ended',
    'partner.origin',
    'partner.source-missing',
    'partner.source-later',
    'partner.day-later',
    'text.particulars',
  ],
});

/** The ledger of what passed between partners and headquarters or a station. */
export const listInformation = operation({
  ...query,
  name: 'partners.information',
  action: 'partners.ledger',
  duties: ['partners.inform'],
  input: z.object(at),
  output: z.object({ information: z.array(informationShown) }),
  refusals: ['not-found'],
});

const agreement = {
  title: some(200),
  fromOn: daySchema,
  untilOn: daySchema.nullable(),
  note: words(500),
};

export const agreementShown = z.object({
  ...written,
  ...z.object(agreement).shape,
  partner: partnerNamed,
  state: z.enum(['to-come', 'in-force', 'ending', 'over']),
});

/** An agreement with its days; one that takes the place of an older one ends that. */
export const addAgreement = operation({
  ...command,
  name: 'partners.addAgreement',
  action: 'partners.keep',
  audit: 'partners.agreement-added',
  duties: ['partners.cooperate', 'partners.liaise'],
  input: z.object({
    ...at,
    partnerId: z.uuid(),
    /** The agreement it renews. */
    renews: z.uuid().nullable(),
    ...agreement,
  }),
  output: z.object({ agreementId: z.uuid() }),
  refusals: [
    'not-found',
    'partner.ended',
    'partner.record-ended',
    'partner.period-backwards',
    'text.particulars',
  ],
});

export const listAgreements = operation({
  ...query,
  name: 'partners.agreements',
  action: 'partners.see',
  duties: ['partners.cooperate'],
  input: z.object(at),
  output: z.object({ agreements: z.array(agreementShown) }),
  refusals: ['not-found'],
});

/** A next step was done, an agreement ended, or an entry was wrong; it stays readable, marked. */
export const endPartnerRecord = operation({
  ...command,
  name: 'partners.endRecord',
  action: 'partners.log',
  audit: 'partners.record-ended',
  duties: ['partners.liaise'],
  input: z.object({ recordId: z.uuid(), as: z.enum(recordEnds), note: words(300) }),
  output: z.object({ endedOn: daySchema }),
  refusals: ['not-found', 'action.not-allowed', 'partner.record-ended', 'text.particulars'],
});
