import * as z from 'zod';
import { bilingual, clauseId, plainText } from './text.ts';

/** The kinds of clause of the register: what a sentence does, not what it is about. */
export const clauseKinds = [
  'META',
  'FACT',
  'DEF',
  'ORG',
  'COMP',
  'MEET',
  'TASK',
  'SEC',
  'OBL',
  'EFF',
  'MAY',
  'RPT',
  'CAUT',
  'RES',
  'CRIT',
  'FORM',
  'NOTE',
  'CALC',
  'DELEG',
  'REF',
] as const;

/**
 * Why a clause has no duty of its own. 'sealed': its content is too sensitive to be listed;
 * 'enforcement' and 'intelligence': kept out of outreach (design 7); 'statement': states a fact or
 * a name and asks for nothing; 'absent': the text it points to is not at hand.
 */
export const reasonCodes = [
  'sealed',
  'enforcement',
  'intelligence',
  'statement',
  'absent',
] as const;

const said = {
  id: clauseId,
  /** Where it stands, as the directive counts: 第4の3. */
  cite: plainText,
  kind: z.enum(clauseKinds),
  /** In our own words; the directive's sentences are not shipped. */
  summary: bilingual,
};

/**
 * A clause names the duties that fulfil it or the reason for having none, never both. `limited`: it
 * is fulfilled in part only, and why; shown to users (register 7).
 */
export const clauseSchema = z.union([
  z
    .strictObject({
      ...said,
      duties: z.array(z.string()).min(1).readonly(),
      limited: bilingual.optional(),
    })
    .readonly(),
  z
    .strictObject({
      ...said,
      reason: z.strictObject({ code: z.enum(reasonCodes), text: bilingual }).readonly(),
    })
    .readonly(),
]);

export const clausesSchema = z.array(clauseSchema).min(1).readonly();

export type Clause = z.output<typeof clauseSchema>;
