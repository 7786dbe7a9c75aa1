import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { leafletLanguages } from '../base/languages.ts';
import { kindIds, subjectIds } from './voice.ts';

/** Languages of the public form. Which one was used is answered in, and never counted (design §7). */
export const formLanguages = ['ja', ...leafletLanguages] as const;
export type FormLanguage = (typeof formLanguages)[number];

/** Letters of a text at most, and bytes of a whole request of the form. */
export const longestText = 2000;
export const largestForm = 32 * 1024;

/** What follows from a ticket: a name to look for, and the key of its answers; never the letters. */
export const ticketParts = z.strictObject({
  name: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ examples: ['0'.repeat(64)] }),
  key: z
    .base64()
    .length(44)
    .meta({ examples: [`${'A'.repeat(43)}=`] }),
});
export type TicketParts = z.output<typeof ticketParts>;

/**
 * What the public form hands in, sealed to the inside. Strict: no field for the person, none for the
 * machine, and one that is not listed here is refused (R30).
 */
export const letterSchema = z.strictObject({
  format: z.literal(1),
  kind: z.enum(kindIds),
  subject: z.enum(subjectIds),
  placeId: z.uuid().nullable(),
  text: z.string().trim().min(1).max(longestText),
  answerIn: z.enum(formLanguages),
  ticket: ticketParts,
  receivedOn: daySchema,
});
export type Letter = z.output<typeof letterSchema>;

/** The answers to a ticket as whoever holds it reads them. */
export const answersSchema = z.strictObject({
  answers: z.array(z.strictObject({ on: daySchema, text: z.string() })),
});

/** A file of the answers folder: only the ticket opens `body`, and only the inside can have signed. */
export const packetSchema = z.strictObject({
  name: ticketParts.shape.name,
  body: z.base64().max(200_000),
  signature: z.base64(),
});
export type Packet = z.output<typeof packetSchema>;

/** What the signature of a packet covers. */
export const packetText = ({ name, body }: Pick<Packet, 'name' | 'body'>): string =>
  `meguri voices answer 1\n${name}\n${body}`;

/** What the public side must know of the inside: its public halves, and the places to choose from. */
export const insideSchema = z.strictObject({
  format: z.literal(1),
  sealTo: z.string(),
  verifyWith: z.string(),
  demo: z.boolean(),
  /** Whose form it is, and its stations: public names. */
  police: z.string(),
  places: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
});
export type Inside = z.output<typeof insideSchema>;
