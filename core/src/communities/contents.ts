import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { languageCodes } from '../base/languages.ts';
import { communityKinds } from '../pack/catalogue.ts';
import { facilityCodes } from './facilities.ts';
import { bases } from './freshness.ts';
import { secrecyClasses, sharingLevels } from './sharing.ts';

/** Where something about an organisation is known from; never an informant, never a case. */
export const sources = [
  'organisation',
  'city',
  'school-board',
  'chamber',
  'own-activity',
  'published-statistics',
  'published-page',
] as const;

/** How sure it is, in words; there is no grade and no number. */
export const reliabilities = ['confirmed', 'published', 'heard-once'] as const;

const line = (most: number) => z.string().trim().min(1).max(most);
const note = z.string().trim().max(500);

/** The organisation agreed: which of its posts, when, to which text, until when. */
const consent = z.strictObject({
  by: z.literal(bases[0]),
  givenBy: line(100),
  on: daySchema,
  textVersion: line(40),
  until: daySchema,
});

/** It is public: in which publication. Without telling the organisation it lasts 30 days. */
const published = z.strictObject({ by: z.literal(bases[1]), publication: line(300) });

export const sharingSchema = z.strictObject({
  level: z.enum(sharingLevels),
  sectionIds: z.array(z.uuid()).max(20),
});

/**
 * What is held of a place or organisation. No person, nobody's origin, no home, no position: where it
 * is are town parts and the address of the organisation. `languagesUseful` is a note for whoever
 * prepares a measure there and stands in this record only: the schema lint keeps it out of every
 * other one, and out of all SQL (design §7, tools/schema/names.ts).
 */
export const entryContents = z.strictObject({
  kind: z.enum(communityKinds),
  facility: z.enum(facilityCodes),
  name: line(100),
  townPartIds: z.array(z.uuid()).max(20),
  address: z.string().trim().max(200),
  /** Why it is held: what it is a partner for. */
  reason: line(500),
  source: z.enum(sources),
  reliability: z.enum(reliabilities),
  basis: z.discriminatedUnion('by', [consent, published]),
  languagesUseful: z.array(z.enum(languageCodes)).max(10),
  note,
  secrecy: z.enum(secrecyClasses),
  sharing: sharingSchema,
});

export type EntryContents = z.output<typeof entryContents>;

/** The post of the organisation one calls: never a person, never a private number. */
export const contactContents = z.strictObject({
  title: line(100),
  phone: z
    .string()
    .trim()
    .regex(/^[\d+() -]*$/)
    .max(20)
    .meta({ examples: ['022-000-0000'] }),
  mail: z.union([z.literal(''), z.email().max(200)]),
  consentOn: daySchema,
  consentUntil: daySchema,
});

export type ContactContents = z.output<typeof contactContents>;

/** Free texts of an entry, for the detector that stops particulars of people. */
export const textsOf = ({ name, address, reason, note: said, basis }: EntryContents) => [
  name,
  address,
  reason,
  said,
  ...(basis.by === 'consent' ? [basis.givenBy, basis.textVersion] : [basis.publication]),
];

/** Is it the number of a mobile telephone, which belongs to a person? */
export const isMobile = (phone: string): boolean =>
  /^(?:\+81|0)[6789]0\d{8}$/.test(phone.replace(/[() -]/g, ''));
