import type * as z from 'zod';
import type { Day } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { sheetFormSchema } from '../sheets/form.ts';
import { cardFileSchema } from './card-items.ts';
import { clausesSchema } from './clauses.ts';
import { contradictions } from './consistency.ts';
import { toCriterion } from './criteria.ts';
import { type Pack, type Programme, packFileSchema } from './pack.ts';
import { rightsFileSchema } from './rights-file.ts';

/** The parsed JSON files of a pack's folder. */
export type PackFiles = {
  readonly pack: unknown;
  readonly clauses: unknown;
  readonly form: unknown;
  readonly cards: unknown;
  readonly rights: unknown;
};

const read = <S extends z.ZodType>(
  file: string,
  schema: S,
  value: unknown,
): Result<z.output<S>> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const where = issue?.path.map(String).join('.') || '/';
  return refuse('pack.malformed', { file, where, what: issue?.message ?? '' });
};

/**
 * Reads a directive's pack: strict shapes (an unknown key, such as a switch for a safeguard, is
 * refused) and agreement between its parts: known duties, cited clauses, form rows, sealed
 * criteria, a task for every waiting state. Refuses with the first fault.
 */
export const parsePack = (files: PackFiles): Result<Pack> => {
  const pack = read('pack.json', packFileSchema, files.pack);
  if (!pack.ok) return pack;
  const clauses = read('clauses.json', clausesSchema, files.clauses);
  if (!clauses.ok) return clauses;
  const form = read('form.json', sheetFormSchema, files.form);
  if (!form.ok) return form;
  const cards = read('cards.json', cardFileSchema, files.cards);
  if (!cards.ok) return cards;
  const rights = read('rights.json', rightsFileSchema, files.rights);
  if (!rights.ok) return rights;
  const whole: Pack = {
    ...pack.value,
    criteria: pack.value.criteria.map(toCriterion),
    clauses: clauses.value,
    form: form.value,
    cards: cards.value,
    rights: rights.value,
  };
  const fault = contradictions(whole)[0];
  return fault === undefined ? ok(whole) : refuse('pack.inconsistent', fault);
};

/**
 * The pack of a programme in force on a day: the last one to have taken effect, unless it has
 * expired. `packs` are one prefecture's. A record is judged by the pack of its own day (style 8).
 */
export const packInForce = (
  packs: readonly Pack[],
  programme: Programme,
  day: Day,
): Result<Pack> => {
  const [latest] = packs
    .filter(({ identity: i }) => i.programme === programme && i.effectiveOn <= day)
    .sort((a, b) => (a.identity.effectiveOn < b.identity.effectiveOn ? 1 : -1));
  const until = latest?.identity.effectiveUntil ?? day;
  return latest === undefined || until < day ? refuse('pack.none-in-force', { day }) : ok(latest);
};
